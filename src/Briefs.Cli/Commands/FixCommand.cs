using System.CommandLine;
using Briefs.Cli.Fix;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs fix</c>: mends what is certain, and shows the difference.</summary>
internal static class FixCommand
{
    public static Command Make(Surroundings surroundings)
    {
        var command = new Command(
            "fix", "Mends what is certain and changes no word: marks, spaces, addresses, names of files. Prints the difference; with "
                + "--write also makes it.");
        var write = new Option<bool>("--write")
        {
            Description = "Change the files. Without it nothing is changed, and the call ends with 1 if something could be.",
        };
        var site = new Option<string>("--site")
        {
            Description = "The site's folder, the one that holds content/. Default: the current folder.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        site.Validators.Add(result => NamedPlace.Check(result, "--site names no folder."));
        var pictures = new Option<bool>("--pictures")
        {
            Description = "Remove hidden data (where, when, by whom and with what a picture was taken, thumbnails, comments) from the "
                + "pictures in content/images/ instead. The pictures look the same.",
        };
        command.Add(write);
        command.Add(pictures);
        command.Add(site);
        command.SetAction(parsed =>
        {
            var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parsed.GetRequiredValue(site)));
            if (parsed.GetValue(pictures))
            {
                var cleaning = new FixPicturesRun(folder, surroundings);
                return (int)(parsed.GetValue(write) ? cleaning.Write() : cleaning.Show());
            }

            var run = new FixRun(folder, surroundings);
            return (int)(parsed.GetValue(write) ? run.Write() : run.Show());
        });
        return command;
    }
}
