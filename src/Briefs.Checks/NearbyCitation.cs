
namespace Briefs.Checks;

/// <summary>
/// A citation of somebody's words that covers none, as it would be written: it is likely meant for a quotation near it, and
/// stands in the wrong place.
/// </summary>
internal static class NearbyCitation
{
    /// <summary>The one before the quotation in its paragraph; null when there is none, or it covers other words.</summary>
    public static string? Before(CitedBrief cited, Quotation quotation) =>
        cited.GroupBefore(quotation.Span.Start) is { } group
        && OfferCitation.InOneParagraph(cited.Brief.File.Lines, group.Span.End, quotation.Span.Start) ? Idle(cited, group) : null;

    /// <summary>The one behind the quotation in its paragraph; null when there is none, or it covers other words.</summary>
    public static string? After(CitedBrief cited, Quotation quotation) =>
        cited.GroupAfter(quotation.Span.End) is { } group
        && OfferCitation.InOneParagraph(cited.Brief.File.Lines, quotation.Span.End, group.Span.Start) ? Idle(cited, group) : null;

    /// <summary>The last one of the paragraph directly above; null when it has none.</summary>
    public static string? InParagraphAbove(CitedBrief cited, Quotation quotation) =>
        cited.GroupBefore(quotation.Span.Start) is { } group
        && IsDirectlyAbove(cited.Brief.File.Lines, group.Span.End, quotation.Span.Start) ? Written(group) : null;

    private static string? Idle(CitedBrief cited, CitationGroup group) => cited.IsIdle(group) ? Written(group) : null;

    private static string? Written(CitationGroup group) =>
        group.Citations is [.., { Speaker: not null } last] && (last.Source is not null || last.ToUs) ? OfferCitation.Written(last) : null;

    // Lines of text, then empty ones, and no text behind those.
    private static bool IsDirectlyAbove(LineMap lines, int from, int to)
    {
        var isGap = false;
        for (var line = lines.At(from).Line + 1; line < lines.At(to).Line; line++)
        {
            var isEmpty = lines.Line(line).Length == 0;
            if (isGap && !isEmpty) return false;
            isGap |= isEmpty;
        }

        return true;
    }
}
