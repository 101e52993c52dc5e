using Briefs.Pictures.Cards;
using Briefs.Pictures.TextLayout;
using Xunit;

namespace Briefs.Tests.Pictures.TextLayout;

public sealed class ShapingTests(GivenFonts fonts) : IClassFixture<GivenFonts>
{
    // Fonts of Arabic also have the forms of a letter under numbers of their own: what the shaper chose must be these.
    [Theory]
    [InlineData("ب", 0xFE8F)]
    [InlineData("ببب", 0xFE90, 0xFE92, 0xFE91)]
    [InlineData("ا ب", 0xFE8F, 0x20, 0xFE8D)]
    [InlineData("قال", 0xFEDD, 0xFE8E, 0xFED7)]
    [InlineData("چىن", 0xFEE6, 0xFBE9, 0xFB7C)]
    public void Arabic_letters_join_and_run_from_right_to_left(string text, params int[] forms)
    {
        var paragraph = fonts.Headline(text, "ug");
        var run = Assert.Single(paragraph.Runs);
        var expected = forms.Select(c => run.Font.Shaper.TryGetNominalGlyph((uint)c, out var glyph) ? glyph : 0).ToArray();
        Assert.DoesNotContain(0u, expected);
        Assert.Equal(expected, paragraph.Shape(run, 0, text.Length).Select(g => (uint)g.Glyph));
    }

    [Fact]
    public void Letters_at_the_edge_of_a_part_join_as_they_do_inside()
    {
        var paragraph = fonts.Headline("ببب", "ar");
        var run = paragraph.Runs[0];
        var whole = paragraph.Shape(run, 0, 3).Select(g => g.Glyph).ToArray();
        Assert.Equal(whole[1], Assert.Single(paragraph.Shape(run, 1, 2)).Glyph);
    }

    [Fact]
    public void Each_script_is_written_with_a_font_that_has_it()
    {
        var paragraph = fonts.Headline("قال Watch 2020 שלום", "ar");
        Assert.Equal(["NotoNaskhArabic-Bold.ttf", "NotoSerif-Bold.ttf", "NotoSerifHebrew-Bold.ttf"],
            paragraph.Runs.Select(r => r.Font.File.Name).Distinct());
        Assert.Equal(paragraph.Text.Length, paragraph.Runs.Sum(r => r.End - r.Start));
        Assert.All(paragraph.Runs, r => Assert.DoesNotContain(paragraph.Shape(r, r.Start, r.End), g => g.Glyph == 0));
    }

    [Fact]
    public void Parts_of_a_line_stand_as_they_are_seen()
    {
        var paragraph = fonts.Headline("قال Watch نعم", "ar");
        var seen = LinePath.PartsOf(paragraph, new TextSpan(0, paragraph.Text.Length)).Select(p => paragraph.Text[p.Start..p.End].Trim())
            .Where(t => t.Length > 0);
        Assert.Equal(["نعم", "Watch", "قال"], seen);
    }

    [Fact]
    public void A_bracket_is_turned_in_a_line_from_right_to_left()
    {
        var paragraph = fonts.Headline("(نعم)", "ar");
        var run = paragraph.Runs[0];
        Assert.True(run.Font.Shaper.TryGetNominalGlyph('(', out var opening));
        // The closing one comes last, at the left, and looks like an opening one.
        Assert.Equal((ushort)opening, LinePath.PartsOf(paragraph, new TextSpan(0, 5))
            .SelectMany(p => paragraph.Shape(p.Run, p.Start, p.End)).First().Glyph);
    }

    [Fact]
    public void Marks_stay_with_their_letters()
    {
        var paragraph = fonts.Headline("мо\u0301ре", "ru");
        Assert.Equal(paragraph.Width(0, 2), paragraph.Width(0, 3), 3);
    }
}
