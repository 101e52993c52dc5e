
namespace Briefs.Pages.Indexes;

/// <summary>
/// Selects the pages for the footer: those that no other page links to, each followed by the pages it links to. Pages further away are like
/// chapters of a manual: the page above lists them, so the footer does not.
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

        // Pages that only link to each other in a circle are all included, because no entry page leads to them.
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
