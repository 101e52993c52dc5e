using System.CommandLine;
using Briefs.Cli.Init;

namespace Briefs.Cli.Commands;

/// <summary><c>briefs init DIR</c>: a new site that builds at once.</summary>
/// <param name="asWritten">The folder as it was written in the call, for the advice.</param>
internal sealed class InitCommand(string asWritten, Surroundings surroundings)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(asWritten));

    public static Command Make(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the new site. It need not exist; what is there already is left alone.",
        };
        folder.Validators.Add(result => NamedPlace.Check(result, "DIR names no folder."));
        var command = new Command("init", "Makes a new site: an example brief, settings, and the workflows that check, preview and "
            + "publish it on GitHub.") { folder };
        command.SetAction(parsed => (int)new InitCommand(parsed.GetRequiredValue(folder), surroundings).Run());
        return command;
    }

    private ExitCode Run()
    {
        var files = NewSite.Files(BriefsVersion.Number, OwnPackage.Hash(AppContext.BaseDirectory, BriefsVersion.Number));
        if (File.Exists(_folder))
            return surroundings.Refuse(
                $"{asWritten} is a file. Name a folder, which need not exist yet: briefs init my-site.", ExitCode.WrongCall);
        var there = InTheWay.Find(_folder, files);
        foreach (var path in there) surroundings.Warn($"{path} is there already.");
        if (!there.IsEmpty) return surroundings.Refuse(Reason(there.Length), ExitCode.WrongCall);
        new WriteNewSite(_folder).Write(files);
        surroundings.PrintLine($"Made a site of {Counted.Format(files.Length, "file")} in {asWritten}. It builds as it is.");
        surroundings.PrintLine("");
        foreach (var step in NextSteps()) surroundings.PrintLine(step);
        return ExitCode.Done;
    }

    private ImmutableArray<string> NextSteps() =>
    [
        $"1. Open {Path.Combine(asWritten, "content", "site.yml")} and put your own title, organisation and address there.",
        $"2. Look at it: briefs serve {Quoted(asWritten)}",
        $"   Then begin a brief of your own: briefs new \"Its title\" --site {Quoted(asWritten)}",
        "   Once it is there, delete content/briefs/not-to-be-sent-back.md.",
        $"3. Put it on GitHub: cd {Quoted(asWritten)} && git init -b main && git add --all && git commit -m \"Begin the site\"",
        "   README.md says what to set there, once, so that it is checked, previewed and published.",
    ];

    private static string Reason(int count) => count == 1
        ? "Nothing was written: a new site has a file of this name, and the one that is there is yours. Name an empty folder, or one "
        + "that does not exist yet."
        : "Nothing was written: a new site has files of these names, and those that are there are yours. Name an empty folder, or one "
        + "that does not exist yet.";

    // A path with a space has to be copied with quotation marks around it.
    private static string Quoted(string path) =>
        path.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '\\' or '.' or '-' or '_' or '~' or ':'))
        ? $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'"
        : path;
}
