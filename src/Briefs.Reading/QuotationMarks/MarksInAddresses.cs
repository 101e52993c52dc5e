using System.Buffers;

namespace Briefs.Reading.QuotationMarks;

/// <summary>Straight marks that are part of an address written out in the text: https://example.org/?q='x'.</summary>
internal static class MarksInAddresses
{
    private static readonly SearchValues<char> Trailing = SearchValues.Create("'\".,;:!?)]}");

    /// <summary>Their indices. A mark around the address is none of them.</summary>
    public static IEnumerable<int> Of(string text)
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

    // Of an odd number the last one closes what was opened before the address, when nothing of the address follows it.
    private static List<int> Inside(string text, Range address, char glyph, bool isOpenBefore)
    {
        var (start, length) = address.GetOffsetAndLength(text.Length);
        var marks = Enumerable.Range(start, length).Where(i => text[i] == glyph).ToList();
        if (marks.Count == 0 || (!isOpenBefore && marks.Count % 2 == 0)) return marks;
        if (!text.AsSpan(marks[^1], start + length - marks[^1]).ContainsAnyExcept(Trailing)) marks.RemoveAt(marks.Count - 1);
        return marks;
    }
}
