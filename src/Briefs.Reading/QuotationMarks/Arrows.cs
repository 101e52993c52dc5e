using Briefs.Languages;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Guillemets that point: between spaces, as in “Law » Blog” (but in French, which has its spaces inside the marks), and at the edge of a
/// link's text where no other mark of the text could be its partner.
/// </summary>
internal static class Arrows
{
    /// <summary>Their indices.</summary>
    public static IEnumerable<int> Find(VisibleText visible, LanguageConventions language)
    {
        var text = visible.Text;
        return text.AsSpan().IndexOfAny("«»‹›") < 0 ? [] : Of(visible, "«»", language).Concat(Of(visible, "‹›", language));
    }

    /// <param name="visible">The text.</param>
    /// <param name="glyphs">The opening and the closing mark of one kind.</param>
    /// <param name="language">Of the text.</param>
    private static IEnumerable<int> Of(VisibleText visible, string glyphs, LanguageConventions language)
    {
        var text = visible.Text;
        var marks = visible.Segments.Where(s => s.Kind == SegmentKind.Text).SelectMany(s => Enumerable.Range(s.Start, s.Length))
            .Where(i => glyphs.Contains(text[i], StringComparison.Ordinal)).ToList();
        var lefts = marks.Count(i => text[i] == glyphs[0]);
        HashSet<int> spaced = [.. marks.Where(i => text[i] == glyphs[1] && IsBetweenSpaces(text, i))];
        var rights = marks.Count - lefts - spaced.Count;
        // « Мы уйдём » has its spaces inside; » Wir gehen « only in languages that write so.
        if (language.SpacesGuillemets || lefts > rights)
        {
            var from = language.SpacesGuillemets || language.Pairs.Contains($"{glyphs[1]}{glyphs[0]}")
                ? 0
                : marks.Find(i => text[i] == glyphs[0]);
            rights += spaced.RemoveWhere(i => i >= from);
        }

        var edges = Math.Abs(lefts - rights) == 1 ? lefts > rights ? BeginningsOfLinks(visible) : EdgesOfLinks(visible) : [];
        var pointing = marks.Where(i => text[i] == (lefts > rights ? glyphs[0] : glyphs[1]) && !spaced.Contains(i) && edges.Contains(i))
            .ToList();
        return pointing.Count == 0 ? spaced : spaced.Append(lefts > rights ? pointing[0] : pointing[^1]);
    }

    private static bool IsBetweenSpaces(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]);

    // « points back from the beginning of a link only, » onwards from either end.
    private static HashSet<int> BeginningsOfLinks(VisibleText visible) =>
        [.. visible.Links.Select(l => l.End - visible.Text.AsSpan(l.Start, l.End - l.Start).TrimStart().Length)];

    private static HashSet<int> EdgesOfLinks(VisibleText visible)
    {
        var edges = BeginningsOfLinks(visible);
        edges.UnionWith(visible.Links.Select(l => l.Start + visible.Text.AsSpan(l.Start, l.End - l.Start).TrimEnd().Length - 1));
        return edges;
    }
}
