namespace Briefs.Tests.Reading.Body;

/// <summary>Footnote marks without a space between them are all footnotes.</summary>
public sealed class AdjacentNoteTests
{
    [Theory]
    [InlineData("“We will stay,” said Mills.[^1][^2]")]
    [InlineData("“We will stay,” said Mills[^1][^2].")]
    [InlineData("“We will stay,” said Mills.[^1][^2][^long note]")]
    [InlineData("“We will stay,” said Mills.[^1] [^2]")]
    [InlineData("*“We will stay,” said Mills.[^1][^2]*")]
    public void None_is_lost_and_the_first_covers_the_quotation(string sentence)
    {
        var read = GivenBrief.WithBody($"{sentence}\n\n[^1]: [@mills in @news]\n[^2]: [@mills in @report]\n[^long note]: [@sister]\n");
        var quotation = Assert.Single(read.Value.Quotations);
        Assert.Equal("news", Assert.Single(quotation.Citations).Source?.Value);
        Assert.Equal(sentence.Split("[^").Length - 1, read.Value.Footnotes.Length);
    }

    [Theory]
    [InlineData("See [^1][^9] there.[^1]")]
    [InlineData("See [^1](https://example.org) there.[^1]")]
    [InlineData("See `[^1][^2]` there.[^1]")]
    [InlineData("See [the news][^1] there.[^1]")]
    public void Other_brackets_are_read_as_before(string sentence) =>
        Assert.Equal("1", Assert.Single(GivenBrief.WithBody($"{sentence}\n\n[^1]: A note.\n").Value.Footnotes).Label);
}
