using Briefs.Pictures;
using CsCheck;
using Xunit;

namespace Briefs.Tests.Pictures;

/// <summary>Only what draws a picture is published: every other part is named, and can be removed without touching the picture.</summary>
public sealed class HiddenDataTests
{
    private static readonly byte[] s_xmp = [.. "<x:xmpmeta photoshop:City=\"Town\"/>"u8];

    public static TheoryData<string, byte[], string> Hidden => new()
    {
        { "PNG: compressed Exif of an older ImageMagick",
            GivenPicture.PngWith("zTXt", [.. "Raw profile type exif\0\0"u8, 0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]),
                "the text “Raw profile type exif”" },
        { "PNG: compressed XMP", GivenPicture.PngWith("iTXt", [.. "XML:com.adobe.xmp\0"u8, 1, 0, 0, 0, 0x78, 0x9C, 0x03, 0, 0, 0, 0, 1]),
            "the text “XML:com.adobe.xmp”" },
        { "PNG: place as text", GivenPicture.PngWith("tEXt", [.. "GPSLatitude\0"u8, .. "42.5"u8]), "the text “GPSLatitude”" },
        { "PNG: comment", GivenPicture.PngWith("tEXt", [.. "Comment\0"u8, .. "at the mill"u8]), "the text “Comment”" },
        { "PNG: text whose keyword itself gives something away", GivenPicture.PngWith("tEXt", [.. "house of A. Mills\0"u8, .. "x"u8]),
            "text" },
        { "PNG: time", GivenPicture.PngWith("tIME", [7, 0xE8, 1, 2, 3, 4, 5]), "when it was last changed" },
        { "PNG: chunk of a program's own", GivenPicture.PngWith("vpAg", [1, 2, 3]), "a chunk “vpAg”" },
        { "PNG: after its end", [.. GivenPicture.Png(4, 3), .. GivenPicture.Jpeg(4, 3, GivenPicture.Place)],
            "data after the end of the picture" },
        { "JPEG: comment", GivenPicture.JpegWith(0xFE, [.. "at the mill"u8]), "a comment" },
        { "JPEG: IPTC", GivenPicture.JpegWith(0xED, GivenPicture.IptcCity), "IPTC (City)" },
        { "JPEG: XMP", GivenPicture.JpegWith(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. s_xmp]), "XMP" },
        { "JPEG: further pictures of a telephone", GivenPicture.JpegWith(0xE2, [.. "MPF\0"u8, 1, 2]), "more pictures (MPF)" },
        { "JPEG: after its end", [.. GivenPicture.Jpeg(4, 3), .. GivenPicture.Jpeg(4, 3, GivenPicture.Place)],
            "data after the end of the picture" },
        { "JPEG: program's own", GivenPicture.JpegWith(0xEF, [1, 2, 3]), "application data (APP15)" },
        { "JPEG: thumbnail of JFIF", GivenPicture.JpegWith(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]),
            "a thumbnail" },
        { "JPEG: camera", GivenPicture.Jpeg(4, 3, GivenPicture.Camera), "Exif (Make)" },
        { "JPEG: bytes that no field of the Exif owns", GivenPicture.Jpeg(4, 3, [.. GivenPicture.Orientation(1), 1]), "Exif" },
        { "GIF: comment", GivenPicture.GifWith([0x21, 0xFE, 3, .. "mill"u8[..3], 0]), "a comment" },
        { "GIF: XMP", GivenPicture.GifWith([0x21, 0xFF, 11, .. "XMP DataXMP"u8, 1, 2, 0]), "XMP" },
        { "GIF: after its end", [.. GivenPicture.Gif(4, 3), 1], "data after the end of the picture" },
        { "WebP: XMP", GivenPicture.WebPWith("XMP ", s_xmp), "XMP" },
        { "WebP: unknown chunk", GivenPicture.WebPWith("NOTE", [1, 2, 3]), "a chunk “NOTE”" },
        { "WebP: after its end", [.. GivenPicture.WebP(4, 3), 0, 0], "data after the end of the picture" },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public void It_is_named_and_can_be_removed(string name, byte[] bytes, string hidden)
    {
        var facts = PictureReader.Read(bytes);
        Assert.True(facts.Type is not null, name);
        Assert.Contains(hidden, facts.Reveals);
        var clean = PictureReader.WithoutHidden(bytes);
        Assert.NotNull(clean);
        var after = PictureReader.Read(clean);
        Assert.Equal((facts.Type, facts.Width, facts.Height), (after.Type, after.Width, after.Height));
        Assert.Empty(after.Reveals);
    }

    public static TheoryData<string, byte[]> NeededForDrawing => new()
    {
        { "JFIF", GivenPicture.JpegWith(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]) },
        { "colour profile of a JPEG", GivenPicture.JpegWith(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 0, 0]) },
        { "Adobe's transform", GivenPicture.JpegWith(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]) },
        { "orientation alone", GivenPicture.Jpeg(4, 3, GivenPicture.OrientationAlone(6)) },
        { "orientation in a PNG", GivenPicture.Png(4, 3, GivenPicture.OrientationAlone(3)) },
        { "resolution of a PNG", GivenPicture.PngWith("pHYs", [0, 0, 0, 1, 0, 0, 0, 1, 0]) },
        { "how often a GIF runs", GivenPicture.GifWith([0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0]) },
        { "colour profile of a WebP", GivenPicture.WebPWith("ICCP", [1, 2]) },
    };

    [Theory]
    [MemberData(nameof(NeededForDrawing))]
    public void What_draws_the_picture_stays(string name, byte[] bytes)
    {
        Assert.True(PictureReader.Read(bytes) is { Type: not null, Reveals.IsEmpty: true } facts,
            $"{name}: {string.Join("; ", PictureReader.Read(bytes).Reveals)}");
        Assert.Null(PictureReader.WithoutHidden(bytes));
    }

    [Theory]
    [InlineData(6, 3, 4)]
    [InlineData(3, 4, 3)]
    public void A_picture_that_is_cleaned_stays_turned(int way, int width, int height)
    {
        byte[][] pictures = [GivenPicture.Jpeg(4, 3, [.. GivenPicture.Orientation(way), 1]), GivenPicture.Png(
            4, 3, [.. GivenPicture.Orientation(way), 1]), GivenPicture.WebP(4, 3, [.. GivenPicture.Orientation(way), 1])];
        Assert.All(pictures, bytes =>
        {
            var clean = PictureReader.Read(PictureReader.WithoutHidden(bytes)!);
            Assert.Equal((width, height), (clean.Width, clean.Height));
        });
    }

    // Any part of any name and content, before any other: it is found, and what is left is the picture, byte for byte.
    [Fact]
    public void Whatever_is_put_between_the_parts_is_found_and_goes()
    {
        var content = Gen.Byte.Array[0, 40];
        Gen.Select(Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[4, 4], content).Sample((type, bytes) =>
            IsCleaned(GivenPicture.PngWith(new string(type), bytes), GivenPicture.Png(4, 3)), iter: 500);
        Gen.Select(Gen.Int[0xE0, 0xFE].Where(m => m is not (0xE1 or 0xE2 or 0xEE)), content).Sample((marker, bytes) =>
            IsCleaned(GivenPicture.JpegWith((byte)marker, [.. "any"u8, .. bytes]), GivenPicture.Jpeg(4, 3)), iter: 500);
        content.Sample(bytes => IsCleaned(GivenPicture.WebPWith("abcd", bytes), GivenPicture.WebP(4, 3)), iter: 500);
        Gen.Byte.Array[1, 40].Sample(bytes => IsCleaned([.. GivenPicture.Jpeg(4, 3), .. bytes], GivenPicture.Jpeg(4, 3)), iter: 500);
    }

    private static bool IsCleaned(byte[] bytes, byte[] picture) =>
        PictureReader.Read(bytes).Reveals.Length > 0 && PictureReader.WithoutHidden(bytes) is { } clean && clean.AsSpan()
            .SequenceEqual(picture);
}
