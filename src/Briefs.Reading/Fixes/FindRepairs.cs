using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Fixes;

/// <summary>What could be set better and is no fault: no rule speaks of it, and <c>briefs fix</c> mends it all the same.</summary>
internal static class FindRepairs
{
    public static Briefs.Reading.Repairs Find(BriefDraft draft)
    {
        var text = draft.Text.Text;
        var names = FrontMatterRegion.Find(text).Yaml is { } yaml ? ComposeNames.Compose(text, yaml) : [];
        var files = draft.Links.OfType<BodyLink.Document>().Select(l => l.Span).Concat(draft.Pictures.Select(p => p.Span))
            .SelectMany(s => ComposeNames.Compose(text, Target(text, s)));
        return new(
            [.. names, .. files], [.. SetStraightMarks.Set(draft), .. TightenCitations.Tighten(draft)], [.. FindLeftMarks.Find(draft)]);
    }

    // Files can have composed names only, so what names one of them must be composed too; its words are the editor's.
    private static TextSpan Target(string text, TextSpan link)
    {
        var open = text.LastIndexOf("](", link.End - 1, link.Length, StringComparison.Ordinal);
        return open < 0 ? new TextSpan(link.End, link.End) : new TextSpan(open + 2, link.End);
    }
}

/// <summary>More than one space before a citation, and a space between it and the full stop or comma that follows.</summary>
internal static class TightenCitations
{
    public static IEnumerable<Fix> Tighten(BriefDraft draft)
    {
        var citations = draft.Blocks.SelectMany(b => b.Visible.Notes).Where(n => n.Kind == SegmentKind.Citation);
        foreach (var note in citations.DistinctBy(n => n.Span))
        {
            if (Before(draft.Text.Text, note.Span.Start) is { } spaces)
                yield return new Fix("Use one space before the citation", [new TextEdit(spaces, " ")]);
            if (Behind(draft.Text.Text, note.Span.End) is { } stray)
                yield return new Fix("Remove the space before the punctuation", [new TextEdit(stray, "")]);
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

/// <summary>
/// Letters of names that are written apart from their accents (NFD), as some systems copy them: to a search, to a comparison and
/// to a file system they are other names. What Unicode would exchange for another character is left alone.
/// </summary>
internal static class ComposeNames
{
    /// <param name="region">Where names stand; addresses in it are passed over.</param>
    public static IEnumerable<Fix> Compose(string text, TextSpan region)
    {
        for (var at = region.Start; at < region.End;)
        {
            var end = text.IndexOf('\n', at, region.End - at) is >= 0 and var feed ? feed : region.End;
            if (!text.AsSpan(at, end - at).Contains("://", StringComparison.Ordinal)
                && Edits(text, new TextSpan(at, end)) is { IsEmpty: false } edits)
                yield return new Fix("Write letters and accents as one character (NFC)", edits);
            at = end + 1;
        }
    }

    private static ImmutableArray<TextEdit> Edits(string text, TextSpan line)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        for (var at = line.Start; at < line.End; at++)
        {
            var end = at + 1;
            while (end < line.End && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark) end++;
            if (end == at + 1 || char.IsSurrogate(text[at])) continue;
            var composed = NormalForm.Convert(text[at..end], NormalizationForm.FormC);
            if (composed.Length < end - at) edits.Add(new TextEdit(new TextSpan(at, end), composed));
            at = end - 1;
        }

        return edits.ToImmutable();
    }
}
