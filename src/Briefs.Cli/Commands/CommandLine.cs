using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>Parses and runs the command line. All exceptions that reach this level become an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs the command and returns its exit code.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments, CommandContext surroundings)
    {
        try
        {
            // doctor has to run on machines where the self-test fails.
            if (SelfTest.Fault() is { } fault && arguments is not [DoctorCommand.Name, ..])
                return surroundings.Refuse(fault, ExitCode.Disk);
            return Parse(arguments, surroundings);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException || MissingPart.Find(fault) is not null)
        {
            return surroundings.Refuse(DiskError.Describe(fault), ExitCode.Disk);
        }
        catch (Exception bug)
        {
            BugReport.Write(surroundings, bug);
            return ExitCode.Bug;
        }
    }

    private static ExitCode Parse(IReadOnlyList<string> arguments, CommandContext surroundings)
    {
        // Response files would let an argument such as @name read a file.
        var parsed = RootOf(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => UnknownCommand(parsed) ?? e.Message).Distinct())
                surroundings.Refuse(message, ExitCode.WrongCall);
            return surroundings.Refuse($"For help, run {NameOf(parsed.CommandResult)} --help.", ExitCode.WrongCall);
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

    // The full name of a command, such as "briefs add source".
    private static string NameOf(CommandResult command) =>
        command.Command is RootCommand ? "briefs" : $"{NameOf((CommandResult)command.Parent!)} {command.Command.Name}";

    // The message for an unknown subcommand; null for any other error.
    private static string? UnknownCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0 || parsed.UnmatchedTokens is not [var word, ..] || word.StartsWith('-')) return null;
        var nearest = EditDistance.FindClosest(word, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
        return $"Unknown command: {NameOf(parsed.CommandResult)} "
            + $"{word}.{(nearest is null ? "" : $" Did you mean {NameOf(parsed.CommandResult)} {nearest}?")}";
    }

    private static RootCommand RootOf(CommandContext surroundings)
    {
        var root = new RootCommand("Build a website from a folder of Markdown. Every quotation must have a source.")
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

/// <summary>Prints the version, and the commit it was built from if known, for <c>briefs --version</c>.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(
            BriefsVersion.Commit is { } commit ? $"{BriefsVersion.Number} ({commit})" : BriefsVersion.Number);
        return (int)ExitCode.Done;
    }
}
