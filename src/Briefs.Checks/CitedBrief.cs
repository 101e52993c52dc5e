namespace Briefs.Checks;

/// <summary>
/// Indexes a brief so that the neighbours of a quotation and repetitions of its words are found fast: a brief may have tens of thousands of
/// quotations without a source, and each of their messages suggests the likeliest citation.
/// </summary>
internal sealed class CitedBrief(Brief brief)
{
    private readonly Lazy<HashSet<Citation>> _covering = new(() => [.. brief.Quotations.SelectMany(q => q.Citations)]);
    private readonly Lazy<Dictionary<string, Quotation>> _cited = new(() => Cited(brief));

    public Brief Brief => brief;

    /// <summary>The last citation that ends before a position, or null.</summary>
    public CitationGroup? GroupBefore(int place) =>
        CountOf(brief.CitationGroups, g => g.Span.End <= place) is > 0 and var count ? brief.CitationGroups[count - 1] : null;

    /// <summary>The first citation that begins at or after a position, or null.</summary>
    public CitationGroup? GroupAfter(int place) =>
        CountOf(brief.CitationGroups, g => g.Span.Start < place) is var count && count < brief.CitationGroups.Length
            ? brief.CitationGroups[count]
            : null;

    /// <summary>
    /// Text after a quotation, in the same paragraph, that looks like a citation but is not valid. Null if there is no such text, or if
    /// another quotation comes first.
    /// </summary>
    public MisreadCitation? MisreadAfter(Quotation quotation)
    {
        var at = CountOf(brief.MisreadCitations, c => c.Span.Start < quotation.Span.End);
        if (at == brief.MisreadCitations.Length) return null;
        var misread = brief.MisreadCitations[at];
        var next = CountOf(brief.Quotations, q => q.Span.Start < quotation.Span.End);
        var isNext = next == brief.Quotations.Length || brief.Quotations[next].Span.Start > misread.Span.Start;
        return isNext && CitationSuggestion.InOneParagraph(brief.File.Lines, quotation.Span.End, misread.Span.Start) ? misread : null;
    }

    /// <summary>Whether a citation covers no quotation.</summary>
    public bool IsIdle(CitationGroup group) => !group.Citations.Any(_covering.Value.Contains);

    /// <summary>
    /// The first quotation of the same words that has a source, ignoring case and final punctuation, or null.
    /// </summary>
    public Quotation? SameWords(Quotation quotation) => _cited.Value.GetValueOrDefault(Bare(quotation.Text));

    /// <summary>The last quotation that begins before the given one; null for the first quotation.</summary>
    public Quotation? FindQuotationBefore(Quotation quotation) =>
        CountOf(brief.Quotations, q => q.Span.Start < quotation.Span.Start) is > 0 and var count ? brief.Quotations[count - 1] : null;

    private static Dictionary<string, Quotation> Cited(Brief brief)
    {
        var cited = new Dictionary<string, Quotation>(StringComparer.OrdinalIgnoreCase);
        foreach (var quotation in brief.Quotations.Where(q => q.Citations.Length > 0)) cited.TryAdd(Bare(quotation.Text), quotation);
        return cited;
    }

    private static string Bare(string text) => text.Trim([' ', '.', ',', '!', '?', '…', '。', '،']);

    // The length of the prefix whose items satisfy the condition. Binary search: the items must be ordered accordingly.
    private static int CountOf<T>(ImmutableArray<T> items, Func<T, bool> comesFirst)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (comesFirst(items[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>
/// Finds a citation with a speaker close to a quotation without one, for which it was probably meant. Results are in the written form.
/// </summary>
internal static class NearbyCitation
{
    /// <summary>The citation before the quotation in its paragraph; null if missing or if it covers other words.</summary>
    public static string? FindBefore(CitedBrief cited, Quotation quotation) =>
        cited.GroupBefore(quotation.Span.Start) is { } group
        && CitationSuggestion.InOneParagraph(cited.Brief.File.Lines, group.Span.End, quotation.Span.Start) ? Idle(cited, group) : null;

    /// <summary>The citation after the quotation in its paragraph; null if missing or if it covers other words.</summary>
    public static string? FindAfter(CitedBrief cited, Quotation quotation) =>
        cited.GroupAfter(quotation.Span.End) is { } group
        && CitationSuggestion.InOneParagraph(cited.Brief.File.Lines, quotation.Span.End, group.Span.Start) ? Idle(cited, group) : null;

    /// <summary>The last citation of the paragraph directly above, or null.</summary>
    public static string? InParagraphAbove(CitedBrief cited, Quotation quotation) =>
        cited.GroupBefore(quotation.Span.Start) is { } group
        && IsDirectlyAbove(cited.Brief.File.Lines, group.Span.End, quotation.Span.Start) ? Written(group) : null;

    private static string? Idle(CitedBrief cited, CitationGroup group) => cited.IsIdle(group) ? Written(group) : null;

    private static string? Written(CitationGroup group) =>
        group.Citations is [.., { Speaker: not null } last] && (last.Source is not null || last.ToUs) ? CitationSuggestion.Written(last)
            : null;

    // Between the two positions there are lines of text and then only empty lines.
    private static bool IsDirectlyAbove(LineMap lines, int from, int to)
    {
        var isGap = false;
        for (var line = lines.GetPosition(from).Line + 1; line < lines.GetPosition(to).Line; line++)
        {
            var isEmpty = lines.Line(line).Length == 0;
            if (isGap && !isEmpty) return false;
            isGap |= isEmpty;
        }

        return true;
    }
}
