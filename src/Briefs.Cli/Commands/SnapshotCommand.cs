using System.CommandLine;
using Briefs.Cli.Snapshots;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs snapshot</c>: keeps copies of sources. What is there so far locks those that were added by hand.</summary>
internal static class SnapshotCommand
{
    private const string NotBuiltYet =
        "Fetching sources is not built yet. Copy the words into a file named by the source's id, content/evidence/ID.txt, look at them, and run briefs snapshot --lock.";

    public static Command Make(Surroundings surroundings)
    {
        var command = new Command("snapshot", "Keeps copies of sources, so that quotations can be compared with them. So far: locks the copies that were added by hand.");
        var words = new Argument<string[]>("BRIEF") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
        var locks = new Option<bool>("--lock") { Description = "Record the kept copies as they are now. Look at them first: whatever changes afterwards is an error." };
        var site = new Option<string>("--site")
        {
            Description = "The site's folder, the one that holds content/. Default: the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site names no folder."));
        command.Add(words);
        command.Add(locks);
        command.Add(site);
        command.Validators.Add(result =>
        {
            var written = result.GetValue(words) ?? [];
            if (written.FirstOrDefault(word => word.StartsWith('-')) is { } option) result.AddError(option is "--from" or "--verify" ? $"{option} is not built yet." : $"There is no option {option}.");
            else if (!result.GetValue(locks)) result.AddError(NotBuiltYet);
            else if (written.Length > 0) result.AddError("--lock takes no brief and no source: it locks all that was added by hand. Another site is named with --site.");
        });
        command.SetAction(parsed => (int)new LockRun(Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site))), surroundings).Lock());
        return command;
    }
}
