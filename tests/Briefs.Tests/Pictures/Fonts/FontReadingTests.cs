using Briefs.Pictures.Fonts;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Pictures.Fonts;

public sealed class FontReadingTests
{
    private static readonly ImmutableArray<FontFile> s_builtIn = FontFile.BuiltIn();
    private static readonly CardFonts s_fonts = new(rune => s_builtIn.Any(f => f.Contains(rune)), "");

    [Fact]
    public void Briefs_brings_six_fonts_three_of_them_bold()
    {
        Assert.Equal(6, s_builtIn.Length);
        Assert.Equal(3, s_builtIn.Count(f => f.IsBold));
    }

    [Theory]
    [InlineData("Kazakh Zürich Łódź Đà Nẵng “quoted” – … € № ½ 15%")]
    [InlineData("Қытайдан қашқан екі қазақ: «ӘӨҮҰҢҒҺІ» Ѓорѓи Їжак ЂЋЏ Ґ")]
    [InlineData("Ελληνική Δημοκρατία ἀρχή")]
    [InlineData("ئۇيغۇر ھەقلىرى ۋە قازاق")]
    [InlineData("پناه‌جویان گزارش چ ژ ۰۱۲۳۴۵۶۷۸۹؛ «نقل»")]
    [InlineData("اقتباسات، ولكل منها مصدره؟ ٠١٢٣٤٥٦٧٨٩ مُشَكَّل")]
    [InlineData("ٹ ڈ ڑ ے ہ ں ک گ")]
    [InlineData("מבקשי מקלט שָׁלוֹם ”ציטוט“ ־ ׳ ״")]
    public void They_can_write(string text)
    {
        Assert.Null(s_fonts.Lacking(text));
    }

    [Theory]
    [InlineData("中", 0x4E2D)]
    [InlineData("ქართული", 0x10E5)]
    [InlineData("Border 🚧", 0x1F6A7)]
    [InlineData("Own \uE000", 0xE000)]
    public void They_cannot_write(string text, int first)
    {
        Assert.Equal(first, s_fonts.Lacking(text)?.Value);
    }

    [Theory]
    [InlineData("wOFF0000000000000000", "it is a web font (WOFF)")]
    [InlineData("wOF20000000000000000", "it is a web font (WOFF)")]
    [InlineData("ttcf0000000000000000", "it contains several fonts")]
    [InlineData("<!DOCTYPE html><title>404", "it is not a TrueType or OpenType font")]
    [InlineData("", "it is not a TrueType or OpenType font")]
    [InlineData("OTTO\0\0\0\0\0\0\0\0", "its characters are pictures, not outlines")]
    public void What_is_no_font_says_why(string bytes, string why)
    {
        var reading = FontReading.Read("x.ttf", [.. bytes.Select(c => (byte)c)]);
        Assert.Null(reading.Font);
        Assert.Equal(why, reading.Refusal);
    }

    // A font is a file from anywhere: damaged, cut off, or made to harm.
    [Fact]
    public void A_damaged_font_is_read_or_refused_and_never_a_fault()
    {
        var font = s_builtIn.MinBy(f => f.Data.Size)!.Data.ToArray();
        Gen.Select(Gen.Int[0, font.Length], Gen.Int[0, 900], Gen.Byte).Sample((length, at, value) =>
        {
            var damaged = font[..length].ToArray();
            if (at < damaged.Length) damaged[at] = value;
            var reading = FontReading.Read("x.ttf", [.. damaged]);
            return reading.Font is null != reading.Refusal is null;
        }, iter: 400);
    }
}
