using SkiaSharp;
using System.Numerics;

namespace Briefs.Pictures.Resizing;

/// <summary>Converts between the colours of a file and linear light, and from linear light to sRGB.</summary>
internal sealed class ColourConversion
{
    private const int Steps = 65_535;

    private static readonly float[] s_linear = Linear(SKColorSpaceTransferFn.Srgb);
    private static readonly byte[] s_encoded = Encoded();

    private readonly float[] _linear;

    // Three rows of three; null if the colours are those of sRGB.
    private readonly float[]? _toSrgb;

    private ColourConversion(float[] linear, float[]? toSrgb) => (_linear, _toSrgb) = (linear, toSrgb);

    /// <param name="profile">Null for a picture without a profile, which is sRGB, as in browsers.</param>
    public static ColourConversion FromProfile(SKColorSpace? profile)
    {
        // A profile with tables, or for high dynamic range, has no such function.
        if (profile is null || profile.IsSrgb || !profile.GetNumericalTransferFunction(out var curve) || curve.G <= 0
            || !profile.ToColorSpaceXyz(out var toXyz)) return new(s_linear, null);
        var toSrgb = SKColorSpaceXyz.Concat(SKColorSpaceXyz.Srgb.Invert(), toXyz);
        return new(Linear(curve), [.. toSrgb.Values]);
    }

    /// <param name="pixels">Red, green, blue and alpha, one byte each, not premultiplied.</param>
    /// <param name="row">Linear and premultiplied.</param>
    public void ReadRow(ReadOnlySpan<byte> pixels, Span<Vector4> row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var pixel = pixels.Slice(x * 4, 4);
            var alpha = pixel[3] / 255f;
            row[x] = new Vector4(_linear[pixel[0]], _linear[pixel[1]], _linear[pixel[2]], 1) * alpha;
        }
    }

    /// <inheritdoc cref="ReadRow"/>
    public void WriteRow(ReadOnlySpan<Vector4> row, Span<byte> pixels)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var colour = row[x];
            var alpha = Math.Clamp(colour.W, 0, 1);
            if (alpha > 0) colour /= alpha;
            var (red, green, blue) = _toSrgb is not { } m ? (colour.X, colour.Y, colour.Z) : (
                m[0] * colour.X + m[1] * colour.Y + m[2] * colour.Z,
                m[3] * colour.X + m[4] * colour.Y + m[5] * colour.Z,
                m[6] * colour.X + m[7] * colour.Y + m[8] * colour.Z);
            var pixel = pixels.Slice(x * 4, 4);
            (pixel[0], pixel[1], pixel[2]) = (Encode(red), Encode(green), Encode(blue));
            pixel[3] = (byte)(alpha * 255 + .5f);
        }
    }

    private static byte Encode(float linear) => s_encoded[(int)(Math.Clamp(linear, 0, 1) * Steps + .5f)];

    private static float[] Linear(SKColorSpaceTransferFn curve) =>
        [.. Enumerable.Range(0, 256).Select(v => (float)Linear(curve, v / 255.0))];

    // The parametric curve of ICC, as Skia names its parameters.
    private static double Linear(SKColorSpaceTransferFn curve, double value) => value < curve.D
        ? curve.C * value + curve.F
        : Math.Pow(Math.Max(0, curve.A * value + curve.B), curve.G) + curve.E;

    private static byte[] Encoded() =>
    [
        .. Enumerable.Range(0, Steps + 1).Select(i => i / (double)Steps)
            .Select(v => (byte)(255 * (v <= .0031308 ? 12.92 * v : 1.055 * Math.Pow(v, 1 / 2.4) - .055) + .5)),
    ];
}
