
namespace Briefs.Tests.Reading.Body;

/// <summary>Quotations in the printed strings of the front matter.</summary>
public sealed class FieldTests
{
    private const string Sourced = "“They have no chances of staying here,” he said [@ivanov in @news].";

    [Theory]
    [InlineData("title: >-\n  Told they have “no chances of staying”", QuotationContext.Title)]
    [InlineData("title: T\nsummary: >-\n  He sees “No Chances Of Staying” for them.", QuotationContext.Summary)]
    [InlineData("title: T\nimage:\n  src: x.png\n  alt: A sign “no chances of staying”\n  credit: C", QuotationContext.Alt)]
    [InlineData("title: T\nimage:\n  src: x.png\n  alt: A\n  caption: He sees “no chances of staying.”\n  credit: C",
        QuotationContext.Caption)]
    public void A_run_of_sourced_words_is_an_echo(string fields, QuotationContext where)
    {
        var quotation = Read(fields, Sourced).Quotations.Single(q => q.Where == where);

        Assert.Equal(QuotationStatus.Echo, quotation.Status);
    }

    [Theory]
    [InlineData("title: >-\n  Told they have “no chance”")]
    [InlineData("title: >-\n  Told they have “no chances”")]
    [InlineData("title: >-\n  Told they have “many chances”")]
    [InlineData("title: >-\n  Told they have “chances no”")]
    public void Other_words_are_no_echo(string fields) =>
        Assert.Equal(QuotationStatus.Unsourced, Read(fields, Sourced).Quotations.Single(q => q.Where == QuotationContext.Title).Status);

    [Fact]
    public void Words_are_no_echo_of_words_without_a_source() =>
        Assert.All(Read("title: >-\n  Told they have “no chances”", "“They have no chances,” he said.").Quotations,
            q => Assert.Equal(QuotationStatus.Unsourced, q.Status));

    [Fact]
    public void A_field_may_bear_a_citation_that_readers_of_a_list_do_not_see()
    {
        var brief = Read("title: >-\n  He said “never” [@ivanov in @news]", "Text.");

        Assert.Equal("He said “never”", brief.Title.Plain);
        Assert.Equal(QuotationStatus.Cited, Assert.Single(brief.Quotations).Status);
    }

    [Fact]
    public void A_citation_beside_a_picture_covers_its_alt_text_and_its_caption()
    {
        var brief = Read("title: T\nimage:\n  src: x.png\n  alt: A sign “go home”\n  caption: It says “go home”\n  credit: C\n  "
            + "citation: \"[@ivanov in @news]\"", "Text.");

        Assert.Equal([QuotationStatus.Cited, QuotationStatus.Cited], brief.Quotations.Select(q => q.Status));
    }

    [Fact]
    public void A_response_is_covered_by_its_source_and_a_correction_is_free()
    {
        var brief = Read("title: T\nresponses:\n  - from: The Ministry\n    outcome: calls it “a lie”\n    source: news\ncorrections:\n "
            + " - date: 2024-03-02\n    text: We wrote “twelve men”.", "Text.");

        var quotation = Assert.Single(brief.Quotations);
        Assert.Equal((QuotationContext.Field, "a lie"), (quotation.Where, quotation.Text));
        Assert.Equal(new SourceId("news"), Assert.Single(quotation.Citations).Source);
    }

    [Fact]
    public void An_update_is_searched_like_the_text() =>
        Assert.Equal(QuotationStatus.Unsourced,
            Assert.Single(Read("title: T\nupdates:\n  - date: 2024-03-02\n    text: He called it “a lie”.", "Text.").Quotations).Status);

    private static Brief Read(string fields, string body) => GivenBrief.Whole(
        GivenBrief.Head.Replace("title: A border closes\nsummary: A short summary.", fields, StringComparison.Ordinal)
            .Replace("LANG", "en", StringComparison.Ordinal) + body).Value;
}
