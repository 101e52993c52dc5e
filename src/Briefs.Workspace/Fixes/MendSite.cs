using Briefs.Reading;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces.Fixes;

/// <summary>Goes through the files of a site and mends what is certain; writes nothing.</summary>
public static class MendSite
{
    /// <param name="siteFolder">Absolute; holds <c>content/</c>.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static MendedSite Fix(string siteFolder, WorkspaceSnapshot reading)
    {
        var listing = FindContent.Find(siteFolder);
        var names = listing.Found.SelectMany(f => f.Fixes.Where(x => x.NewName is not null).Select(x => (f.File.Path, x.NewName)))
            .ToDictionary(n => n.Path, n => n.Path[..(n.Path.LastIndexOf('/') + 1)] + n.NewName, StringComparer.Ordinal);
        var mend = new MendText(reading.Library);
        var paths = Paths(listing.Value).Concat(names.Keys.Where(IsText)).ToList();
        var texts = InParallel.Map(paths, path => Text(siteFolder, path, names.GetValueOrDefault(path, path), mend));
        var pictures = names.Where(n => !IsText(n.Key)).Select(n => new MendedFile(n.Key, "", "", n.Value));
        return new(
            [.. texts.Select(t => t.File).OfType<MendedFile>().Where(f => f.IsChanged || f.IsRenamed).Concat(pictures)
                .OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. texts.SelectMany(t => t.Left).OrderBy(l => l.Path, StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Paths(ContentListing listing) =>
        listing.Briefs.Concat(listing.Pages).Select(e => e.Path)
            .Concat(new[] { listing.Settings, listing.People, listing.Sources, listing.ImageCredits }.OfType<string>());

    private static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static (MendedFile? File, ImmutableArray<LeftLine> Left) Text(string siteFolder, string path, string newPath, MendText mend)
    {
        // What cannot be read as the text it should be is an error that check explains, and nothing is changed in it.
        if (ReadText.Read(siteFolder, path).Value is null) return (null, []);
        var raw = new UTF8Encoding(false).GetString(OpenSiteFile.ReadAll(siteFolder, path));
        var mended = mend.Fix(newPath, raw);
        return (new MendedFile(path, raw, mended.Text, newPath), Lines(path, raw, mended));
    }

    // Lines are added in the front matter alone, so that those after it are as far from the end before and after.
    private static ImmutableArray<LeftLine> Lines(string path, string before, MendedText mended)
    {
        if (ReadText.Decode(path, new UTF8Encoding(false).GetBytes(mended.Text)).Value?.File.Lines is not { } after) return [];
        var added = mended.Text.AsSpan().Count('\n') - before.AsSpan().Count('\n');
        return
        [
            .. mended.Left.GroupBy(l => (after.GetPosition(l.Span.Start).Line, l.Why, l.Title))
                .Select(l => new LeftLine(path, Math.Max(1, l.Key.Line - added), l.Key.Line, l.First()) { Count = l.Count() }),
        ];
    }
}

/// <summary>What all safe fixes make of a site's files.</summary>
/// <param name="Files">Those that differ, by path.</param>
/// <param name="Left">What was not changed because it may be wrong, by path and line.</param>
public sealed record MendedSite(ImmutableArray<MendedFile> Files, ImmutableArray<LeftLine> Left);

/// <summary>A file of the site as it is and as it should be.</summary>
/// <param name="Path">Relative to the site's folder.</param>
/// <param name="Before">As it is, with its own line ends and byte order mark.</param>
/// <param name="After">As it should be.</param>
/// <param name="NewPath">What it should be called; the same as <paramref name="Path"/> where that is right.</param>
public sealed record MendedFile(string Path, string Before, string After, string NewPath)
{
    public bool IsRenamed => !string.Equals(Path, NewPath, StringComparison.Ordinal);

    public bool IsChanged => !string.Equals(Before, After, StringComparison.Ordinal);
}

/// <summary>What was not changed in a line, for one reason.</summary>
/// <param name="Path">Of the file.</param>
/// <param name="Before">The line in the file as it is, 1-based.</param>
/// <param name="After">The line in the file as it should be, 1-based.</param>
/// <param name="First">The first of those of the line.</param>
public sealed record LeftLine(string Path, int Before, int After, LeftAlone First)
{
    /// <summary>How many there are for this reason.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What was not changed, and why.</summary>
    public string Message => First.Title is { } title
        ? $"“{title}” was not applied: {First.Why}."
        : $"{Counted.Format(Count, "pair")} of quotation marks {(Count == 1 ? "was" : "were")} not changed: {First.Why}.";
}
