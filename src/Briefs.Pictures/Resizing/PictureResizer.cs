using SkiaSharp;
using System.Runtime.InteropServices;

namespace Briefs.Pictures.Resizing;

/// <summary>
/// Makes smaller copies of pictures: turned upright, in sRGB, without metadata. The same picture always gives the same bytes. Thread-safe.
/// </summary>
public static class PictureResizer
{
    /// <summary>Increase whenever the same picture gives other bytes, so that copies of older programs are made again.</summary>
    private const int OwnVersion = 1;

    /// <summary>A picture with more pixels is decoded alone: 40 megapixels take 160 MB.</summary>
    private const long ManyPixels = 8_000_000;

    private const int FirstOnItsSide = 5;

    private static readonly Lock s_large = new();

    /// <summary>Part of the name of a copy that is kept: everything that decides its bytes, besides the picture and the size.</summary>
    public static string Version { get; } = $"{OwnVersion} {typeof(SKObject).Assembly.GetName().Version}";

    /// <summary>Whether this machine has the native library. The .NET tool contains it for four platforms only.</summary>
    public static bool IsAvailable() => NativeLibrary.TryLoad("libSkiaSharp", typeof(SKObject).Assembly, null, out _);

    /// <summary>Makes copies of one picture, in the order given. Null if the picture cannot be decoded.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="copies">All of one picture. Which others are made with a copy does not change its bytes.</param>
    public static ImmutableArray<byte[]>? Resize(byte[] bytes, ImmutableArray<ResizedPicture> copies)
    {
        var facts = copies[0].Original.Facts!;
        if ((long)facts.Width * facts.Height <= ManyPixels) return ResizeAll(bytes, copies);
        lock (s_large) return ResizeAll(bytes, copies);
    }

    private static ImmutableArray<byte[]>? ResizeAll(byte[] bytes, ImmutableArray<ResizedPicture> copies)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null) return null;
        using var decoded = Decode(codec, copies[0].Original);
        if (decoded is null) return null;
        using var profile = codec.Info.ColorSpace;
        var colours = ColourConversion.FromProfile(profile);
        var orientation = PictureReader.OrientationOf(bytes);
        var made = ImmutableArray.CreateBuilder<byte[]>(copies.Length);
        foreach (var copy in copies)
        {
            var turned = orientation >= FirstOnItsSide;
            var (width, height) = turned ? (copy.Height, copy.Width) : (copy.Width, copy.Height);
            var scaled = PictureScaler.Scale(decoded.GetPixelSpan(), new(decoded.Width, decoded.Height), new(width, height), colours);
            var upright = PictureTurner.Turn(scaled, new(width, height), orientation);
            if (PictureEncoder.Encode(upright, copy, decoded.AlphaType) is not { } encoded) return null;
            made.Add(encoded);
        }

        return made.MoveToImmutable();
    }

    // Without a colour space Skia leaves the colours as they are in the file; ColourConversion converts them.
    private static SKBitmap? Decode(SKCodec codec, SiteFile original)
    {
        var alpha = codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul;
        var size = DecodedSize(codec, original);
        if ((long)size.Width * size.Height > PictureLimits.Pixels) return null;
        var bitmap = new SKBitmap();
        if (bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, alpha))
            && codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success) return bitmap;
        bitmap.Dispose();
        return null;
    }

    // A JPEG can be decoded at a half, a quarter or an eighth of its size, which takes far less time and memory. The size depends on the
    // original alone, and so do the bytes of each copy.
    private static SKSizeI DecodedSize(SKCodec codec, SiteFile original)
    {
        var full = codec.Info.Size;
        if (codec.EncodedFormat != SKEncodedImageFormat.Jpeg || original.Facts is not { Width: > 0 } facts) return full;
        var widest = PictureSizes.Plan(original).Select(copy => copy.Width).DefaultIfEmpty(facts.Width).Max();
        foreach (var part in (int[])[8, 4, 2])
        {
            // Half as many pixels again as the largest copy, so that the last step still decides its sharpness.
            if (facts.Width / part * 2 >= widest * 3) return codec.GetScaledDimensions(1f / part);
        }

        return full;
    }
}

/// <summary>Turns pixels upright.</summary>
internal static class PictureTurner
{
    /// <param name="pixels">Four bytes each, row by row.</param>
    /// <param name="size">Before turning.</param>
    /// <param name="orientation">As in Exif, 1 to 8.</param>
    public static byte[] Turn(byte[] pixels, PixelSize size, int orientation)
    {
        if (orientation == 1) return pixels;
        var (w, h) = (size.Width, size.Height);
        var from = MemoryMarshal.Cast<byte, uint>(pixels);
        var turned = new byte[pixels.Length];
        var to = MemoryMarshal.Cast<byte, uint>(turned.AsSpan());
        var width = orientation >= 5 ? h : w;
        for (var i = 0; i < to.Length; i++)
        {
            var (y, x) = Math.DivRem(i, width);
            var (fromX, fromY) = orientation switch
            {
                2 => (w - 1 - x, y),
                3 => (w - 1 - x, h - 1 - y),
                4 => (x, h - 1 - y),
                5 => (y, x),
                6 => (y, h - 1 - x),
                7 => (w - 1 - y, h - 1 - x),
                8 => (w - 1 - y, x),
                _ => (x, y),
            };
            to[i] = from[fromY * w + fromX];
        }

        return turned;
    }
}
