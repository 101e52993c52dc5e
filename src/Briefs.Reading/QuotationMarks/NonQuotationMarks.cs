using System.Buffers;
using Briefs.Languages;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Recognises characters that look like quotation marks but are not: apostrophes, measures, acronyms, arrows, attributes.
/// </summary>
internal static class NonQuotationMarks
{
    private const double Impossible = double.PositiveInfinity;
    private const int LongestWord = 40;

    /// <summary>Indices of characters that cannot be quotation marks, whatever is around them.</summary>
    public static HashSet<int> CertainIn(VisibleText visible, LanguageConventions language)
    {
        var text = visible.Text;
        var certain = CodeIn(text);
        certain.UnionWith(Arrows.Find(visible, language));
        for (var i = MarkCharacters.All.IndexIn(text); i >= 0 && i < text.Length; i++)
        {
            if (!MarkCharacters.IsMark(text[i]) || certain.Contains(i)) continue;
            var (before, after) = (Neighbours.CharBefore(text, i), Neighbours.CharAfter(text, i));
            if (IsInsideWord(text[i], before, after) && !(language.GluesSuffixes && MarkCharacters.MayBeApostrophe(text[i]))
                && !HebrewPrefixes.MayEndPhrase(text, i) && !(Scripts.IsHebrew(before) && HebrewPrefixes.MayPrecedeMark(text, i))
                && !IsOneOfTwo(text, i))
            {
                certain.Add(i);
            }
            else if (text[i] == '\'' && after == '\'' && char.IsDigit(before)) certain.UnionWith([i, i + 1]);
            else if (IsRockAndRoll(text, i)) certain.UnionWith([i, i + 2]);
        }

        return certain;
    }

