using System.CommandLine;

namespace Briefs.Cli.Commands;

/// <summary>Builds <c>briefs check [SITE]</c>.</summary>
internal static class CheckCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command("check", "Check the site without writing it.");
        var options = new SiteOptions(command);
        command.SetAction(parsed => (int)new SiteRun(options.RequestOf(parsed, context.Clock), context).Check());
        return command;
    }
}
