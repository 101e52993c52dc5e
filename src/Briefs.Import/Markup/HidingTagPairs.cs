using Briefs.Import.Sites;

namespace Briefs.Import.Markup;

/// <summary>
/// Which tags end which. Tags of one kind are within each other, and those of the other kind are words to them. In doubt the end that hides
/// more counts.
/// </summary>
internal sealed class HidingTagPairs
{
    private readonly Dictionary<int, int> _ends = [];
    private readonly HashSet<int> _raw = [];

    private HidingTagPairs()
    {
    }

    /// <param name="tags">In order.</param>
    public static HidingTagPairs Find(IReadOnlyList<HidingTag> tags, SiteGenerator generator)
    {
        var pairs = new HidingTagPairs();
        if (generator != SiteGenerator.Hugo) pairs.FindRaw(tags);
        pairs.Pair(tags, HidingSyntax.Hugo, "/comment");
        pairs.Pair(tags, HidingSyntax.Kramdown, "/comment");
        pairs.Pair(tags, HidingSyntax.Liquid, "endcomment");
        // Markdoc ends a tag so, and Jekyll doesn't.
        if (generator != SiteGenerator.Jekyll) pairs.Pair(tags, HidingSyntax.Liquid, "/comment");
        return pairs;
    }

    /// <summary>The tag that ends one; null if none does.</summary>
    public int? EndOf(int opening) => _ends.TryGetValue(opening, out var end) ? end : null;

    /// <summary>Whether Liquid shows a tag as it is written.</summary>
    public bool IsRaw(int tag) => _raw.Contains(tag);

    private void FindRaw(IReadOnlyList<HidingTag> tags)
    {
        var end = -1;
        var ends = new int[tags.Count];
        for (var at = tags.Count - 1; at >= 0; at--)
        {
            if (tags[at] is { IsLiquid: true, Name: "endraw" }) end = at;
            ends[at] = end;
        }

        for (var at = 0; at < tags.Count; at++)
        {
            if (tags[at] is not { IsLiquid: true, Name: "raw" } || ends[at] < 0) continue;
            for (var inner = at + 1; inner < ends[at]; inner++)
                if (tags[inner].IsLiquid) _raw.Add(inner);
            at = ends[at];
        }
    }

    private void Pair(IReadOnlyList<HidingTag> tags, HidingSyntax syntax, string closing)
    {
        var open = new Stack<int>();
        for (var at = 0; at < tags.Count; at++)
        {
            if (tags[at].Syntax != syntax || _raw.Contains(at)) continue;
            if (tags[at].Name == "comment" && !_ends.ContainsKey(at)) open.Push(at);
            else if (tags[at].Name == closing && open.TryPop(out var opening)) _ends.Add(opening, at);
        }
    }
}
