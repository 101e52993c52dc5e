using System.Collections.Immutable;
using System.Globalization;
using Briefs.Text;

namespace Briefs.Reading.Prose.Words;

/// <summary>The words of a text that are its author's own: what stands in marks, in code or in a citation is left out.</summary>
internal static class PlainWords
{
    public static ImmutableArray<PlainWord> Of(ProseBlock block)
    {
        var text = block.Visible.Text;
        var closed = Closed(block);
        var words = ImmutableArray.CreateBuilder<PlainWord>();
        for (var i = 0; i < text.Length; i++)
        {
            if (closed[i] || !IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && !closed[i] && (IsLetter(text[i]) || IsInner(text, i))) i++;
            words.Add(new PlainWord(Lower(text[start..i]), start, i, words.Count > 0 && IsJoined(text, words[^1].End, start)));
        }

        return words.DrainToImmutable();
    }

    private static bool[] Closed(ProseBlock block)
    {
        var closed = new bool[block.Visible.Text.Length];
        foreach (var part in block.Runs.SelectMany(r => r.Parts).Where(p => p.Block == block)) closed.AsSpan(part.Start, part.End - part.Start).Fill(true);
        foreach (var (start, end) in block.Dropped) closed.AsSpan(start, end - start).Fill(true);
        foreach (var code in block.Visible.Segments.Where(s => s.Kind == Markup.SegmentKind.Code)) closed.AsSpan(code.Start, code.Length).Fill(true);
        return closed;
    }

    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Folding.IsInvisible(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Hyphens within words; dashes, commas and stops within numbers: 2–3, 1,200.
    private static bool IsInner(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1])) return false;
        if (text[at] is '-' or '\u2010' or '\u2011') return true;
        return text[at] is ',' or '.' or '\u2013' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
    }

    private static bool IsJoined(string text, int from, int to)
    {
        if (to - from == 1 && text[from] is '\'' or '’' or 'ʼ') return true;
        if (text[from] == '.' && to - from > 1 && char.IsAsciiDigit(text[from - 1])) from++;
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(text[i])) return false;
        }

        return true;
    }

    private static string Lower(string word)
    {
        var lower = word.ToLowerInvariant();
        if (!lower.Any(c => c is '\u2010' or '\u2011' || Folding.IsInvisible(c))) return lower.Normalize();
        return string.Concat(lower.Where(c => !Folding.IsInvisible(c)).Select(c => c is '\u2010' or '\u2011' ? '-' : c)).Normalize();
    }
}
