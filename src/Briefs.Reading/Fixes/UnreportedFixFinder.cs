using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Fixes;

/// <summary>Finds improvements that no rule reports, because the text is not wrong, and that <c>briefs fix</c> applies.</summary>
internal static class UnreportedFixFinder
{
    public static Briefs.Reading.UnreportedFixes Find(BoundBody body)
    {
        var text = body.Text.Text;
        var names = FrontMatterRegion.Find(text).Yaml is { } yaml ? NameComposer.Compose(text, yaml) : [];
        var files = body.Links.Where(l => l is BodyLink.Document or BodyLink.Attachment).Select(l => l.Span)
            .Concat(body.Pictures.Select(p => p.Span))
            .SelectMany(s => NameComposer.Compose(text, Target(text, s)));
        return new(
            [.. names, .. files], [.. StraightMarkFixer.Set(body), .. CitationSpacing.Tighten(body)], [.. UnchangedMarkFinder.Find(body)]);
    }

    // File names must be composed (NFC), so a link to a file must be too; a link's text is left as written.
    private static TextSpan Target(string text, TextSpan link)
    {
        var open = text.LastIndexOf("](", link.End - 1, link.Length, StringComparison.Ordinal);
        return open < 0 ? new TextSpan(link.End, link.End) : new TextSpan(open + 2, link.End);
    }
}

/// <summary>Removes extra spaces before a citation, and a space between it and the full stop or comma that follows.</summary>
internal static class CitationSpacing
{
    public static IEnumerable<Fix> Tighten(BoundBody body)
    {
        var citations = body.Blocks.SelectMany(b => b.Visible.Notes).Where(n => n.Kind == SegmentKind.Citation);
        foreach (var note in citations.DistinctBy(n => n.Span))
        {
            if (Before(body.Text.Text, note.Span.Start) is { } spaces)
                yield return new Fix("Use one space before the citation", [new TextEdit(spaces, " ")]);
            if (Behind(body.Text.Text, note.Span.End) is { } stray)
                yield return new Fix("Remove the space before the punctuation", [new TextEdit(stray, "")]);
        }
    }

    // Left alone at the start of a line (indentation), after a bar (cell width) and after a hyphen (list indentation).
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
/// Composes decomposed letters (NFD) of names: to a search, a comparison or a file system they are different names. Characters that Unicode
/// would replace with another character are left alone.
/// </summary>
internal static class NameComposer
{
    /// <param name="region">A part of the text with names; addresses in it are skipped.</param>
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
