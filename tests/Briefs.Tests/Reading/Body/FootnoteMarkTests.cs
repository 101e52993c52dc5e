using Briefs.Reading.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Tests.Reading.Body;

/// <summary>Every footnote mark is one, whatever stands next to it.</summary>
public sealed class FootnoteMarkTests
{
    [Theory]
    [InlineData("“We will stay,” said Mills.[^1][^2]")]
    [InlineData("“We will stay,” said Mills[^1][^2].")]
    [InlineData("“We will stay,” said Mills.[^1][^2][^long note]")]
    [InlineData("“We will stay,” said Mills.[^1] [^2]")]
    [InlineData("*“We will stay,” said Mills.[^1][^2]*")]
    [InlineData("“We will stay,” said Mills![^1][^2]")]
    [InlineData("“We will stay,” said Mills!![^1][^2]")]
    [InlineData("“We will stay,” said Mills\\![^1][^2]")]
    public void None_is_lost_and_the_first_covers_the_quotation(string sentence)
    {
        var read = GivenBrief.WithBody($"{sentence}\n\n[^1]: [@mills in @news]\n[^2]: [@mills in @report]\n[^long note]: [@sister]\n");
        var quotation = Assert.Single(read.Value.Quotations);
        Assert.Equal("news", Assert.Single(quotation.Citations).Source?.Value);
        Assert.Equal(sentence.Split("[^").Length - 1, read.Value.Footnotes.Length);
    }

    [Theory]
    [InlineData("They stayed![^1]", "They stayed!")]
    [InlineData("They stayed?![^1] Others left.", "They stayed?! Others left.")]
    [InlineData("*They stayed![^1]*", "They stayed!")]
    [InlineData("They stayed![^1][^1]", "They stayed!")]
    public void An_exclamation_mark_before_one_stays(string sentence, string text)
    {
        var document = MarkdownParsing.Parse($"{sentence}\n\n[^1]: A note.\n");
        var literals = document.Descendants<LiteralInline>().Where(l => l.ToString() is not "A note.").Select(l => l.ToString());
        Assert.Equal(text, string.Concat(literals));
        Assert.Equal(sentence.Split("[^").Length - 1, document.Descendants<FootnoteLink>().Count(l => !l.IsBackLink));
    }

    [Theory]
    [InlineData("See [^1][^9] there.[^1]")]
    [InlineData("See [^1](https://example.org) there.[^1]")]
    [InlineData("See `[^1][^2]` there.[^1]")]
    [InlineData("See [the news][^1] there.[^1]")]
    [InlineData("See ![^1](https://example.org/a.png) there.[^1]")]
    [InlineData("See ![^9] there.[^1]")]
    public void Other_brackets_are_read_as_before(string sentence) =>
        Assert.Equal("1", Assert.Single(GivenBrief.WithBody($"{sentence}\n\n[^1]: A note.\n").Value.Footnotes).Label);
}
