using Briefs.Pictures.Bidi;
using Xunit;

namespace Briefs.Tests.Pictures.Bidi;

/// <summary>
/// Cases/bidi/levels.tsv was made with GNU FriBidi 1.0.8, an implementation of Unicode Annex 9 that is not ours: the direction of
/// the paragraph, the text, and a level for each character.
/// </summary>
public sealed class DirectionLevelsTests
{
    public static TheoryData<byte, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<byte, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "bidi", "levels.tsv")))
                if (line.Split('\t') is [var paragraph, var text, var levels]) cases.Add((byte)(paragraph[0] - '0'), text, levels);
            return cases;
        }
    }

    [Fact]
    public void There_are_cases_enough() => Assert.True(Cases.Count > 400);

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_character_stands_as_deep_as_the_annex_says(byte paragraph, string text, string levels) =>
        Assert.Equal(levels, string.Concat(DirectionLevels.Resolve(text, paragraph)));

    [Theory]
    [InlineData("قال", true)]
    [InlineData("9 اقتباسات", true)]
    [InlineData("9 January", false)]
    [InlineData("“שלום”", true)]
    [InlineData("2020 – 15%", null)]
    public void A_text_runs_as_its_first_letter_does(string text, bool? isRightToLeft) =>
        Assert.Equal(isRightToLeft, DirectionLevels.FirstOf(text));

    // Shown as it is read from left to right, with the letters of a part from right to left turned around.
    [Theory]
    [InlineData(0, "abc قال 12 def", "abc 12 لاق def")]
    [InlineData(1, "قال abc 12", "abc 12 لاق")]
    [InlineData(1, "قال 10:30", "10:30 لاق")]
    public void A_line_is_put_into_the_order_it_is_seen_in(byte paragraph, string text, string seen)
    {
        var parts = VisualOrder.Reorder(text, DirectionLevels.Resolve(text, paragraph), new TextSpan(0, text.Length), paragraph);
        Assert.Equal(seen, string.Concat(parts.Select(
            p => p.Level % 2 == 0 ? text[p.Start..p.End] : new string([.. text[p.Start..p.End].Reverse()]))));
    }

    [Fact]
    public void White_space_at_the_end_of_a_line_belongs_to_the_paragraph()
    {
        const string Text = "abc قال ";
        Assert.Equal(new LevelRun(7, 8, 0),
            VisualOrder.Reorder(Text, DirectionLevels.Resolve(Text, 0), new TextSpan(0, Text.Length), 0)[^1]);
    }
}
