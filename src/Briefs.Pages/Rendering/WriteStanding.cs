using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>
/// Writes what a reader may hold a block quotation for, below it and in words, not by a colour: verified word for word, cited
/// only, not to be verified and why; and whose translation it is.
/// </summary>
internal static class WriteStanding
{
    /// <param name="citation">The first of the quotation's.</param>
    public static void Of(Quotation quotation, Citation citation, PageOutput output, BriefPrint print)
    {
        if (WriteCitation.Translation(citation, print.Words) is { } translation) Line("translated", translation, output);
        if (citation.Unverifiable is { } reason) Line("unverifiable", print.Words.Fill("cannot_be_verified", reason), output);
        else if (Passages.Of(quotation).Statement(citation, print) is { } verified) Line("verified", verified, output);
        else if (quotation.Status == QuotationStatus.Cited) Line("cited", print.Words["cited_only"], output);
    }

    private static void Line(string kind, string text, PageOutput output)
    {
        output.Raw(" <span class=\"standing "u8);
        output.Raw(kind);
        output.Raw("\">"u8);
        output.Text(text);
        output.Raw("</span>"u8);
    }
}
