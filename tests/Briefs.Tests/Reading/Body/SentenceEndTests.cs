using Briefs.Reading.QuotationMarks;

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

    /// <summary>What editors and word processors put behind a quotation for a note, and links.</summary>
    [Theory]
    [InlineData("[1]")]
    [InlineData("\\[1\\]")]
    [InlineData("\\[12\\]\\[13\\]")]
    [InlineData("(1)")]
    [InlineData("1")]
    [InlineData("⁽¹⁾")]
    [InlineData("ᵃ")]
    [InlineData("a")]
    [InlineData("[a]")]
    [InlineData("①")]
    [InlineData("º")]
    [InlineData("※")]
    [InlineData("#")]
    [InlineData("^1")]
    [InlineData("`1`")]
    [InlineData("[\\[1\\]](https://example.org/a)")]
    [InlineData("[their own words](https://example.org/a)")]
    [InlineData("(see below)")]
    [InlineData(".1")]
    [InlineData(".[1]")]
    [InlineData(".a")]
    [InlineData("—Then")]
    [InlineData("— Then")]
    [InlineData("–Then")]
    public void What_is_glued_to_a_closing_mark_joins_no_sentences(string behind)
    {
        Assert.Equal([false, true], Sourced($"It was called “a lie.”{behind} Mills said “we stay” [@mills in @news].\n"));
        Assert.Equal([false, true], Sourced($"It was called “a lie”.{behind} Mills said “we stay” [@mills in @news].\n"));
    }

    /// <summary>Notes at the end of a sentence that goes on after its quotation.</summary>
    [Theory]
    [InlineData("¹")]
    [InlineData("¹²")]
    [InlineData("¹,²")]
    [InlineData("¹,²,³")]
    [InlineData("\\*")]
    [InlineData("\\*\\*")]
    [InlineData("†")]
    [InlineData("[1]")]
    [InlineData("\\[1\\]")]
    [InlineData("\\[1\\],\\[2\\]")]
    [InlineData("[1](https://example.org/a)")]
    [InlineData("[their words](https://example.org/a)")]
    [InlineData("(1)")]
    [InlineData("(see below)")]
    [InlineData("1")]
    [InlineData("12")]
    [InlineData("1,2")]
    [InlineData("a")]
    [InlineData("ᵃ")]
    [InlineData("①")]
    [InlineData("^1")]
    [InlineData("#")]
    [InlineData("—Then")]
    public void The_mark_of_a_note_joins_no_sentences(string note)
    {
        string[] ends = ["“a lie”", "“a lie” in 2020", "“a lie” in ١٩٩٠", "“a lie” in winter", "“a lie” (in winter)", "“a lie” by 30 %"];
        foreach (var (before, stop) in ends.SelectMany(end => ".?!…", (end, stop) => (end, stop)))
        {
            // A picture.
            if (stop == '!' && note.StartsWith('[')) continue;
            var body = $"It was called {before}{stop}{note} Mills said “we stay” [@mills in @news].\n";
            Assert.Equal($"False True {body}", $"{string.Join(' ', Sourced(body))} {body}");
        }
    }

    /// <summary>Every character that is neither a letter nor a comma, a space or a quotation mark.</summary>
    [Theory]
    [InlineData("“a lie.”")]
    [InlineData("“a lie” in winter.")]
    [InlineData("“a lie” in 2020.")]
    public void No_sign_behind_a_closing_mark_joins_sentences(string before)
    {
        var joined = Enumerable.Range(0x21, 0xD800 - 0x21).Concat(Enumerable.Range(0xF900, 0x10000 - 0xF900))
            .Select(c => new Rune(c)).Where(c => Rune.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned)
            .Where(c => !Rune.IsLetter(c) && !Rune.IsWhiteSpace(c) && !Rune.IsControl(c) && !MarkCharacters.IsMark((char)c.Value)
                && !",;:`\\،؛，；：、､՝፣፤፥".Contains(c.ToString(), StringComparison.Ordinal))
            .Where(c => !Sourced($"It was called {before}\\{c} Mills said “we stay” [@mills in @news].\n").SequenceEqual([false, true]));
        Assert.Empty(joined.Select(c => $"{c.Value:X4} {c}"));
    }

    [Theory]
    [InlineData("The mine of example.org Mills called “a lie” and “a trap” [@mills in @news].")]
    [InlineData("In part 2.5 Mills calls it “a lie” and then “a trap” [@mills in @news].")]
    [InlineData("The “gift” of 2.5 Million was, Mills said, “a trap” [@mills in @news].")]
    [InlineData("The “gift” of 12.500 Euro was, Mills said, “a trap” [@mills in @news].")]
    [InlineData("The “gift” of 12.05.2020 Mills called “a trap” [@mills in @news].")]
    [InlineData("The “gift” of 2020.05.12 Mills called “a trap” [@mills in @news].")]
    [InlineData("The “gift” of example.org Mills called “a trap” [@mills in @news].")]
    [InlineData("The “gift” of the U.S Mills called “a trap” [@mills in @news].")]
    [InlineData("The “gift” of version 2020.1b2 Mills called “a trap” [@mills in @news].")]
    [InlineData("It was “a lie.”, Mills said, and “a trap” [@mills in @news].")]
    [InlineData("“A lie?”-type words, Mills said, are “a trap” [@mills in @news].")]
    public void A_stop_within_a_sentence_ends_none(string body) => Assert.Equal([true, true], Sourced(body + "\n"));

    private static bool[] Sourced(string body) => [.. GivenBrief.WithBody(body).Value.Quotations.Select(q => q.Citations.Length > 0)];
}
