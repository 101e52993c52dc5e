using System.Collections.Immutable;
using System.Text;
using Briefs.Cli.Building;
using Briefs.Diagnostics;
using Briefs.Reading.Files;

namespace Briefs.Cli.Mending;

/// <summary>Goes through the files of a site and mends what is certain; writes nothing.</summary>
public static class MendSite
{
    /// <param name="siteFolder">Absolute; holds <c>content/</c>.</param>
    /// <returns>The files that differ, by path, and the paths of those in which something had to be left as it is.</returns>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static (ImmutableArray<MendedFile> Mended, ImmutableArray<string> LeftAlone) From(string siteFolder, SiteReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var listing = FindContent.In(siteFolder);
        var names = listing.Found.SelectMany(f => f.Fixes.Where(x => x.NewName is not null).Select(x => (f.File.Path, x.NewName)))
            .ToDictionary(n => n.Path, n => n.Path[..(n.Path.LastIndexOf('/') + 1)] + n.NewName, StringComparer.Ordinal);
        var mend = new MendText(reading.Library);
        var paths = Paths(listing.Value).Concat(names.Keys.Where(IsText)).ToList();
        var texts = InParallel.Map(paths, path => Text(siteFolder, path, names.GetValueOrDefault(path, path), mend));
        var pictures = names.Where(n => !IsText(n.Key)).Select(n => new MendedFile(n.Key, "", "", n.Value));
        return (
            [.. texts.Select(t => t.File).OfType<MendedFile>().Where(f => f.IsChanged || f.IsRenamed).Concat(pictures).OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. texts.Where(t => t.IsLeft).Select(t => t.Path)]);
    }

    private static IEnumerable<string> Paths(ContentListing listing) =>
        listing.Briefs.Concat(listing.Pages).Select(e => e.Path).Concat(new[] { listing.Settings, listing.People, listing.Sources, listing.ImageCredits }.OfType<string>());

    private static bool IsText(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static (string Path, MendedFile? File, bool IsLeft) Text(string siteFolder, string path, string newPath, MendText mend)
    {
        // What cannot be read as the text it should be is a finding of check's, and nothing is mended in it.
        if (ReadText.From(siteFolder, path).Value is null) return (path, null, false);
        var raw = new UTF8Encoding(false).GetString(OpenSiteFile.ReadAll(siteFolder, path));
        var (after, left) = mend.Of(newPath, raw);
        return (path, new MendedFile(path, raw, after, newPath), left > 0);
    }
}
