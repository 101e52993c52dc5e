using System.CommandLine.Parsing;
using System.CommandLine;
using System.Diagnostics;
using Briefs.Cli.Output;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs build [SITE]</c>.</summary>
internal static class BuildCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "build",
            "Check the site and write it to _site/. If there is an error, _site/ does not change.");
        var options = new SiteOptions(command);
        var output = new Option<string?>("--output")
        {
            Description = "Write to DIR instead of _site/. DIR must be new, empty, or created by Briefs.",
            HelpName = "DIR",
        };
        command.Add(output);
        command.SetAction(parsed =>
        {
            var request = options.RequestOf(parsed, context.Clock);
            if (FindPlace(request.Site.SiteFolder, parsed.GetValue(output), context) is not { } place) return (int)ExitCode.WrongCall;
            var exit = new SiteRun(request, context).Build(place);
            if (exit == ExitCode.Done && !request.Quiet) context.Remark($"To preview it: {RepeatCommand.Format(parsed, "serve")}");
            return (int)exit;
        });
        return command;
    }

    // Null when the output folder was refused. The reason has then been printed.
    private static OutputPlace? FindPlace(string siteFolder, string? output, CommandContext context)
    {
        switch (OutputGuard.Check(siteFolder, output))
        {
            case OutputCheck.Accepted accepted:
                return accepted.Place;
            case OutputCheck.Refused refused:
                context.Warn(refused.Reason);
                context.Warn(refused.Advice);
                return null;
            default:
                throw new UnreachableException();
        }
    }
}

/// <summary>Formats a suggested command line for the same site with the same options.</summary>
internal static class RepeatCommand
{
    // Options of build that the suggested command does not have.
    private static readonly string[] s_ofBuildAlone = ["--output", "--format", "--report"];

    public static string Format(ParseResult parsed, string command)
    {
        var words = new List<string> { Program(), command };
        var isItsValue = false;
        foreach (var token in parsed.Tokens.Skip(1).Where(t => t.Value is not ("--strict" or "--no-cache")))
        {
            var isLeftOut = !isItsValue && s_ofBuildAlone.Contains(token.Value, StringComparer.Ordinal);
            if (!isLeftOut && !isItsValue) words.Add(ShellWord.Quote(token.Value));
            isItsValue = isLeftOut;
        }

        return SafeText.Escape(string.Join(' ', words));
    }

    // A program that runs in its project's output folder was started with "dotnet run". An installed one is called by name.
    private static string Program()
    {
        // Empty if the program may not find out its own path, as the native one when others may not read its folder.
        if (AppContext.BaseDirectory.Length == 0) return "briefs";
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        if (built.Parent is not { Parent.Parent: { } project } configuration
            || !File.Exists(Path.Combine(project.FullName, "Briefs.Cli.csproj"))) return "briefs";
        var release = configuration.Name == "Release" ? " -c Release" : "";
        return $"dotnet run --project {ShellWord.Quote(Path.GetRelativePath(Environment.CurrentDirectory, project.FullName))}{release} --";
    }
}
