using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs build [SITE]</c>.</summary>
internal static class BuildCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "build",
            "Reads, checks, renders and publishes the site into a folder. All or nothing: with one error, what was published before stays as it was.");
        var options = new SiteOptions(command);
        var output = new Option<string?>("--output")
        {
            Description = "Where to publish: a folder that does not exist yet, is empty, or was made by Briefs. Default: _site in the site's folder.",
            HelpName = "DIR",
        };
        command.Add(output);
        command.SetAction(parsed => (int)(Output.For(options.RequestOf(parsed, surroundings.Clock), parsed.GetValue(output), surroundings) is { } accepted
            ? new SiteRun(accepted.Request, surroundings).Build(accepted.Place)
            : ExitCode.WrongCall));
        return command;
    }
}
