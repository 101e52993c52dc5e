using Briefs.Pictures.Cards;
using Briefs.Pictures;
using CsCheck;
using SkiaSharp;
using Xunit;

namespace Briefs.Tests.Pictures.Cards;

public sealed class CardPainterTests(GivenPainter given) : IClassFixture<GivenPainter>
{
    private static readonly SKColor s_paper = new(0xFC, 0xFB, 0xF8);
    private static readonly SKColor s_accent = new(0x8A, 0x2A, 0x1C);
    private static readonly SKColor s_ink = new(0x1D, 0x1B, 0x18);

    [Fact]
    public void A_card_is_a_picture_of_the_size_that_networks_ask_for()
    {
        var facts = PictureReader.Read(given.Painter.Draw(GivenPainter.Card("Nobody crossed")));
        Assert.Equal((PictureType.Png, 1200, 630), (facts.Type, facts.Width, facts.Height));
        Assert.Empty(facts.Reveals);
    }

    [Theory]
    [InlineData("en", "Nobody crossed the border")]
    [InlineData("ar", "لم يعبر أحد الحدود (2020)")]
    public void The_same_card_has_the_same_bytes(string lang, string headline)
    {
        var first = given.Painter.Draw(GivenPainter.Card(headline, lang));
        using var another = new CardPainter([]);
        Assert.Equal(first, another.Draw(GivenPainter.Card(headline, lang)));
    }

    [Fact]
    public void Many_can_be_drawn_at_once()
    {
        var card = GivenPainter.Card("قازاقىستان Watch 2020", "ug");
        var expected = given.Painter.Draw(card);
        using var painter = new CardPainter([]);
        var drawn = new byte[16][];
        Parallel.For(0, drawn.Length, i => drawn[i] = painter.Draw(card));
        Assert.All(drawn, bytes => Assert.Equal(expected, bytes));
    }

    [Fact]
    public void A_card_from_right_to_left_begins_at_the_right()
    {
        using var left = Pixels(GivenPainter.Card("Nobody"));
        using var right = Pixels(GivenPainter.Card("أحد", "ar"));
        Assert.Equal((s_accent, s_paper), (left.GetPixel(4, 300), left.GetPixel(1195, 300)));
        Assert.Equal((s_paper, s_accent), (right.GetPixel(4, 300), right.GetPixel(1195, 300)));
        Assert.True(Inked(left, (76, 600)) > 500 && Inked(left, (600, 1124)) == 0, "a short headline stands at the left");
        Assert.True(Inked(right, (600, 1124)) > 500 && Inked(right, (76, 600)) == 0, "a short headline stands at the right");
    }

    [Fact]
    public void Colours_between_two_are_few_and_the_colours_themselves_are_kept()
    {
        using var card = Pixels(GivenPainter.Card("Nobody crossed the border at night"));
        Assert.InRange(card.Pixels.Distinct().Count(), 6, 256);
        Assert.Contains(s_ink, card.Pixels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200D")]
    [InlineData("\uD83D")]
    [InlineData("\uE000 own")]
    [InlineData("中文")]
    [InlineData("🚧🚧🚧")]
    [InlineData("1")]
    public void Whatever_the_headline_there_is_a_card(string headline) => AssertInside(GivenPainter.Card(headline));

    [Theory]
    [InlineData("a\u0300", 10_000)]
    [InlineData("word ", 2_000)]
    [InlineData("W", 10_000)]
    [InlineData("قلم ", 2_500)]
    public void Ten_thousand_characters_are_no_more_than_fit(string part, int times) =>
        AssertInside(GivenPainter.Card(string.Concat(Enumerable.Repeat(part, times)), part[0] > 0x600 ? "ar" : "en"));

    [Fact]
    public void Nothing_is_drawn_outside_the_margins()
    {
        string[] pieces = ["W", "jÅ", "Wörter ", " ", "قال", "لله", "שלום", "fj ", "\u0301\u0302\u0303\u0304\u0305\u0306", "\u0651\u064B",
            "“", "12", "ﷺ", "Ẫ"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[1, 40].Select(string.Concat)
            .Sample(text => AssertInside(GivenPainter.Card(text, text.Length % 2 == 0 ? "en" : "ar")), iter: 12, threads: 1);
    }

    private SKBitmap Pixels(SocialCard card) => SKBitmap.Decode(given.Painter.Draw(card));

    // Letters such as W and j reach a hair over their own width.
    private void AssertInside(SocialCard card)
    {
        const int Hair = 14;
        using var pixels = Pixels(card);
        var all = pixels.Pixels;
        var margin = 76 - Hair;
        for (var y = 0; y < 630; y++)
        {
            for (var x = 0; x < 1200; x++)
            {
                var isStrip = card.IsRightToLeft ? x >= 1182 : x < 18;
                if (isStrip || (x >= margin && x < 1200 - margin && y >= 40 && y < 600)) continue;
                Assert.True(all[y * 1200 + x] == s_paper, $"{x}, {y} is {all[y * 1200 + x]} under “{card.Headline}”");
            }
        }
    }

    private static int Inked(SKBitmap card, (int From, int To) columns) =>
        Enumerable.Range(columns.From, columns.To - columns.From)
            .Sum(x => Enumerable.Range(150, 350).Count(y => card.GetPixel(x, y) == s_ink));
}
