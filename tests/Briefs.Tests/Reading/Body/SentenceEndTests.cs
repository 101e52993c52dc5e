namespace Briefs.Tests.Reading.Body;

/// <summary>Where a sentence ends, so that a citation covers no quotation of the sentence before it.</summary>
public sealed class SentenceEndTests
{
    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u200B")]
    [InlineData("\u200E")]
    [InlineData("\u200F\u2060")]
    [InlineData("\u200C")]
    [InlineData("\u200D")]
    [InlineData("\u2062")]
    [InlineData("\u034F")]
    [InlineData("\uFE0F")]
    [InlineData("\u3164")]
    [InlineData("\uFFA0")]
    [InlineData("\uFEFF")]
    [InlineData("\U000E0100")]
    [InlineData("\U000E0041")]
    [InlineData("\\*")]
    [InlineData("\\*\\*")]
    [InlineData("†")]
    [InlineData("‡")]
    [InlineData("²")]
    public void A_character_without_width_or_the_sign_of_a_note_changes_no_end(string behind)
    {
        const string Before = "They called it “why did no one come?”";
        const string After = " – Mills arrived at five, and said “we stay” [@mills in @news].\n";
        Assert.Equal([false, true], Sourced(Before + After));
        Assert.Equal([false, true], Sourced(Before + behind + After));
    }

    /// <summary>Every invisible character, whichever part of Unicode it is in.</summary>
    [Fact]
    public void No_invisible_character_changes_an_end()
    {
        var changed = Enumerable.Range(0xA0, 0x10FFFF - 0xA0).Where(c => c is < 0xD800 or > 0xDFFF).Select(c => new Rune(c))
            .Where(InvisibleCharacters.Contains)
            .Where(c => c.Value is < 0xE0080 or (>= 0xE0100 and < 0xE0110))
            .Where(c => !Sourced($"“Why?”{c} – Mills came, and said “we stay” [@mills in @news].\n").SequenceEqual([false, true]));
        Assert.Empty(changed.Select(c => c.Value));
    }

    private static bool[] Sourced(string body) => [.. GivenBrief.WithBody(body).Value.Quotations.Select(q => q.Citations.Length > 0)];
}
