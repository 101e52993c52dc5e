namespace Briefs.Reading.Citations;

/// <summary>A sentence in which quotations close.</summary>
/// <param name="Start">Where it begins in the text of its block.</param>
/// <param name="End">Index after it.</param>
/// <param name="Quotations">Those, in order.</param>
internal sealed record QuotedSentence(int Start, int End, List<FoundQuotation> Quotations)
{
    /// <summary>All of a block, in order.</summary>
    public static IEnumerable<QuotedSentence> In(ProseBlock block)
    {
        var (start, next) = (0, 0);
        foreach (var end in block.SentenceEnds.Append(block.Visible.Text.Length))
        {
            var quotations = new List<FoundQuotation>();
            while (next < block.Quotations.Count && block.Quotations[next].Run!.Parts[^1].End <= end)
                quotations.Add(block.Quotations[next++]);
            if (quotations.Count > 0) yield return new QuotedSentence(start, end, quotations);
            start = end;
        }
    }
}
