using Briefs.Reading.Discovery;
using Briefs.Workspaces;

namespace Briefs.Cli.Fix;

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
