using Briefs.Pictures;
using Briefs.Pictures.Resizing;
using SkiaSharp;

namespace Briefs.Tests.Pictures.Resizing;

/// <summary>What the smaller copies of pictures look like, and what they do not contain.</summary>
public sealed class PictureResizerTests
{
    private static readonly SKColor s_red = new(200, 30, 40);
    private static readonly SKColor s_blue = new(20, 60, 180);

    [Theory]
    [InlineData(1, 600, 400, "red")]
    [InlineData(2, 600, 400, "blue")]
    [InlineData(3, 600, 400, "blue")]
    [InlineData(4, 600, 400, "blue")]
    [InlineData(5, 400, 600, "red")]
    [InlineData(6, 400, 600, "blue")]
    [InlineData(7, 400, 600, "blue")]
    [InlineData(8, 400, 600, "blue")]
    public void A_copy_is_upright_whatever_the_camera_held(int orientation, int width, int height, string corner)
    {
        // Red in its upper left corner as it is stored.
        using var stored = new SKBitmap(600, 400);
        stored.Erase(s_blue);
        stored.Erase(s_red, new SKRectI(0, 0, 200, 150));
        var bytes = WithOrientation(Encode(stored, SKEncodedImageFormat.Jpeg), orientation);
        var file = FileOf(bytes);
        Assert.Equal((width, height), (file.Facts!.Width, file.Facts.Height));
        using var copy = SKBitmap.Decode(Resize(bytes, new(file, PictureType.WebP, width / 2, height / 2)));
        Assert.Equal((width / 2, height / 2), (copy.Width, copy.Height));
        AssertNear(corner == "red" ? s_red : s_blue, copy.GetPixel(10, 10));
        var (x, y) = orientation switch
        {
            1 or 5 => (10, 10),
            2 or 6 => (copy.Width - 10, 10),
            3 or 7 => (copy.Width - 10, copy.Height - 10),
            _ => (10, copy.Height - 10),
        };
        AssertNear(s_red, copy.GetPixel(x, y));
    }

    [Fact]
    public void Colours_of_another_profile_become_sRGB_and_no_profile_and_no_metadata_is_written()
    {
        using var wide = SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3);
        using var bitmap = new SKBitmap(new SKImageInfo(500, 300, SKColorType.Rgba8888, SKAlphaType.Opaque, wide));
        var colour = new SKColor(180, 120, 60);
        using (var pixels = new SKBitmap(new SKImageInfo(500, 300, SKColorType.Rgba8888, SKAlphaType.Opaque)))
        {
            pixels.Erase(colour);
            pixels.GetPixelSpan().CopyTo(bitmap.GetPixelSpan());
        }

        var bytes = Encode(bitmap, SKEncodedImageFormat.Png);
        var copy = Resize(bytes, new(FileOf(bytes), PictureType.WebP, 250, 150));
        Assert.False(copy.AsSpan().IndexOf("ICCP"u8) >= 0 || copy.AsSpan().IndexOf("EXIF"u8) >= 0 || copy.AsSpan().IndexOf("XMP "u8) >= 0);
        using var shown = SKBitmap.Decode(copy);
        // As Skia converts it.
        using var expected = new SKBitmap(new SKImageInfo(1, 1, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using var one = SKBitmap.Decode(bytes, expected.Info with { Width = 500, Height = 300 });
        AssertNear(one.GetPixel(0, 0), shown.GetPixel(100, 100));
        Assert.NotEqual(colour, shown.GetPixel(100, 100));
    }

    [Fact]
    public void An_area_of_one_colour_keeps_it_exactly_and_what_is_transparent_stays_so()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(700, 300, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.Erase(SKColors.Transparent);
        bitmap.Erase(s_red, new SKRectI(0, 0, 350, 300));
        var bytes = Encode(bitmap, SKEncodedImageFormat.Png);
        using var copy = SKBitmap.Decode(Resize(bytes, new(FileOf(bytes), PictureType.WebP, 333, 143)));
        Assert.Equal(s_red, copy.GetPixel(50, 70));
        Assert.Equal(0, copy.GetPixel(300, 70).Alpha);
    }

    [Fact]
    public void Fine_lines_keep_the_light_that_they_have()
    {
        // Black and white in turn are as light as 188 in sRGB, not as 128.
        using var bitmap = new SKBitmap(new SKImageInfo(640, 640, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var x = 0; x < 640; x++) bitmap.Erase(x % 2 == 0 ? SKColors.White : SKColors.Black, new SKRectI(x, 0, x + 1, 640));
        var bytes = Encode(bitmap, SKEncodedImageFormat.Png);
        using var copy = SKBitmap.Decode(Resize(bytes, new(FileOf(bytes), PictureType.WebP, 160, 160)));
        AssertNear(new SKColor(188, 188, 188), copy.GetPixel(80, 80));
    }

    [Fact]
    public void The_bytes_of_a_copy_do_not_depend_on_which_others_are_made()
    {
        var bytes = Photograph.Jpeg(1400, 900, 90);
        var file = FileOf(bytes);
        ImmutableArray<ResizedPicture> copies = [.. PictureSizes.Plan(file)];
        Assert.Equal([480, 800, 1200, 1400, 1200], copies.Select(c => c.Width));
        var together = PictureResizer.Resize(bytes, copies)!.Value;
        Assert.Equal(together[0], Resize(bytes, copies[0]));
        Assert.Equal(together[4], Resize(bytes, copies[4]));
        Assert.All(copies.Zip(together), c => Assert.InRange(c.Second.Length, 1_000, c.First.MostBytes));
    }

    [Fact]
    public void A_file_that_is_no_picture_any_more_gives_nothing()
    {
        var bytes = Photograph.Jpeg(600, 400, 90);
        Assert.Null(PictureResizer.Resize([1, 2, 3], [new(FileOf(bytes), PictureType.WebP, 100, 66)]));
        Assert.Null(PictureResizer.Resize(bytes[..1000], [new(FileOf(bytes), PictureType.WebP, 100, 66)]));
    }

    private static byte[] Resize(byte[] bytes, ResizedPicture copy) => Assert.Single(PictureResizer.Resize(bytes, [copy])!.Value);

    private static SiteFile FileOf(byte[] bytes) =>
        new("content/images/a.jpg", Math.Max(bytes.Length, 100_000)) { Facts = PictureReader.Read(bytes) };

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var encoded = bitmap.Encode(format, 95);
        return encoded.ToArray();
    }

    private static byte[] WithOrientation(byte[] jpeg, int orientation)
    {
        var exif = GivenPicture.OrientationAlone(orientation);
        return [.. jpeg[..2], 0xFF, 0xE1, 0, (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif, .. jpeg[2..]];
    }

    private static void AssertNear(SKColor expected, SKColor actual)
    {
        var difference = Math.Max(Math.Abs(expected.Red - actual.Red), Math.Max(Math.Abs(expected.Green - actual.Green),
            Math.Abs(expected.Blue - actual.Blue)));
        Assert.True(difference <= 4, $"{actual} is not {expected}");
    }
}