    /// <summary>Indices of marks in URLs and attributes written as text.</summary>
    public static HashSet<int> CodeIn(string text)
    {
        var code = new HashSet<int>(MarksInAddresses.Find(text));
        for (var at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', at + 1))
        {
            if (at + 1 < text.Length && !code.Contains(at + 1) && Attributes.EndOf(text, at + 1) is var end and > 0)
                code.UnionWith([at + 1, end]);
        }

        return code;
    }

    /// <summary>The cost of not reading a character as a mark; infinite if that could ignore a quotation.</summary>
    public static double Cost(VisibleText visible, int at, LanguageConventions language)
    {
        var (text, glyph) = (visible.Text, visible.Text[at]);
        var (before, after) = (Neighbours.CharBefore(text, at), Neighbours.CharAfter(text, at));
        return MarkCharacters.MayBeApostrophe(glyph) ? Apostrophe(text, at, language) : Double(visible, at, before, after);
    }

    /// <summary>The kind of a character that <see cref="CertainIn"/> or <see cref="Cost"/> found not to be a mark.</summary>
    public static MarkRole Reason(VisibleText visible, int at)
    {
        var (text, glyph) = (visible.Text, visible.Text[at]);
        var (before, after) = (Neighbours.CharBefore(text, at), Neighbours.CharAfter(text, at));
        if (MarkCharacters.MayBeApostrophe(glyph))
            return char.IsDigit(before) && !char.IsLetter(after) ? MarkRole.Measure : MarkRole.Apostrophe;
        if (IsInsideWord(glyph, before, after)) return MarkRole.Acronym;
        if (glyph is '»' or '«' or '›' or '‹') return MarkRole.Arrow;
        return char.IsDigit(before) && before != '=' ? MarkRole.Measure : MarkRole.Code;
    }

    private static double Double(VisibleText visible, int at, char before, char after)
    {
        var (text, glyph) = (visible.Text, visible.Text[at]);
        if (IsInsideWord(glyph, before, after))
        {
            return IsOneOfTwo(text, at) && !HebrewPrefixes.IsQuotedAcronym(text, at) ? Impossible
                : HebrewPrefixes.MayPrecedeWord(text, at) ? 2 : HebrewPrefixes.MayEndPhrase(text, at) ? 1.5 : 1;
        }

        if (glyph == '"' && char.IsDigit(before) && (!char.IsLetter(after) || Scripts.IsDense(after))) return 0.3;
        return glyph is '”' or '“' && (IsFeetAndInches(text, at) || IsInches(text, at)) ? 0.3 : Impossible;
    }

    private static double Apostrophe(string text, int at, LanguageConventions language)
    {
        var (glyph, before, after) = (text[at], Neighbours.CharBefore(text, at), Neighbours.CharAfter(text, at));
        var isTurned = glyph is '‘' or '‛';
        if (language.GluesSuffixes && IsInsideWord(glyph, before, after)) return 0;
        if (char.IsDigit(before)) return !isTurned ? 0 : char.IsLetter(after) && !IsPossessive(text, at) ? 2.5 : 1;
        if (IsElision(text, at, language)
            || IsElidedEnding(text, at, language)
            || language.LettersBeforeApostrophe.Contains(before, StringComparison.Ordinal))
        {
            return 0;
        }

        if (char.IsLetterOrDigit(after) && !Neighbours.IsSpace(before))
            return IsPossessive(text, at) ? 0 : isTurned ? Impossible : 2.5;
        // A noun follows a possessive: dogs’ tails. Without a word after it, the mark is more likely to close.
        var stops = IsFollowedByWord(text, at) ? 0 : 0.5;
        if (char.IsLetter(before))
            return EndsLikePossessive(text, at) ? stops + (text[at - 1] is 'd' or 'D' or 'l' or 'L' or 'n' ? 0.75 : 0.5)
                : isTurned ? Impossible
                : 1 + stops;
        if (isTurned) return Impossible;
        return Neighbours.IsSpace(after) && !Neighbours.IsSpace(before) ? 4 : 2.5;
    }

    // Between letters, a mark is an apostrophe, or in Hebrew the double mark of an acronym.
    private static bool IsInsideWord(char glyph, char before, char after)
    {
        if (MarkCharacters.MayBeApostrophe(glyph))
            return Scripts.IsInWord(before) && Scripts.IsInWord(after) && !(glyph is '‘' && char.IsDigit(before) && char.IsUpper(after));
        return glyph is '"' or '”' or '“' && Scripts.IsHebrew(before) && Scripts.IsHebrew(after);
    }

    // rock 'n' roll, with any apostrophes.
    private static bool IsRockAndRoll(string text, int at) =>
        MarkCharacters.MayBeApostrophe(text[at]) && at + 2 < text.Length && text[at + 1] is 'n' or 'N' && at + 2 < text.Length
        && MarkCharacters.MayBeApostrophe(text[at + 2]) && (at + 3 >= text.Length || !char.IsLetter(text[at + 3]));

    // צה"ל has one such mark. A word with two is between quotation marks, whatever is attached to them.
    private static bool IsOneOfTwo(string text, int at)
    {
        if (!MarkCharacters.IsDouble(text[at])) return false;
        var (start, end) = (at, at + 1);
        while (start > 0 && at - start < LongestWord && IsOfHebrewWord(text[start - 1])) start--;
        while (end < text.Length && end - at < LongestWord && IsOfHebrewWord(text[end])) end++;
        return text.AsSpan(start, end - start).Count(text[at]) > 1;
    }

    private static bool IsOfHebrewWord(char c) => Scripts.IsHebrew(c) || c is '"' or '”' or '“';

    /// <summary>Whether white space and a letter or digit follow a mark.</summary>
    public static bool IsFollowedByWord(string text, int at) =>
        at + 2 < text.Length && char.IsWhiteSpace(text[at + 1]) && char.IsLetterOrDigit(text[at + 2]);

    // un po’ di pace; ich hab‘ es
    private static bool IsElidedEnding(string text, int at, LanguageConventions language)
    {
        if (language.ElidedEndings.Count == 0 || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))) return false;
        var start = at;
        while (start > 0 && at - start < LongestWord && char.IsLetter(text[start - 1])) start--;
        return language.ElidedEndings.Contains(text[start..at].ToLowerInvariant());
    }

    /// <summary>Whether the mark at an index begins a shortened word or year: ’tis, ’90s.</summary>
    public static bool IsElision(string text, int at, LanguageConventions language)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        var word = text[(at + 1)..end].ToLowerInvariant();
        if (word.Length == 0) return false;
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's'))
            return true;
        return language.Elisions.Contains(word) || word is "t" or "n";
    }

    // F.B.I.'s, (CoE)’s
    private static bool IsPossessive(string text, int at) =>
        at + 1 < text.Length && text[at + 1] is 's' && (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]));

    // The prisoners’ letters; foolin’ around; Marx’ Satz
    private static bool EndsLikePossessive(string text, int at) =>
        text[at - 1] is 's' or 'S' or 'x' or 'z' or 'ß' or 'd' or 'l' or 'L' or 'D'
            || (at > 2 && text[at - 1] == 'n' && text[at - 2] == 'i');

    /// <summary>Whether an apostrophe may end the word before it: a plural, or a shortened word such as rockin’ and po’.</summary>
    public static bool MayEndWord(string text, int at, LanguageConventions language) =>
        IsElidedEnding(text, at, language)
            || text[at - 1] is 's' or 'S' or 'x' or 'z'
            || (at > 2 && text[at - 1] == 'n' && text[at - 2] == 'i');

    private static bool IsFeetAndInches(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && char.IsDigit(text[i])) i--;
        return i > 0 && i < at - 1 && text[i] is '’' or '\'' or '′' && char.IsDigit(text[i - 1]);
    }

    // “6” high”: word processors make this of 6". A word must follow, or the end of a quotation without a start would be hidden.
    private static bool IsInches(string text, int at) =>
        char.IsDigit(Neighbours.CharBefore(text, at)) && at + 2 < text.Length && text[at + 1] is ' ' or '\u00A0' or '-' or '\u2011'
        && (char.IsLower(text[at + 2]) || (char.IsLetter(text[at + 2]) && (text[at] == '“' || text[at + 1] is '-' or '\u2011')));
}

