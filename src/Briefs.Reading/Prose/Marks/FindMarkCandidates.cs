using System.Buffers;
using Briefs.Languages;
using Briefs.Reading.Prose.Markup;

namespace Briefs.Reading.Prose.Marks;

/// <summary>Finds the characters of a text that may be marks and weighs each by its shape and its neighbours.</summary>
internal static class FindMarkCandidates
{
    private const double Unlikely = 3;
    private const double Impossible = double.PositiveInfinity;

    public static List<MarkCandidate> In(VisibleText visible, LanguageConventions language) => In(visible, language, NoMarks.CertainIn(visible, language));

    /// <param name="visible">The text.</param>
    /// <param name="language">Of the brief.</param>
    /// <param name="certain">Indices that can be no marks.</param>
    public static List<MarkCandidate> In(VisibleText visible, LanguageConventions language, HashSet<int> certain)
    {
        var candidates = new List<MarkCandidate>();
        if (MarkCharacters.All.IndexIn(visible.Text) < 0) return candidates;
        foreach (var segment in visible.Segments)
        {
            if (segment.Kind != SegmentKind.Text) continue;
            for (var at = segment.Start; at < segment.Start + segment.Length; at++)
            {
                if (MarkCharacters.IsMark(visible.Text[at]) && !certain.Contains(at)) candidates.Add(Weigh(visible, at, language));
            }
        }

        return candidates;
    }

    private static MarkCandidate Weigh(VisibleText visible, int at, LanguageConventions language)
    {
        var glyph = visible.Text[at];
        var (before, after) = (Neighbours.Before(visible.Text, at), Neighbours.After(visible.Text, at));
        var open = Shape(glyph, language, Neighbours.Opening(before, after), 0);
        var close = Shape(glyph, language, Neighbours.Closing(before, after), 1);
        if (MarkCharacters.MayBeApostrophe(glyph))
        {
            // An apostrophe is so common that only a likely place makes it a mark: 'x and 'y are no pair.
            if (Neighbours.IsSpace(before) && char.IsLetterOrDigit(after)) close += Unlikely;
            if (char.IsLetterOrDigit(before) && Neighbours.IsSpace(after)) open += Unlikely;
        }

        return new MarkCandidate(at, glyph, open, close, NoMarks.Cost(visible, at, language));
    }

    // A shape that the language uses only this way round outweighs its neighbours; one it uses otherwise needs their word.
    private static double Shape(char glyph, LanguageConventions language, double neighbours, int side)
    {
        if (MarkCharacters.IsStraight(glyph)) return neighbours;
        var here = language.Pairs.Any(p => p[side] == glyph);
        var there = language.Pairs.Any(p => p[1 - side] == glyph);
        if (here) return there ? neighbours : neighbours * 0.6;
        var somewhere = side == 0 ? MarkCharacters.OpensSomewhere(glyph) : MarkCharacters.ClosesSomewhere(glyph);
        var elsewhere = side == 0 ? MarkCharacters.ClosesSomewhere(glyph) : MarkCharacters.OpensSomewhere(glyph);
        if (somewhere && !there) return elsewhere ? neighbours + 0.4 : (neighbours * 0.4) + 0.2;
        if (somewhere) return neighbours + 0.4;
        return MarkCharacters.IsFixed(glyph) ? Impossible : neighbours + 1.2;
    }
}
