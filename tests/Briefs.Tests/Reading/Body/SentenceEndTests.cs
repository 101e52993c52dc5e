namespace Briefs.Tests.Reading.Body;

/// <summary>Where a sentence ends, so that a citation covers no quotation of the sentence before it.</summary>
public sealed class SentenceEndTests
{
    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u200B")]
    [InlineData("\u200E")]
    [InlineData("\u200F\u2060")]
    public void A_character_without_width_changes_no_end(string unseen)
    {
        const string Before = "They called it “why did no one come?”";
        const string After = " – Mills arrived at five, and said “we stay” [@mills in @news].\n";
        Assert.Equal(Sourced(Before + After), Sourced(Before + unseen + After));
        Assert.Equal([false, true], Sourced(Before + unseen + After));
    }

    private static bool[] Sourced(string body) => [.. GivenBrief.WithBody(body).Value.Quotations.Select(q => q.Citations.Length > 0)];
}