/// <summary>Finds straight marks that are part of a URL in the text: https://example.org/?q='x'.</summary>
internal static class MarksInAddresses
{
    private static readonly SearchValues<char> Trailing = SearchValues.Create("'\".,;:!?)]}");

    /// <summary>The indices of the marks, without those around the URL.</summary>
    public static IEnumerable<int> Find(string text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at >= 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
            if (start == at) continue;
            var end = at + 3;
            while (end < text.Length && text[end] is > ' ' and < '\u007F' and not ('<' or '>')) end++;
            foreach (var glyph in "'\"")
            {
                foreach (var mark in Inside(text, at..end, glyph, start > 0 && text[start - 1] == glyph)) yield return mark;
            }

            at = end - 3;
        }
    }

    // Of an odd number, the last mark closes a pair that was opened before the URL, if nothing of the URL follows it.
    private static List<int> Inside(string text, Range address, char glyph, bool isOpenBefore)
    {
        var (start, length) = address.GetOffsetAndLength(text.Length);
        var marks = Enumerable.Range(start, length).Where(i => text[i] == glyph).ToList();
        if (marks.Count == 0 || (!isOpenBefore && marks.Count % 2 == 0)) return marks;
        if (!text.AsSpan(marks[^1], start + length - marks[^1]).ContainsAnyExcept(Trailing)) marks.RemoveAt(marks.Count - 1);
        return marks;
    }
}

/// <summary>
/// Finds guillemets used as arrows: between spaces, as in “Law » Blog” (except in French, which has spaces inside the marks), and at the
/// edge of a link's text if no other mark of the text could be their partner.
/// </summary>
internal static class Arrows
{
    /// <summary>The indices of the arrows.</summary>
    public static IEnumerable<int> Find(VisibleText visible, LanguageConventions language)
    {
        var text = visible.Text;
        return text.AsSpan().IndexOfAny("«»‹›") < 0 ? [] : Of(visible, "«»", language).Concat(Of(visible, "‹›", language));
    }

    /// <param name="visible">The text.</param>
    /// <param name="glyphs">The opening and the closing mark of one kind.</param>
    /// <param name="language">The conventions of the text's language.</param>
    private static IEnumerable<int> Of(VisibleText visible, string glyphs, LanguageConventions language)
    {
        var text = visible.Text;
        var marks = visible.Segments.Where(s => s.Kind == SegmentKind.Text).SelectMany(s => Enumerable.Range(s.Start, s.Length))
            .Where(i => glyphs.Contains(text[i], StringComparison.Ordinal)).ToList();
        var lefts = marks.Count(i => text[i] == glyphs[0]);
        HashSet<int> spaced = [.. marks.Where(i => text[i] == glyphs[1] && IsBetweenSpaces(text, i))];
        var rights = marks.Count - lefts - spaced.Count;
        // « Мы уйдём » has spaces inside; » Wir gehen « only in languages that use this pair.
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

    // « is an arrow only at the beginning of a link, » at either end.
    private static HashSet<int> BeginningsOfLinks(VisibleText visible) =>
        [.. visible.Links.Select(l => l.End - visible.Text.AsSpan(l.Start, l.End - l.Start).TrimStart().Length)];

    private static HashSet<int> EdgesOfLinks(VisibleText visible)
    {
        var edges = BeginningsOfLinks(visible);
        edges.UnionWith(visible.Links.Select(l => l.Start + visible.Text.AsSpan(l.Start, l.End - l.Start).TrimEnd().Length - 1));
        return edges;
    }
}
