namespace Briefs.Tests.Reading.Body;

/// <summary>
/// Which pairs of marks that do not fit each other <c>briefs fix</c> may set: only those of which there is no other reading.
/// </summary>
public sealed class PairConfidenceTests
{
    [Theory]
    [InlineData("He called it “a disgrace\" [@ivanov in @news].")]
    [InlineData("He called it ”a disgrace” [@ivanov in @news].")]
    [InlineData("“We said so,\" he added [@ivanov in @news].")]
    public void A_pair_with_one_reading_is_set(string body) => Assert.NotEmpty(Mixed(body).Fixes);

    [Theory]
    // Who said what is inside the marks: they may be the end of one quotation and the beginning of another.
    [InlineData("“We will go, said Ivan Ivanov, and never come back\" [@ivanov in @news].")]
    [InlineData("“We will go, Ivanov said. And never come back\" [@ivanov in @news].")]
    // The mark follows a stop and faces the words before it.
    [InlineData("They left.”We will go” [@ivanov in @news].")]
    // The second one opens something.
    [InlineData("He called it “a disgrace“ten times [@ivanov in @news].")]
    // It may be the apostrophe of a plural.
    [InlineData("They spoke of ’the workers’ rights [@ivanov in @news].")]
    public void A_pair_that_may_be_another_is_left(string body) => Assert.Empty(Mixed(body).Fixes);

    [Fact]
    public void Of_very_many_words_the_first_and_the_last_are_shown()
    {
        var found = Mixed("“First " + string.Concat(Enumerable.Repeat("word ", 2_000)) + "last\" [@ivanov in @news].");

        Assert.Contains("“First word", found.Help, StringComparison.Ordinal);
        Assert.EndsWith("word last”.", found.Help, StringComparison.Ordinal);
        Assert.InRange(found.Help.Length, 500, 2_000);
    }

    private static Briefs.Model.Diagnostics.Diagnostic Mixed(string body) =>
        Assert.Single(GivenBrief.WithBody(body).Diagnostics, d => d.Rule.Id == "quote-marks-mixed");
}
