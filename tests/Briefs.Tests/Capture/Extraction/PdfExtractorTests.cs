using Briefs.Capture.Extraction;
using Briefs.Evidence;
using Xunit;

namespace Briefs.Tests.Capture.Extraction;

/// <summary>The words of a PDF, or plainly none.</summary>
public sealed class PdfExtractorTests
{
    [Theory]
    [InlineData("We were told that the documentation would be sufficient,")]
    [InlineData("the county-level authority")]
    [InlineData("Nobody informed us of the decision,")]
    [InlineData("a temporary measure")]
    [InlineData("The office of the commission received the first complaints in February.")]
    [InlineData("He asked for the flock to be let through; this was refused without a word of explanation.")]
    public void Words_in_two_columns_with_parted_words_are_found(string quoted)
    {
        var extracted = Assert.IsType<ExtractionResult.Extracted>(Extract("columns"));
        Assert.True(QuotationMatcher.Match(SearchableCopy.Create(new SourceId("report"), extracted.Text), new ComparedWords(
            quoted, "en")).IsVerified, extracted.Text);
        Assert.Equal(("PdfPig 0.1.16, Briefs 3", 1, 0, 0),
            (extracted.Extractor, extracted.Pages, extracted.PagesWithoutText, extracted.LinesLeftOut));
    }

    [Fact]
    public void Words_of_the_other_column_do_not_run_into_a_sentence()
    {
        var text = Assert.IsType<ExtractionResult.Extracted>(Extract("columns")).Text;
        Assert.DoesNotContain("received reopening", text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We were told that the documentation would be sufficient, and that the national authority would decide upon it within a "
        + "fortnight.")]
    [InlineData("The commission received the first complaints in February, and the minister refused to comment on individual cases.")]
    [InlineData("Nobody informed us of the decision.")]
    public void Signs_where_a_word_could_be_parted_are_no_spaces(string quoted)
    {
        var text = Assert.IsType<ExtractionResult.Extracted>(Extract("soft")).Text;
        Assert.Contains("sufficient, and\n", text, StringComparison.Ordinal);
        Assert.Contains("documen-\ntation", text, StringComparison.Ordinal);
        Assert.True(
            QuotationMatcher.Match(SearchableCopy.Create(new SourceId("report"), text), new ComparedWords(quoted, "en")).IsVerified, text);
    }

    [Fact]
    public void A_PDF_in_Arabic_is_not_checkable_and_none_of_it_is_kept() => Assert.Equal(NoTextReason.RightToLeft, Reason("arabic"));

    [Fact]
    public void A_line_in_Arabic_is_left_out_and_nothing_matches_across_it()
    {
        var extracted = Assert.IsType<ExtractionResult.Extracted>(Extract("mixed"));
        Assert.Equal(1, extracted.LinesLeftOut);
        Assert.Contains("in writing.\n\n[…]\n\n“We shall abandon nobody,”", extracted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(extracted.Text, c => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFE');
    }

    [Fact]
    public void A_scanned_PDF_says_that_it_has_no_text() => Assert.Equal(NoTextReason.Scanned, Reason("scan"));

    [Fact]
    public void An_extraction_survives_its_way_from_one_process_to_another()
    {
        foreach (var extraction in (ExtractionResult[])[Extract("mixed"), Extract("scan")])
            Assert.Equal(extraction, ExtractionJson.Read(ExtractionJson.Serialize(extraction)));
    }

    private static NoTextReason Reason(string name) => Assert.IsType<ExtractionResult.Nothing>(Extract(name)).Reason;

    private static ExtractionResult Extract(string name) =>
        TextExtractor.Extract(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "pdf", name + ".pdf")), CapturedKind.Pdf, null);
}
