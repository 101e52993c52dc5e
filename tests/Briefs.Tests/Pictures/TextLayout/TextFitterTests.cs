using Briefs.Pictures.Fonts;
using Briefs.Pictures.TextLayout;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Pictures.TextLayout;

public sealed class TextFitterTests(GivenFonts fonts) : IClassFixture<GivenFonts>
{
    private static readonly TextBox s_box = new(1048, 344, 82, 34);

    private FittedText Fit(string text, string lang = "en") =>
        TextFitter.Fit(s_box, text, new TextStyle(FontRole.Headline, lang, false), fonts.Shelf);

    private static string[] LinesOf(FittedText text) => [.. text.Lines.Select(l => text.Paragraph.Text[l.Start..l.End])];

    [Fact]
    public void A_word_is_written_as_large_as_there_is()
    {
        var text = Fit("Disappeared");
        Assert.Equal((82, "Disappeared"), (text.Size, Assert.Single(LinesOf(text))));
    }

    [Fact]
    public void A_longer_text_is_written_smaller_and_whole()
    {
        var words = string.Join(' ', Enumerable.Repeat("Nobody crossed the border at night.", 6));
        var text = Fit(words);
        Assert.InRange(text.Size, 34, 80);
        Assert.Equal(words, string.Join(' ', LinesOf(text)));
    }

    [Fact]
    public void Lines_are_about_as_long_as_one_another()
    {
        var text = Fit("Kazakh asylum seekers face deportation to China");
        var widths = text.Lines.Select(l => text.Paragraph.Width(l.Start, l.End)).ToArray();
        Assert.True(widths.Min() > widths.Max() * 0.5, string.Join(" | ", LinesOf(text)));
    }

    [Fact]
    public void Only_what_cannot_be_written_small_enough_is_shortened_at_a_word()
    {
        var text = Fit(string.Join(' ', Enumerable.Repeat("Nobody crossed.", 700)));
        Assert.Equal(34, text.Size);
        Assert.EndsWith("…", text.Paragraph.Text, StringComparison.Ordinal);
        Assert.Matches("(Nobody|crossed)…$", text.Paragraph.Text);
        Assert.All(LinesOf(text)[..^1], l => Assert.Matches("^(Nobody|crossed\\.).*(Nobody|crossed\\.)$", l));
    }

    [Fact]
    public void A_word_too_long_for_a_line_is_broken()
    {
        var text = Fit(new string('x', 150));
        Assert.Equal(new string('x', 150), string.Concat(LinesOf(text)));
        Assert.True(text.Lines.Length > 1);
    }

    [Theory]
    [InlineData("Nous n’irons pas\u00A0: «\u00A0non\u00A0»", "pas\u00A0:", "«\u00A0non\u00A0»")]
    [InlineData("A well-known place", "well-", "known")]
    [InlineData("边境关闭，（人）走", "闭，", "（人）")]
    public void A_line_may_end(string text, params string[] together)
    {
        var breaks = LineBreakOpportunities.Find(text);
        foreach (var part in together)
        {
            var at = text.IndexOf(part, StringComparison.Ordinal);
            Assert.DoesNotContain(breaks, b => b > at && b < at + part.Length);
        }

        Assert.Contains(breaks, b => b == text.IndexOf(together[^1], StringComparison.Ordinal));
    }

    // Whatever is written: every line fits, nothing is lost but the end, nothing is turned about.
    [Fact]
    public void Whatever_is_written_fits()
    {
        string[] pieces = ["a", "word", "Wörter", " ", " ", " ", "قال", "שלום", "123", "—", "(", ")", "“", "”", "\u0301", "\u0651", "中",
            "\u00A0", "\u200D", "\uD83D\uDEA7", "\uD83D", "-", "x".PadRight(90, 'x')];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 60].Select(string.Concat).Sample(text =>
        {
            var fitted = Fit(text);
            Assert.True(fitted.Height <= s_box.Height + 0.01 || fitted.Lines.Length == 1);
            Assert.All(fitted.Lines, l => Assert.True(fitted.Paragraph.Width(l.Start, l.End) * fitted.Size <= s_box.Width + 0.01));
            Assert.True(fitted.Lines.Zip(fitted.Lines.Skip(1)).All(l => l.First.End <= l.Second.Start));
        }, iter: 150);
    }
}
