using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>The command line: the one place where the faults of the disk, and our own, are caught.</summary>
public static class CommandLine
{
    /// <summary>Runs a call and tells how it ended.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        try
        {
            // The doctor is there for machines on which nothing else runs.
            if (SelfTest.Fault() is { } fault && arguments is not [DoctorCommand.Name, ..])
                return surroundings.Refuse(fault, ExitCode.Disk);
            return Parse(arguments, surroundings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || MissingPart.Find(fault) is not null)
        {
            return surroundings.Refuse(DiskFault.Describe(fault), ExitCode.Disk);
        }
        catch (Exception bug)
        {
            BugReport.Write(surroundings, bug);
            return ExitCode.Bug;
        }
    }

    private static ExitCode Parse(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        // Response files would let an argument such as @name read a file.
        var parsed = RootOf(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => UnknownCommand(parsed) ?? e.Message).Distinct())
                surroundings.Refuse(message, ExitCode.WrongCall);
            return surroundings.Refuse($"{NameOf(parsed.CommandResult)} --help shows what there is.", ExitCode.WrongCall);
        }

        using var output = new StreamWriter(surroundings.Output, leaveOpen: true) { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = surroundings.Remarks,
        };
        return (ExitCode)parsed.Invoke(configuration);
    }

    // briefs add source: with those it is part of.
    private static string NameOf(CommandResult command) =>
        command.Command is RootCommand ? "briefs" : $"{NameOf((CommandResult)command.Parent!)} {command.Command.Name}";

    // A word where a command must stand; null where the fault is another.
    private static string? UnknownCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [var word, ..] || word.StartsWith('-')) return null;
        var nearest = Nearest.FindClosest(word, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
        return $"There is no command {NameOf(parsed.CommandResult)} "
            + $"{word}.{(nearest is null ? "" : $" Did you mean {NameOf(parsed.CommandResult)} {nearest}?")}";
    }

    private static RootCommand RootOf(Surroundings surroundings)
    {
        var root = new RootCommand("Briefs makes a site of a folder of Markdown, and refuses to publish a quotation that nobody can trace.")
        {
            BuildCommand.Make(surroundings),
            CheckCommand.Make(surroundings),
            ServeCommand.Make(surroundings),
            InitCommand.Make(surroundings),
            NewCommand.Make(surroundings),
            AddCommand.Make(surroundings),
            PublishCommand.Make(surroundings),
            SnapshotCommand.Make(surroundings),
            LinksCommand.Make(surroundings),
            ExtractCommand.Make(surroundings),
            DiffCommand.Make(surroundings),
            FixCommand.Make(surroundings),
            ExplainCommand.Make(surroundings),
            SchemaCommand.Make(surroundings),
            LspCommand.Make(surroundings),
            LimitsCommand.Make(surroundings),
            TemplatesCommand.Make(surroundings),
            DoctorCommand.Make(surroundings),
            CompletionCommand.Make(surroundings),
        };
        foreach (var option in root.Options.OfType<VersionOption>()) option.Action = new PrintVersion();
        root.SetAction(parsed => new HelpAction().Invoke(parsed));
        return root;
    }
}

/// <summary><c>briefs --version</c>: the number, and the commit it was built from where that is known.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            BriefsVersion.Commit is { } commit ? $"{BriefsVersion.Number} ({commit})" : BriefsVersion.Number);
        return (int)ExitCode.Done;
    }
}
