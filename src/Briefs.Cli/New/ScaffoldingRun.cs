using System.Runtime.InteropServices;
using Briefs.Cli.Init;
using Briefs.Cli.Output;
using Briefs.Cli.Reporting;
using Briefs.Reading.Discovery;
using Briefs.Reading.Scaffolding;
using Briefs.Reading.Settings;
using Briefs.Workspaces;

namespace Briefs.Cli.New;

/// <summary>Shared by the commands that write into the content: opens the site, writes entries, prints results and refusals.</summary>
/// <param name="siteFolder">Absolute.</param>
internal sealed class ScaffoldingRun(string siteFolder, CommandContext context)
{
    private const int MostBlanks = 6;

    /// <returns>Null if the settings were read, possibly as defaults; otherwise the exit code.</returns>
    public ExitCode? Settings(out SiteSettings settings)
    {
        settings = new SiteSettings { File = ContentFile.Whole(ContentPaths.Settings), Title = "", Url = "" };
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        var listing = ContentFinder.Find(siteFolder).Value;
        if (listing.Settings is not { } path) return null;
        var text = SourceTextReader.Read(siteFolder, path);
        if (text.Value is not { } file) return Show(text.Diagnostics);
        var read = SettingsReader.Read(file, AllRules.ById);
        settings = read.Value;
        return read.Diagnostics.Any(SettingsReader.IsNotYaml) ? Show(read.Diagnostics) : null;
    }

    /// <summary>Opens the site to change its files.</summary>
    /// <returns>Null if the site can be changed; otherwise the exit code.</returns>
    public ExitCode? Open(out WorkspaceSnapshot site)
    {
        site = null!;
        if (SiteFolder.Refusal(siteFolder) is { } refusal) return Refuse(refusal);
        site = Workspace.OpenToChange(siteFolder);
        return site.ReadDiagnostics.Any(f => f.File.Path == ContentPaths.Settings) ? Settings(out _) : null;
    }

    /// <summary>Writes an entry, then prints its place and the blanks to fill in.</summary>
    /// <param name="section">The key of the entries in a brief; null in a file that the site shares.</param>
    public ExitCode Write(WorkspaceSnapshot site, string path, string? section, NewEntry entry, string advice)
    {
        var before = File.Exists(Path.Combine(siteFolder, path)) ? site.ReadBytes(path) : null;
        var written = new EntryWriter(site).Add(path, section, entry);
        if (written.Value is not { } bytes) return Show(written.Diagnostics);
        Print($"Added {entry.Id} to {path}.");
        if (SourceTextReader.OfSaved(path, bytes).Value is { } text)
        {
            var old = before is null ? "" : SourceTextReader.OfSaved(path, before).Value?.Text ?? "";
            PrintBlanks(text.Text, LinesAdded(old, text.Text));
        }

        Print(advice);
        return ExitCode.Done;
    }

    // An entry is inserted in one place, so all lines between the common beginning and the common end are new.
    private static Range LinesAdded(string old, string now)
    {
        var (before, after) = (old.Split('\n'), now.Split('\n'));
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start]) start++;
        return start..Math.Max(start, start + after.Length - before.Length);
    }

    /// <summary>Prints the blanks of a file; only their number if there are many.</summary>
    public void PrintBlanks(string text) => PrintBlanks(text, Range.All);

    // Blanks of other entries are left out: they would hide the new ones.
    private void PrintBlanks(string text, Range lines)
    {
        var all = text.Split('\n');
        var (first, count) = lines.GetOffsetAndLength(all.Length);
        var blanks = all.Index().Skip(first).Take(count)
            .SelectMany(line => Placeholder.FindAll(line.Item).Select(blank => (Line: line.Index + 1, blank.Marker, blank.What)))
            .ToList();
        if (blanks.Count > MostBlanks)
            Print($"{blanks.Count} blanks to fill in, from line {blanks[0].Line} on: search for {blanks[0].Marker}.");
        else foreach (var (line, _, what) in blanks) Print($"  line {line}, to fill in: {what}");
    }

    /// <summary>Prints the errors that prevent the command.</summary>
    public ExitCode Show(IEnumerable<Diagnostic> found)
    {
        new TextReport(context.Remarks, new SourceLines(null), Redaction.None, AnsiStyle.None).Write([.. found]);
        return Refuse("Nothing was written.");
    }

    /// <summary>Prints why the command is refused.</summary>
    public ExitCode Refuse(string message) => context.Refuse(message, ExitCode.WrongCall);

    public void Print(string line) => context.PrintLine(line);
}

/// <summary>Inserts an entry into a file of the site. Every other byte of the file stays the same.</summary>
/// <param name="site">Opened to change files.</param>
internal sealed class EntryWriter(WorkspaceSnapshot site)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="path">A brief, or a shared file, which may not exist; relative to the site.</param>
    /// <param name="section">The key of the entries in a brief; null in a shared file.</param>
    /// <returns>The new bytes of the file; null if the entry cannot be inserted.</returns>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<byte[]?> Add(string path, string? section, NewEntry entry)
    {
        var folder = site.Options.SiteFolder;
        var place = Path.Combine(folder, path);
        if (section is null && !File.Exists(place))
        {
            var made = s_utf8.GetBytes(new YamlLines().Entry(entry).ToString());
            new NewSiteWriter(folder).Write([new ScaffoldFile(path, ImmutableCollectionsMarshal.AsImmutableArray(made))]);
            return new(made, []);
        }

        var raw = site.ReadBytes(path);
        var read = raw is null ? SourceTextReader.Read(folder, path) : SourceTextReader.OfSaved(path, raw);
        if (raw is null || read.Value is not { } file || !read.Diagnostics.IsEmpty) return new(null, read.Diagnostics);
        var found = EntryInserter.Insert(file, section, entry);
        if (found.Value is not { } insertion) return new(null, found.Diagnostics);
        var bytes = s_utf8.GetBytes(insertion.ApplyTo(s_utf8.GetString(raw)));
        AtomicFile.Write(place, bytes);
        return new(bytes, found.Diagnostics);
    }
}

/// <summary>Finds the brief or page that the user means: by its name, its file name or its path.</summary>
internal static class DocumentFinder
{
    /// <param name="listing">The files of the site.</param>
    /// <param name="written">As the user typed it.</param>
    /// <returns>The path relative to the site, or the message for the user.</returns>
    public static (string? Path, string? Refusal) Find(string siteFolder, ContentListing listing, string written)
    {
        var known = listing.Briefs.Concat(listing.Pages).Select(entry => entry.Path).ToList();
        var path = Path.GetFullPath(written);
        var found = known.Find(entry => Names(entry, written))
            ?? known.Find(entry => string.Equals(Path.GetFullPath(Path.Combine(siteFolder, entry)), path, StringComparison.Ordinal));
        if (found is not null) return (found, null);
        var nearest = EditDistance.FindClosest(written, known.Select(NameOf));
        return (null, $"No brief “{written}” in content/briefs/. "
            + $"{(nearest is null ? "Use its file name: my-brief or content/briefs/my-brief.md." : $"Did you mean {nearest}?")}");
    }

    private static bool Names(string entry, string written) =>
        written == entry || written == NameOf(entry) || written == NameOf(entry) + ".md";

    private static string NameOf(string entry) => Path.GetFileNameWithoutExtension(entry);
}
