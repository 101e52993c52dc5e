using Briefs.Evidence;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Evidence;

public sealed class QuotationVerifierTests
{
    [Fact]
    public void Words_of_the_copy_are_verified_and_have_their_place()
    {
        var quotation = Compared("“We will stay,” she said [@mills in @news].", ("news", "She said: “We will stay.” Then she left."));

        Assert.Equal(QuotationStatus.Verified, quotation.Status);
        Assert.Equal(":~:text=We%20will%20stay", quotation.Verification!.Fragment);
        Assert.Equal([MatchTrait.FinalPunctuation], quotation.Verification.Flags);
    }

    [Fact]
    public void Altered_words_name_the_passage_that_is_nearest()
    {
        var quotation = Compared("They have “no chance of staying” [@mills in @news].", (
            "news", "A line.\nThey have no chances of staying here, he said."));

        Assert.Equal(QuotationStatus.Altered, quotation.Status);
        var nearest = quotation.Verification!.Nearest!;
        Assert.Equal(2, nearest.Line);
        Assert.Contains(new WordDifference("chance", "chances"), nearest.Words);
    }

    [Fact]
    public void Words_of_another_source_are_found_there()
    {
        var quotation = Compared("“We will stay,” she said [@mills in @news]. All say so [@report].", ("news", "Nothing of it."), (
            "report", "We will stay, they say."));

        Assert.Equal(new SourceId("report"), quotation.Verification!.FoundIn);
    }

    [Fact]
    public void Words_of_no_other_source_are_found_nowhere()
    {
        var quotation = Compared("“We will stay,” she said [@mills in @news]. All say so [@report].", ("news", "Nothing of it."), (
            "report", "Nor here."));

        Assert.Null(quotation.Verification!.FoundIn);
    }

    [Fact]
    public void The_original_of_a_translation_is_what_is_compared()
    {
        var quotation = Compared("“We stay,” she said [@mills in @news, translated from ru “мы остаёмся”].", (
            "news", "Она сказала: «Мы остаёмся»."));

        Assert.Equal(QuotationStatus.Verified, quotation.Status);
        Assert.Equal([MatchTrait.FirstLetter], quotation.Verification!.Flags);
    }

    [Fact]
    public void Either_of_two_sources_may_hold_the_words()
    {
        var quotation = Compared("“We will stay,” she said [@mills in @news; @mills in @report].", ("news", "Nothing of it."), (
            "report", "We will stay here."));

        Assert.Equal(QuotationStatus.Verified, quotation.Status);
        Assert.Equal(new SourceId("report"), quotation.Verification!.Copy);
    }

    [Fact]
    public void Without_a_copy_a_quotation_is_only_cited() =>
        Assert.Equal(QuotationStatus.Cited, Compared("“We will stay,” she said [@mills in @news].", ("report", "We will stay.")).Status);

    private static Quotation Compared(string body, params (string Source, string Text)[] copies)
    {
        var (brief, _) = GivenBrief.WithBody(body);
        var searchable = copies.ToDictionary(c => new SourceId(c.Source), c => SearchableCopy.Create(new SourceId(c.Source), c.Text));
        return QuotationVerifier.Compare(brief, searchable).Quotations[0];
    }
}
