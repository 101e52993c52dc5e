using Briefs.Model;
using Briefs.Text;

namespace Briefs.Checks;

/// <summary>
/// A citation of somebody's words that covers none, as it would be written: it is likely meant for a quotation near it, and
/// stands in the wrong place.
/// </summary>
internal static class NearbyCitation
{
    /// <summary>The one before the quotation in its paragraph; null when there is none, or it covers other words.</summary>
    public static string? Before(Brief brief, Quotation quotation) =>
        brief.CitationGroups.LastOrDefault(g => g.Span.End <= quotation.Span.Start) is { } group
        && OfferCitation.InOneParagraph(brief.File.Lines, group.Span.End, quotation.Span.Start) ? Idle(brief, group) : null;

    /// <summary>The one behind the quotation in its paragraph; null when there is none, or it covers other words.</summary>
    public static string? After(Brief brief, Quotation quotation) =>
        brief.CitationGroups.FirstOrDefault(g => g.Span.Start >= quotation.Span.End) is { } group
        && OfferCitation.InOneParagraph(brief.File.Lines, quotation.Span.End, group.Span.Start) ? Idle(brief, group) : null;

    /// <summary>The last one of the paragraph directly above; null when it has none.</summary>
    public static string? InParagraphAbove(Brief brief, Quotation quotation) =>
        brief.CitationGroups.LastOrDefault(g => g.Span.End <= quotation.Span.Start) is { } group
        && IsDirectlyAbove(brief.File.Lines, group.Span.End, quotation.Span.Start) ? Written(group) : null;

    private static string? Idle(Brief brief, CitationGroup group) =>
        brief.Quotations.Any(q => q.Citations.Any(group.Citations.Contains)) ? null : Written(group);

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
