using System.CommandLine;
using Briefs.Cli.Init;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs init DIR</c>: a new site that builds at once.</summary>
internal static class InitCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the new site. It need not exist; what is there already is left alone.",
        };
        folder.Validators.Add(result => NamedPlace.Check(result, "DIR names no folder."));
        var command = new Command("init", "Makes a new site: an example brief, settings, and the workflows that check, preview and "
            + "publish it on GitHub.") { folder };
        command.SetAction(parsed => (int)new StartRun(parsed.GetRequiredValue(folder), surroundings).Start());
        return command;
    }
}
