using Briefs.Cli.Commands;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Init;

/// <summary>One run of <c>briefs init</c>, from the folder to what it prints.</summary>
/// <param name="asWritten">The folder as it was written in the call, for the advice.</param>
internal sealed class StartRun(string asWritten, Surroundings surroundings)
{
    private readonly string _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(asWritten));

    public ExitCode Start()
    {
        var files = NewSite.Files(CommandLine.Version, OwnPackage.Hash(AppContext.BaseDirectory, CommandLine.Version));
        if (File.Exists(_folder))
            return Refuse([], $"{asWritten} is a file. Name a folder, which need not exist yet: briefs init my-site.");
        if (InTheWay.Find(_folder, files) is { IsEmpty: false } there) return Refuse(there, Reason(there.Length));
        new WriteNewSite(_folder).Write(files);
        Print($"Made a site of {Counted.Format(files.Length, "file")} in {asWritten}. It builds as it is.");
        Print("");
        foreach (var step in NextSteps()) Print(step);
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

    private ExitCode Refuse(ImmutableArray<string> there, string reason)
    {
        foreach (var path in there) surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(path)} is there already.");
        surroundings.Remarks.WriteLine($"briefs: {SafeText.Escape(reason)}");
        return ExitCode.WrongCall;
    }

    // A path with a space has to be copied with quotation marks around it.
    private static string Quoted(string path) =>
        path.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('/' or '\\' or '.' or '-' or '_' or '~' or ':'))
        ? $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'"
        : path;

    private void Print(string line) => surroundings.Output.Write(Encoding.UTF8.GetBytes(SafeText.Escape(line) + "\n"));
}
