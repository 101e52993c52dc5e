using Briefs.Reading.Markdown;

namespace Briefs.Reading.Fixes;

/// <summary>More than one space before a citation, and a space between it and the full stop or comma that follows.</summary>
internal static class TightenCitations
{
    public static IEnumerable<Fix> In(BriefDraft draft)
    {
        var citations = draft.Blocks.SelectMany(b => b.Visible.Notes).Where(n => n.Kind == SegmentKind.Citation);
        foreach (var note in citations.DistinctBy(n => n.Span))
        {
            if (Before(draft.Text.Text, note.Span.Start) is { } spaces)
                yield return new Fix("One space before the citation", [new TextEdit(spaces, " ")]);
            if (Behind(draft.Text.Text, note.Span.End) is { } stray)
                yield return new Fix("No space before the stop", [new TextEdit(stray, "")]);
        }
    }

    // At the head of a line they are its indentation, behind a bar the width of a cell, and behind a hyphen that of a list.
    private static TextSpan? Before(string text, int citation)
    {
        var start = citation;
        while (start > 0 && IsBlank(text[start - 1])) start--;
        return citation - start < 2 || start == 0 || text[start - 1] is '\n' or '|' or '-' or '*' or '+' or '>' or ':'
            ? null
            : new TextSpan(start, citation);
    }

    private static TextSpan? Behind(string text, int citation)
    {
        var end = citation;
        while (end < text.Length && IsBlank(text[end])) end++;
        if (end == citation || end >= text.Length || text[end] is not ('.' or ',')) return null;
        return end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) ? new TextSpan(citation, end) : null;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u202F';
}
