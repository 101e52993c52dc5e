using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs check [SITE]</c>.</summary>
internal static class CheckCommand
{
    public static Command Make(CommandContext surroundings)
    {
        var command = new Command("check", "Check the site without writing it.");
        var options = new SiteOptions(command);
        command.SetAction(parsed => (int)new SiteRun(options.RequestOf(parsed, surroundings.Clock), surroundings).Check());
        return command;
    }
}
