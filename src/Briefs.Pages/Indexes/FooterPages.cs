
namespace Briefs.Pages.Indexes;

/// <summary>
/// The pages that the foot of every page names: those that no other page leads to, each followed by those it leads to. What
/// is only reached from these is a chapter, such as those of a manual: its page lists it, and the footer need not.
/// </summary>
internal static class FooterPages
{
    /// <param name="pages">Of one language.</param>
    public static IReadOnlyList<Brief> Select(IReadOnlyList<Brief> pages)
    {
        var byPath = pages.ToDictionary(p => p.File.Path, StringComparer.Ordinal);
        var leadsTo = pages.ToDictionary(p => p.File.Path, p => LedTo(p, byPath), StringComparer.Ordinal);
        var ledTo = leadsTo.Values.SelectMany(t => t).ToHashSet(StringComparer.Ordinal);
        var first = pages.Select(p => p.File.Path).Where(p => !ledTo.Contains(p)).ToList();
        var shown = first.SelectMany(p => leadsTo[p].Prepend(p));
        var reached = Reached(first, leadsTo);

        // Pages that only lead to one another in a circle: none of them is anybody's chapter.
        var circles = pages.Select(p => p.File.Path).Where(p => !reached.Contains(p));
        return [.. shown.Concat(circles).Distinct(StringComparer.Ordinal).Select(p => byPath[p])];
    }

    private static List<string> LedTo(Brief page, Dictionary<string, Brief> pages) =>
    [
        .. page.Links.OfType<BodyLink.Document>().Select(link => link.Path)
            .Where(path => path != page.File.Path && pages.ContainsKey(path))
            .Distinct(StringComparer.Ordinal),
    ];

    private static HashSet<string> Reached(IEnumerable<string> from, Dictionary<string, List<string>> leadsTo)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(from);
        while (open.TryPop(out var path))
        {
            if (!reached.Add(path)) continue;
            foreach (var next in leadsTo[path]) open.Push(next);
        }

        return reached;
    }
}
