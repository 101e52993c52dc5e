using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Pages;

/// <summary>What repeats a quotation of the brief leads to it.</summary>
public sealed class PullQuoteTests
{
    private const string Said = "“We will stay here,” she said [@mills in @news].\n\n";

    [Theory]
    [InlineData("“We will stay here.”\n")]
    [InlineData("*“Will stay* here.”\n")]
    public void A_paragraph_that_repeats_a_quotation_is_a_link_to_it(string paragraph)
    {
        var (page, id) = Page(Said + paragraph);

        Assert.Contains($"<a href=\"#{id}\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"#\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_block_quote_the_speaker_is_a_link_to_the_quotation()
    {
        var (page, id) = Page(Said + "> We will stay here.\n");

        Assert.Contains(
            $"</blockquote><figcaption><span class=\"who\"><a href=\"#{id}\">Laura Mills</a></span></figcaption></figure>",
            page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_repeated_words_stays_the_only_one()
    {
        var (page, id) = Page(Said + "“We will [stay](https://example.org/a) here.”\n");

        Assert.DoesNotContain($"href=\"#{id}\"", page, StringComparison.Ordinal);
    }

    private static (string Page, string Id) Page(string body)
    {
        var brief = GivenBrief.WithBody(body).Value;
        return (BuiltSite.Of(SampleLibrary.With(brief))["briefs/x/index.html"], brief.Quotations[0].Id);
    }
}
