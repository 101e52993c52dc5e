using SkiaSharp;
using System.Runtime.InteropServices;

namespace Briefs.Pictures.Resizing;

/// <summary>Encodes a scaled picture, with the best quality that fits into its size in bytes.</summary>
internal static class PictureEncoder
{
    private const int BestQuality = 76;

    /// <summary>Below this a photograph is visibly worse; it is then larger than planned.</summary>
    private const int WorstQuality = 24;

    private const int Step = 8;

    /// <param name="pixels">In sRGB: red, green, blue and alpha, one byte each, not premultiplied.</param>
    /// <returns>Null if the encoder fails.</returns>
    public static byte[]? Encode(byte[] pixels, ResizedPicture copy, SKAlphaType alpha)
    {
        var pinned = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            // Without a colour space, no profile is written: a picture without one is sRGB.
            using var pixmap = new SKPixmap(
                new SKImageInfo(copy.Width, copy.Height, SKColorType.Rgba8888, alpha), pinned.AddrOfPinnedObject(), copy.Width * 4);
            return Encode(pixmap, copy);
        }
        finally
        {
            pinned.Free();
        }
    }

    private static byte[]? Encode(SKPixmap pixmap, ResizedPicture copy)
    {
        var lossy = WithLoss(pixmap, copy);
        // Lines and areas of one colour are sharper without loss, and smaller than with it.
        if (copy is not { Type: PictureType.WebP, Original.Facts.Type: PictureType.Png }) return lossy;
        var lossless = WebP(pixmap, SKWebpEncoderCompression.Lossless, 75);
        return lossless is not null && (lossy is null || lossless.Length <= lossy.Length) ? lossless : lossy;
    }

    private static byte[]? WithLoss(SKPixmap pixmap, ResizedPicture copy)
    {
        var (quality, most) = (BestQuality, copy.MostBytes);
        while (true)
        {
            var encoded = copy.Type == PictureType.WebP ? WebP(pixmap, SKWebpEncoderCompression.Lossy, quality) : Jpeg(pixmap, quality);
            if (encoded is null || encoded.Length <= most || quality == WorstQuality) return encoded;
            // Each step of quality saves about a seventh: a picture that is far too large skips some.
            var steps = encoded.Length > most * 2 ? 3 : encoded.Length > most * 3 / 2 ? 2 : 1;
            quality = Math.Max(WorstQuality, quality - steps * Step);
        }
    }

    private static byte[]? WebP(SKPixmap pixmap, SKWebpEncoderCompression compression, int quality)
    {
        using var encoded = pixmap.Encode(new SKWebpEncoderOptions(compression, quality));
        return encoded?.ToArray();
    }

    private static byte[]? Jpeg(SKPixmap pixmap, int quality)
    {
        using var encoded = pixmap.Encode(
            new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore));
        return encoded?.ToArray();
    }
}
