using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces.Fixes;

/// <summary>Applies the safe fixes to all files of a site in memory. Writes nothing.</summary>
public static class SiteFixer
{
    /// <param name="site">A snapshot from <see cref="Workspace.OpenToChange"/>.</param>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static SiteChanges Fix(WorkspaceSnapshot site)
    {
        var names = site.ReadDiagnostics.SelectMany(f => f.Fixes.Where(x => x.NewName is not null).Select(x => (f.File.Path, x.NewName)))
            .ToDictionary(n => n.Path, n => n.Path[..(n.Path.LastIndexOf('/') + 1)] + n.NewName, StringComparer.Ordinal);
        var mend = new TextFixer(site.Library);
        var paths = Paths(site.Listing).Concat(names.Keys.Where(IsText)).ToList();
        var texts = InParallel.Map(paths, path => Text(site, path, names.GetValueOrDefault(path, path), mend));
        var pictures = names.Where(n => !IsText(n.Key)).Select(n => new FileChange(n.Key, "", "", n.Value));
        return new(
            [.. texts.Select(t => t.File).OfType<FileChange>().Where(f => f.IsChanged || f.IsRenamed).Concat(pictures)
                .OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. texts.SelectMany(t => t.Left).OrderBy(l => l.Path, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Paths(ContentListing listing) =>
        listing.Briefs.Concat(listing.Pages).Select(e => e.Path)
            .Concat(new[] { listing.Settings, listing.People, listing.Sources, listing.ImageCredits }.OfType<string>());

    private static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static (FileChange? File, ImmutableArray<UnchangedLine> Left) Text(
        WorkspaceSnapshot site, string path, string newPath, TextFixer mend)
    {
        // A file that is not valid text is reported by check and left unchanged.
        if (site.ReadBytes(path) is not { } bytes) return (null, []);
        var raw = new UTF8Encoding(false).GetString(bytes);
        var changed = mend.Fix(newPath, raw);
        return (new FileChange(path, raw, changed.Text, newPath), Lines(path, raw, changed));
    }

    // Only front matter gains lines, so a line after it has the same distance to the end of the file before and after.
    private static ImmutableArray<UnchangedLine> Lines(string path, string before, FixedText changed)
    {
        if (SourceTextReader.Decode(path, new UTF8Encoding(false).GetBytes(changed.Text)).Value?.File.Lines is not { } after) return [];
        var added = changed.Text.AsSpan().Count('\n') - before.AsSpan().Count('\n');
        return
        [
            .. changed.Left.GroupBy(l => (after.GetPosition(l.Span.Start).Line, l.Why, l.Title))
                .Select(l => new UnchangedLine(path, Math.Max(1, l.Key.Line - added), l.Key.Line, l.First()) { Count = l.Count() }),
        ];
    }
}

/// <summary>The result of applying all safe fixes to a site.</summary>
/// <param name="Files">Only the files that differ, by path.</param>
/// <param name="Left">Places that were left unchanged because a fix might be wrong, by path and line.</param>
public sealed record SiteChanges(ImmutableArray<FileChange> Files, ImmutableArray<UnchangedLine> Left);

/// <summary>A file of the site before and after its fixes.</summary>
/// <param name="Path">Relative to the site's folder.</param>
/// <param name="Before">The current text, with its own line endings and byte order mark.</param>
/// <param name="After">The fixed text.</param>
/// <param name="NewPath">The corrected path; the same as <paramref name="Path"/> if no rename is needed.</param>
public sealed record FileChange(string Path, string Before, string After, string NewPath)
{
    public bool IsRenamed => !string.Equals(Path, NewPath, StringComparison.Ordinal);

    public bool IsChanged => !string.Equals(Before, After, StringComparison.Ordinal);
}

/// <summary>The places of one line that were left unchanged for the same reason.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Before">The line number before the fixes, 1-based.</param>
/// <param name="After">The line number after the fixes, 1-based.</param>
/// <param name="First">The first of the places.</param>
public sealed record UnchangedLine(string Path, int Before, int After, UnchangedMarks First)
{
    /// <summary>The number of places.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What was left unchanged, and why.</summary>
    public string Message => First.Title is { } title
        ? $"“{title}” was not applied: {First.Why}."
        : $"{CountText.Format(Count, "pair")} of quotation marks {(Count == 1 ? "was" : "were")} not changed: {First.Why}.";
}
