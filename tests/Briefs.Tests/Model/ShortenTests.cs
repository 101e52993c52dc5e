using Briefs.Tests.Running;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Model;

/// <summary>Texts are shortened between characters as a reader sees them, wherever the limit is.</summary>
public sealed class ShortenTests
{
    private static readonly string[] s_pieces =
    [
        "a", "Z", " ", ".", "’", "“", "\n", "\r\n", "e\u0301", "a\u0323\u0302", "\u0301", "й", "и\u0306", "字", "𠮷", "葛\U000E0100", "한",
            "\u1112\u1161\u11AB", "각\u11A8", "כ\u05B7\u05BC",
        "كُ", "\u0600١", "นำ\u0E49", "กำ", "ກຳ", "नि", "क्ष", "क\u094D\u200Dष", "ഭൎക", "த\u0BCA", "ｶﾞ", "👍", "👍🏽", "👩‍👩‍👧‍👦",
        "🏳️‍🌈", "🇺🇦",
            "🇰🇿", "1️⃣", "\u200D", "\u200C", "\u00AD", "\uD83D", "\uDE00",
    ];

    [Theory]
    [InlineData("We stay", 7, "We stay")]
    [InlineData("We stay", 6, "We sta…")]
    [InlineData("We stay", 0, "…")]
    [InlineData("no 👍🏽", 4, "no …")]
    [InlineData("no 👍🏽", 6, "no …")]
    [InlineData("Zo\u00EB Zoe\u0308!", 7, "Zo\u00EB Zo…")]
    [InlineData("🇺🇦🇰🇿🇺🇦", 6, "🇺🇦…")]
    [InlineData("👩‍👩‍👧‍👦 x", 8, "…")]
    [InlineData("a\r\nb", 2, "a…")]
    public void A_text_ends_with_a_whole_character(string text, int longest, string shortened) =>
        Assert.Equal(shortened, Shorten.ToLength(text, longest));

    [Theory]
    [InlineData("We will stay here", 7, 13, "We will … here")]
    [InlineData("a👍🏽b👍🏽c", 3, 8, "a … c")]
    public void What_is_left_of_the_end_begins_with_a_whole_character(string text, int from, int to, string shortened) =>
        Assert.Equal(shortened, Shorten.Omit(text, from, to));

    // Compared with the cut of the whole text, from its beginning on.
    [Fact]
    public void No_place_of_any_text_is_within_a_character_after_it() =>
        Gen.OneOf(s_pieces).Array[0, 40].Select(string.Concat).Sample(
            text =>
            {
                int[] starts = [.. StringInfo.ParseCombiningCharacters(text), text.Length];
                for (var at = 0; at <= text.Length; at++)
                {
                    Assert.Equal(starts.Last(s => s <= at), Shorten.Floor(text, at));
                    Assert.Equal(starts.First(s => s >= at), Shorten.Ceiling(text, at));
                    var shortened = Shorten.ToLength(text, at);
                    Assert.True(shortened == text || shortened == text[..starts.Last(s => s <= at)] + Shorten.Ellipsis);
                    Assert.InRange(shortened.Length, 0, at + 1);
                }
            },
            iter: Repetitions.Times(1_000, 20_000));

    // The place of each finding of a line is asked for, and none may read the line from its beginning.
    [Fact]
    public void Every_place_of_a_text_is_found_in_time_for_the_text() =>
        Work.GrowsWith(Repetitions.Times(200_000, 800_000), size =>
        {
            var text = string.Concat(Enumerable.Repeat("Zoe\u0308 said “👍🏽 yes”. ", size / 24));
            return () =>
            {
                for (var at = 0; at < text.Length; at += 7) Assert.InRange(at - Shorten.Floor(text, at), 0, 4);
            };
        });
}
