using System.CommandLine;
using Briefs.Cli.Starting;

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
        folder.Validators.Add(result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : ".";
            if (text.StartsWith('-')) result.AddError($"There is no option {text}.");
            else if (text.Length == 0 || text.Contains('\0', StringComparison.Ordinal)) result.AddError("DIR names no folder.");
        });
        var command = new Command("init", "Makes a new site: an example brief, settings, and the workflows that check, preview and publish it on GitHub.") { folder };
        command.SetAction(parsed => (int)new StartRun(parsed.GetRequiredValue(folder), surroundings).Start());
        return command;
    }
}
