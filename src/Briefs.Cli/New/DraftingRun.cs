using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.Output;
using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.New;

/// <summary>What the runs share that write into a site's sources: its settings, and how they print and refuse.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class DraftingRun(string siteFolder, Surroundings surroundings)
{
    private const int MostBlanks = 6;

    /// <summary>Reads the settings.</summary>
    /// <returns>Null when there are some; else the call ends with this.</returns>
    public ExitCode? Settings(out SiteSettings settings)
    {
        settings = new SiteSettings { File = ContentFile.Whole(ContentPaths.Settings), Title = "", Url = "" };
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        var listing = FindContent.Find(siteFolder).Value;
        if (listing.Settings is not { } path) return null;
        var text = ReadText.Read(siteFolder, path);
        if (text.Value is not { } file) return Show(text.Found);
        var read = ReadSettings.Read(file, AllRules.ById);
        settings = read.Value;
        return read.Found.Any(ReadSettings.IsNotYaml) ? Show(read.Found) : null;
    }

    /// <summary>Reads the site, whose files are then read no more.</summary>
    /// <returns>Null when it can be written into; else the call ends with this.</returns>
    public ExitCode? Open(out WorkspaceSnapshot site)
    {
        site = null!;
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        site = Workspace.OpenToChange(siteFolder);
        return site.ReadDiagnostics.Any(f => f.File.Path == ContentPaths.Settings) ? Settings(out _) : null;
    }

    /// <summary>Writes an entry, and prints where, and what is left to be filled in.</summary>
    /// <param name="section">The key that has such entries in a brief; null in a file that the site shares.</param>
    public ExitCode Write(WorkspaceSnapshot site, string path, string? section, NewEntry entry, string advice)
    {
        var written = new AddEntry(site).Add(path, section, entry);
        if (written.Value is not { } bytes) return Show(written.Found);
        Print($"Wrote {entry.Id} into {path}.");
        if (ReadText.OfSaved(path, bytes).Value is { } text) PrintBlanks(text.Text);
        Print(advice);
        return ExitCode.Done;
    }

    /// <summary>Prints where blanks are left in a file, or how many, where they are not a handful.</summary>
    public void PrintBlanks(string text)
    {
        var blanks = text.Split('\n').Index()
            .SelectMany(line => Blank.FindAll(line.Item).Select(blank => (Line: line.Index + 1, blank.What)))
            .ToList();
        if (blanks.Count > MostBlanks)
            Print($"{blanks.Count} blanks are to be filled in, from line {blanks[0].Line} on: look for FILL IN.");
        else foreach (var (line, what) in blanks) Print($"  line {line} is to be filled in: {what}");
    }

    /// <summary>Prints what keeps the call from being done.</summary>
    public ExitCode Show(IEnumerable<Diagnostic> found)
    {
        new TextReport(surroundings.Remarks, new SourceLines(null), Discretion.None, Paint.None).Write([.. found]);
        return Refuse("Nothing was written.");
    }

    /// <summary>Says why nothing was done.</summary>
    public ExitCode Refuse(string message) => surroundings.Refuse(message, ExitCode.WrongCall);

    public void Print(string line) => surroundings.PrintLine(line);
}

/// <summary>Puts an entry into a file of the site. All else in the file stays as it is, to the last byte.</summary>
/// <param name="site">Opened to change files.</param>
internal sealed class AddEntry(WorkspaceSnapshot site)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">Of a brief, or of a file that the site shares, which need not exist; relative to the site's folder.</param>
    /// <param name="section">The key that has such entries in a brief; null in a shared file.</param>
    /// <returns>The file's bytes as they are then; null when something keeps it from being done.</returns>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<byte[]?> Add(string path, string? section, NewEntry entry)
    {
        var folder = site.Options.SiteFolder;
        var place = Path.Combine(folder, path);
        if (section is null && !File.Exists(place))
        {
            var made = s_utf8.GetBytes(new YamlLines().Entry(entry).ToString());
            new WriteNewSite(folder).Write([new StartedFile(path, ImmutableCollectionsMarshal.AsImmutableArray(made))]);
            return new(made, []);
        }

        var raw = site.ReadBytes(path);
        var read = raw is null ? ReadText.Read(folder, path) : ReadText.OfSaved(path, raw);
        if (raw is null || read.Value is not { } file || !read.Found.IsEmpty) return new(null, read.Found);
        var found = InsertEntry.Insert(file, section, entry);
        if (found.Value is not { } insertion) return new(null, found.Found);
        var bytes = s_utf8.GetBytes(insertion.ApplyTo(s_utf8.GetString(raw)));
        WholeFile.Write(place, bytes);
        return new(bytes, found.Found);
    }
}

/// <summary>The brief or page that a call names: by its name, its file's name, or its path.</summary>
internal static class FindDocument
{
    /// <param name="listing">The files of the site.</param>
    /// <param name="written">As it is in the call.</param>
    /// <returns>Its path, relative to the site's folder; or why there is none.</returns>
    public static (string? Path, string? Refusal) Find(string siteFolder, ContentListing listing, string written)
    {
        var known = listing.Briefs.Concat(listing.Pages).Select(entry => entry.Path).ToList();
        var path = Path.GetFullPath(written);
        var found = known.Find(entry => Names(entry, written))
            ?? known.Find(entry => string.Equals(Path.GetFullPath(Path.Combine(siteFolder, entry)), path, StringComparison.Ordinal));
        if (found is not null) return (found, null);
        var nearest = Nearest.FindClosest(written, known.Select(NameOf));
        return (null, $"There is no brief “{written}” in content/briefs/. "
            + $"{(nearest is null ? "Name it by its file: my-brief or content/briefs/my-brief.md." : $"Did you mean {nearest}?")}");
    }

    private static bool Names(string entry, string written) =>
        written == entry || written == NameOf(entry) || written == NameOf(entry) + ".md";

    private static string NameOf(string entry) => Path.GetFileNameWithoutExtension(entry);
}
