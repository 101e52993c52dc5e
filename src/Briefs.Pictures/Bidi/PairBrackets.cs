namespace Briefs.Pictures.Bidi;

/// <summary>Rule N0 of Unicode Annex 9: both brackets of a pair get one direction, so that neither turns away from the other.</summary>
internal static class PairBrackets
{
    private const string Opening = "([{\u2045\u27E6\u27E8\u27EA\u3008\u300A\u300C\u300E\u3010\u3014\u3016\u3018\uFF08\uFF3B\uFF5B\uFF5F";
    private const string Closing = ")]}\u2046\u27E7\u27E9\u27EB\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019\uFF09\uFF3D\uFF5D\uFF60";

    // As many as the annex asks for; text with more open at once is left as it is.
    private const int MostOpen = 63;

    public static void Resolve(string text, BidiClass[] classes, BidiClass around)
    {
        foreach (var (open, close) in PairsIn(text, classes))
        {
            if (DirectionOf(classes, open, close, around) is not { } direction) continue;
            classes[open] = direction;
            classes[close] = direction;
        }
    }

    private static IEnumerable<(int Open, int Close)> PairsIn(string text, BidiClass[] classes)
    {
        var open = new List<(int At, int Kind)>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (classes[i] != BidiClass.Neutral) continue;
            if (Opening.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind)
            {
                if (open.Count == MostOpen) return [];
                open.Add((i, kind));
            }
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var closed
                && open.FindLastIndex(o => o.Kind == closed) is >= 0 and var found)
            {
                pairs.Add((open[found].At, i));
                open.RemoveRange(found, open.Count - found);
            }
        }

        return pairs.OrderBy(p => p.Open);
    }

    // Inside, the paragraph's own direction wins; the other one counts when it also stands before the pair.
    private static BidiClass? DirectionOf(BidiClass[] classes, int open, int close, BidiClass around)
    {
        var inside = classes[(open + 1)..close].Where(c => c != BidiClass.Neutral).Select(DirectionLevels.SideOf).ToHashSet();
        if (inside.Contains(around)) return around;
        if (inside.Count == 0) return null;
        var before = classes[..open].Where(c => c != BidiClass.Neutral).Select(DirectionLevels.SideOf).LastOrDefault(around);
        return before == around ? around : before;
    }
}
