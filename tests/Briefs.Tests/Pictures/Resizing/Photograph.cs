using SkiaSharp;
using System.Runtime.InteropServices;

namespace Briefs.Tests.Pictures.Resizing;

/// <summary>Draws what a camera would make: large and small shapes in all colours, with grain. The same size, the same picture.</summary>
public static class Photograph
{
    /// <param name="quality">Of the JPEG, up to 100.</param>
    public static byte[] Jpeg(int width, int height, int quality) => Encode(width, height, SKEncodedImageFormat.Jpeg, quality);

    /// <summary>With the best quality that fits.</summary>
    public static byte[] LargestJpeg(int width, int height, int most)
    {
        using var bitmap = Draw(width, height);
        for (var quality = 100; ; quality--)
        {
            using var encoded = bitmap.Encode(SKEncodedImageFormat.Jpeg, quality);
            if (encoded.Size <= most) return encoded.ToArray();
        }
    }

    public static byte[] Png(int width, int height) => Encode(width, height, SKEncodedImageFormat.Png, 100);

    private static byte[] Encode(int width, int height, SKEncodedImageFormat format, int quality)
    {
        using var bitmap = Draw(width, height);
        using var encoded = bitmap.Encode(format, quality);
        return encoded.ToArray();
    }

    private static SKBitmap Draw(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(120, 130, 140));
        var random = 1u;
        for (var cells = 3; cells <= Math.Min(width, 768); cells *= 2)
        {
            using var shapes = new SKBitmap(new SKImageInfo(cells, cells, SKColorType.Rgba8888, SKAlphaType.Opaque));
            foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(shapes.GetPixelSpan())) pixel = Next(ref random) | 0xFF000000;
            using var image = SKImage.FromBitmap(shapes);
            using var paint = new SKPaint { Color = SKColors.White.WithAlpha(90) };
            canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear), paint);
        }

        foreach (ref var value in bitmap.GetPixelSpan()) value = (byte)Math.Clamp(value + (int)(Next(ref random) >> 28) - 8, 0, 255);
        foreach (ref var pixel in MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan())) pixel |= 0xFF000000;
        return bitmap;
    }

    // Xorshift (Marsaglia 2003).
    private static uint Next(ref uint random)
    {
        random ^= random << 13;
        random ^= random >> 17;
        return random ^= random << 5;
    }
}
