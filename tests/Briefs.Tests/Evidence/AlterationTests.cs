using Briefs.Evidence;
using Briefs.Tests.Running;
using CsCheck;

namespace Briefs.Tests.Evidence;

/// <summary>What holds of any copy and any quotation of it.</summary>
public sealed class AlterationTests
{
    private static readonly string[] Words =
        ["we", "will", "never", "leave", "this", "land", "house", "can't", "self-defence", "мы", "уйдём", "l'État", "été", "größe", "2019",
            "“stay”", "and", "or", "he", "said,", "there.", "нет"];

    private static readonly Gen<string[]> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[12, 60];

    private static readonly Gen<string> Anything =
        Gen.Int[0, 24].Select(i => new[] { "we", "will", "…", "[", "]", "[…]", "[…!]", "[T]he", "[sic]", " ", "\n", "\n[…]\n",
            ", — сказал он. —", "-\n", "'", "”", "“", "не", "我", "不", "\u00AD", "e\u0301", "ﬁ", ":", "A:" }[i])
            .Array[0, 25].Select(string.Concat);

    [Theory]
    [InlineData("He told the trial, and that \"we will transfer them to China\". […] She fled to the south.",
        "we will transfar them to China", "transfar>transfer")]
    [InlineData("“We will transfer them,” he said. Then he left the hall by the side door.", "We will transfar them", "transfar>transfer")]
    [InlineData("He said (we will transfer them to China), and she fled to the south.", "we will never transfer them to China,", "never>")]
    [InlineData("They spoke of “so-called” camps in the north of it all.", "They spoke of so-called camps in the north",
        "so-called>“so-called”")]
    public void Only_what_differs_is_told(string copy, string quotation, string difference)
    {
        var nearest = NearestPassageFinder.Find(SearchableCopy.Create(new SourceId("copy"), copy), quotation);
        Assert.Equal([difference], nearest!.Words.Where(w => !w.IsSame).Select(w => $"{w.Quoted}>{w.Kept}"));
    }

    // Found by fuzzing: the accent was a character of its own, and taken for the end of the word.
    [Theory]
    [InlineData("He said that we will resume\u0301 it all.", "we will resume", false)]
    [InlineData("He said that e\u0301tait la loi.", "\u0301tait la loi", false)]
    [InlineData("He said that we will resume it all.", "we will resume", true)]
    [InlineData("He said that we will resume\u0301 it all.", "we will resum\u00e9", true)]
    [InlineData("قال إنه كتابٌ قديم جدا.", "إنه كتاب", true)]
    public void A_word_does_not_end_before_its_accent(string copy, string quotation, bool isThere) =>
        Assert.Equal(isThere, Matches(copy, quotation));

    // Found by fuzzing: dots beside a bracket made its words vanish, and any number of brackets in a row could put in any number of words.
    [Theory]
    [InlineData("[The minister]… will not comply", true)]
    [InlineData("[sic] … will not comply", true)]
    [InlineData("will not comply … [with them]", true)]
    [InlineData("said: we [all] … not comply with", true)]
    [InlineData("[We will] [kill them all,] … will not comply", false)]
    [InlineData("[We will kill] [them all] [and go,] will not comply", false)]
    [InlineData("will not comply … [with the people] [of the hills]", false)]
    [InlineData("we [will kill] … [them all, and] not comply with", false)]
    public void Words_in_brackets_are_an_edit_beside_dots_too_and_four_at_most(string quotation, bool isThere)
    {
        var match = QuotationMatcher.Match(SearchableCopy.Create(new SourceId("copy"), "He said: we will not comply with the laws."),
            new ComparedWords(quotation, "en"));
        Assert.Equal(isThere, match.IsVerified);
        if (isThere) Assert.Contains(MatchTrait.Edited, match.Traits);
    }

    [Fact]
    public void A_run_of_whole_words_is_verified_however_the_copy_is_set() =>
        Gen.Select(Text, Gen.Int[0, 8], Gen.Int[1, 4]).Sample((words, at, width) =>
        {
            var quotation = string.Join(' ', words[at..(at + 4)]);
            var straight = string.Join(' ', words);
            Assert.True(Matches(straight, quotation), $"{quotation} in {straight}");
            var wrapped = string.Concat(words.Select((w, i) => w + (i % width == 0 ? "\n  " : " ")));
            Assert.True(Matches(wrapped, quotation), $"{quotation} in {wrapped}");
            Assert.True(Matches(straight.Replace('\'', '’').Replace('“', '"').Replace('”', '"'), quotation), quotation);
            Assert.True(Matches(straight.Replace("“", "«\u00A0", StringComparison.Ordinal).Replace(
                "”", "\u00A0»", StringComparison.Ordinal), quotation), quotation);
        });

    [Fact]
    public void A_word_that_the_copy_lacks_is_never_verified() =>
        Gen.Select(Text, Gen.Int[0, 6], Gen.Int[1, 3]).Sample((words, at, changed) =>
        {
            var quoted = words[at..(at + 5)];
            quoted[changed] = "xylophone";
            Assert.False(Matches(string.Join(' ', words), string.Join(' ', quoted)));
        });

    [Fact]
    public void Anything_ends_in_a_verdict() => Gen.Select(Anything, Anything).Sample((copy, quotation) =>
    {
        var match = Match(copy, quotation);
        Assert.Equal(match.IsVerified, match.Tier is not null);
        if (match.Place is { } place) Assert.True(place.Start >= 0 && place.Start <= place.End && place.End <= copy.Length);
        else Assert.False(match.IsVerified);
        if (match.Place is { } found) Assert.NotEmpty(TextFragment.Create(SearchableCopy.Create(new SourceId("copy"), copy), found));
        NearestPassageFinder.Find(SearchableCopy.Create(new SourceId("copy"), copy), quotation);
    }, iter: Repetitions.Times(1_250, 10_000));

    private static bool Matches(string copy, string quotation) => Match(copy, quotation).IsVerified;

    private static CopyMatch Match(string copy, string quotation) =>
        QuotationMatcher.Match(SearchableCopy.Create(new SourceId("copy"), copy), new ComparedWords(quotation, "ru"));
}
