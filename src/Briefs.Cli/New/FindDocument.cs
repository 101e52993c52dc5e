using Briefs.Reading.Discovery;

namespace Briefs.Cli.New;

/// <summary>The brief or page that a call names: by its name, its file's name, or its path.</summary>
internal static class FindDocument
{
    /// <param name="written">As it stands in the call.</param>
    /// <returns>Its path, relative to the site's folder; or why there is none.</returns>
    public static (string? Path, string? Refusal) Find(string siteFolder, string written)
    {
        var listing = FindContent.Find(siteFolder).Value;
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
