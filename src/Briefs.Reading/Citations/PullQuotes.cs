using Briefs.Reading.Markdown;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds the quotations that may be pull quotes: a paragraph that is nothing but a quotation, or a block quote without a closing line. A
/// quotation that a paragraph with a colon introduces is none, and neither is one with a footnote.
/// </summary>
internal static class PullQuotes
{
    public static IEnumerable<FoundQuotation> Find(MarkedBody body)
    {
        foreach (var block in body.Blocks.Where(b => b is { Context: QuotationContext.Paragraph, Quote: null, Quotations.Count: 1 }))
            if (/* guard: pulled-alone */ IsAlone(block, block.Quotations[0])) yield return block.Quotations[0];
        foreach (var quote in body.BlockQuotes.Where(q => q is { Quotation: not null, AttributionStart: < 0 }))
        {
            if (quote.Blocks[0].Context == QuotationContext.Block
                && quote.Before?.EndsWithColon != true
                && quote.Blocks.TrueForAll(b => b.Visible.Notes.Count == 0)) yield return quote.Quotation!;
        }
    }

    private static bool IsAlone(ProseBlock block, FoundQuotation quotation)
    {
        if (quotation.Run!.Parts is not [var part] || block.Before?.EndsWithColon == true || block.Visible.Notes.Count > 0) return false;
        return Shows(block, 0, part.Start) is false && Shows(block, part.End, block.Visible.Text.Length) is false;
    }

    // Words, a dash, which opens a line of dialogue, or a picture.
    private static bool Shows(ProseBlock block, int start, int end)
    {
        foreach (var c in block.Visible.Text.AsSpan(start..end))
        {
            if (c == VisibleText.Atom || char.IsLetterOrDigit(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation) return true;
        }

        return false;
    }
}
