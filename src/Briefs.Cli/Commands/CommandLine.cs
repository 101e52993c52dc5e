using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>Parses and runs the command line. All exceptions that reach this level become an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs the command and returns its exit code.</summary>
    public static ExitCode Run(IReadOnlyList<string> arguments, CommandContext context)
    {
        try
        {
            // doctor has to run on machines where the self-test fails.
            if (SelfTest.Fault() is { } error && arguments is not [DoctorCommand.Name, ..])
                return context.Refuse(error, ExitCode.Disk);
            return Parse(arguments, context);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException || MissingPart.Find(error) is not null)
        {
            return context.Refuse(DiskError.Describe(error), ExitCode.Disk);
        }
        catch (Exception bug)
        {
            BugReport.Write(context, bug);
            return ExitCode.Bug;
        }
    }

    private static ExitCode Parse(IReadOnlyList<string> arguments, CommandContext context)
    {
        // Response files would let an argument such as @name read a file.
        var parsed = RootOf(context).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => UnknownCommand(parsed) ?? MissingArgument(e) ?? e.Message).Distinct())
                context.Refuse(message, ExitCode.WrongCall);
            return context.Refuse($"For help, run {NameOf(parsed.CommandResult)} --help.", ExitCode.WrongCall);
        }

        using var output = new StreamWriter(context.Output, leaveOpen: true) { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = output,
            Error = context.Remarks,
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

    // System.CommandLine says “Required argument missing for command: 'init'”, without the name of the argument.
    private static string? MissingArgument(ParseError error) =>
        error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument } result
        && result.Parent is CommandResult command
            ? $"{argument.Name} is missing. Write: {NameOf(command)} {string.Join(' ', command.Command.Arguments.Select(a => a.Name))}"
            : null;

    private static RootCommand RootOf(CommandContext context)
    {
        var root = new RootCommand("Build a website from a folder of Markdown files. Every quotation must have a source.")
        {
            BuildCommand.Make(context),
            CheckCommand.Make(context),
            ServeCommand.Make(context),
            InitCommand.Make(context),
            NewCommand.Make(context),
            AddCommand.Make(context),
            ImportCommand.Make(context),
            PublishCommand.Make(context),
            SnapshotCommand.Make(context),
            LinksCommand.Make(context),
            ExtractCommand.Make(context),
            DiffCommand.Make(context),
            PackCommand.Make(context),
            ExportCommand.Make(context),
            FixCommand.Make(context),
            ExplainCommand.Make(context),
            SchemaCommand.Make(context),
            LspCommand.Make(context),
            LimitsCommand.Make(context),
            TemplatesCommand.Make(context),
            DoctorCommand.Make(context),
            CompletionCommand.Make(context),
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
