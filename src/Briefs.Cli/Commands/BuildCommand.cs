using System.CommandLine;
using Briefs.Cli.Output;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs build [SITE]</c>.</summary>
internal static class BuildCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "build",
            "Reads, checks, renders and publishes the site into a folder. All or nothing: with one error, what was published before "
                + "stays as it was.");
        var options = new SiteOptions(command);
        var output = Output.Option();
        command.Add(output);
        command.SetAction(parsed => (int)(
            Output.Resolve(options.RequestOf(parsed, surroundings.Clock), parsed.GetValue(output), surroundings) is { } accepted
            ? Build(accepted, parsed)
            : ExitCode.WrongCall));
        return command;

        ExitCode Build((BuildOptions Request, OutputPlace Place) accepted, ParseResult parsed)
        {
            var exit = new SiteRun(accepted.Request, surroundings).Build(accepted.Place);
            if (exit == ExitCode.Done && !accepted.Request.Quiet)
                surroundings.Remarks.WriteLine($"To look at it: {SameCall.Format(parsed, "serve")}");
            return exit;
        }
    }
}
