using Briefs.Evidence;
using Briefs.Tests.Reading.Body;

namespace Briefs.Tests.Evidence;

/// <summary>What the quotations of a brief are given for verdicts, beside what comparing their words says.</summary>
public sealed class BriefVerdictTests
{
    [Theory]
    [InlineData("“We will ~~never~~ leave this land,” she said [@mills in @news].", "We will never leave this land.")]
    [InlineData("“We will never ![leave](x.png) this land,” she said [@mills in @news].", "We will never this land.")]
    [InlineData("> We will ~~never~~ leave this land.\n>\n> — Laura Mills [@mills in @news]", "We will never leave this land.")]
    public void Words_with_something_among_them_have_no_verdict(string body, string copy) => Assert.Null(Verdict(body, copy));

    [Fact]
    public void The_same_words_alone_are_verified() =>
        Assert.True(Verdict("“We will never leave this land,” she said [@mills in @news].", "We will never leave this land.")!.IsVerified);

    [Theory]
    [InlineData("“We will never leave this land again,” she said [@mills in @news, original “Мы уедем”].", "Мы уедем.")]
    [InlineData("“We will never leave this land again,” she said [@mills in @news, translated from ru “никогда”].", "Мы никогда не уедем.")]
    public void An_original_of_a_word_or_two_verifies_no_sentence(string body, string copy)
    {
        var verdict = Verdict(body, copy);

        Assert.False(verdict!.IsVerified);
        Assert.Equal([AlteredReason.Short], verdict.Because);
    }

    [Fact]
    public void An_original_of_as_many_words_does() =>
        Assert.True(Verdict("“We will never leave,” she said [@mills in @news, translated from ru “Мы никогда не уедем”].",
            "Мы никогда не уедем.")!.IsVerified);

    private static Verification? Verdict(string body, string copy)
    {
        var news = new SourceId("news");
        var brief = QuotationVerifier.Compare(GivenBrief.WithBody(body).Value,
            new Dictionary<SourceId, SearchableCopy> { [news] = SearchableCopy.Create(news, copy) });
        return Assert.Single(brief.Quotations).Verification;
    }
}
