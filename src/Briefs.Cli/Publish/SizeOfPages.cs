using Briefs.Cli.Reporting;

namespace Briefs.Cli.Publish;

/// <summary>How much the pages branch holds, and whether a host will still take it.</summary>
internal static class SizeOfPages
{
    // Of the 1 GB that GitHub Pages takes.
    private const long TellFrom = 900_000_000;
    private const int Named = 3;

    /// <summary>One line: the size of all and how many previews are in it.</summary>
    public static string Line(IReadOnlyCollection<TreeEntry> entries)
    {
        var previews = Previews(entries).Count();
        return $"The branch holds {Counted.Format(entries.Count, "file")}, {Shown(entries.Sum(e => e.Size))}"
            + (previews == 0 ? "." : $", with {Counted.Format(previews, "preview")}.");
    }

    /// <summary>What to do about a branch that grows too large; null while it does not.</summary>
    public static string? Warning(IReadOnlyCollection<TreeEntry> entries)
    {
        var all = entries.Sum(e => e.Size);
        if (all < TellFrom) return null;
        var largest = Previews(entries).OrderByDescending(p => p.Size).ThenBy(p => p.Name, StringComparer.Ordinal).Take(Named)
            .Select(p => $"{p.Name} ({Shown(p.Size)})").ToList();
        var advice = largest.Count > 0
            ? $"The largest previews: {string.Join(", ", largest)}. Close their pull requests, or take them away with briefs publish "
            + "--remove --prefix NAME."
            : "Make the pictures smaller, or move the site to another host.";
        return $"The pages hold {Shown(all)} of the 1 GB that GitHub Pages takes. {advice}";
    }

    private static IEnumerable<(string Name, long Size)> Previews(IEnumerable<TreeEntry> entries) => entries
        .Where(e => e.Path.StartsWith(PreviewPrefix.Previews, StringComparison.Ordinal))
        .GroupBy(e => PreviewPrefix.Previews + e.Path[PreviewPrefix.Previews.Length..].Split('/')[0], StringComparer.Ordinal)
        .Select(g => (g.Key, g.Sum(e => e.Size)));

    private static string Shown(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
