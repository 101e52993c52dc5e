using System.Numerics;

namespace Briefs.Pictures.Resizing;

/// <summary>A size in pixels.</summary>
internal readonly record struct PixelSize(int Width, int Height);

/// <summary>
/// Scales pixels with a Catmull-Rom filter, in linear light and with premultiplied alpha. Plain float arithmetic in a fixed order: unlike
/// Skia's scaler, which uses what the processor offers, it gives the same bytes on every machine.
/// </summary>
internal static class PictureScaler
{
    /// <param name="pixels">Red, green, blue and alpha, one byte each, not premultiplied; row by row.</param>
    public static byte[] Scale(ReadOnlySpan<byte> pixels, PixelSize from, PixelSize to, ColourConversion colours)
    {
        var across = FilterTaps.Compute(from.Width, to.Width);
        var down = FilterTaps.Compute(from.Height, to.Height);
        var most = down.Max(t => t.Weights.Length);
        // The rows that one row of the result needs, each as wide as the result: memory does not grow with the height of the picture.
        var rows = Enumerable.Range(0, most + 1).Select(_ => new Vector4[to.Width]).ToArray();
        var linear = new Vector4[from.Width];
        var sum = new Vector4[to.Width];
        var result = new byte[to.Width * to.Height * 4];
        var next = 0;
        for (var y = 0; y < to.Height; y++)
        {
            var taps = down[y];
            for (; next < taps.First + taps.Weights.Length; next++)
            {
                colours.ReadRow(pixels.Slice(next * from.Width * 4, from.Width * 4), linear);
                AddAcross(linear, across, rows[next % rows.Length]);
            }

            Array.Clear(sum);
            for (var i = 0; i < taps.Weights.Length; i++) AddDown(rows[(taps.First + i) % rows.Length], taps.Weights[i], sum);
            colours.WriteRow(sum, result.AsSpan(y * to.Width * 4, to.Width * 4));
        }

        return result;
    }

    private static void AddAcross(Vector4[] row, FilterTaps[] across, Vector4[] result)
    {
        for (var x = 0; x < result.Length; x++)
        {
            var (first, weights) = across[x];
            var sum = Vector4.Zero;
            for (var i = 0; i < weights.Length; i++) sum += row[first + i] * weights[i];
            result[x] = sum;
        }
    }

    private static void AddDown(Vector4[] row, float weight, Vector4[] sum)
    {
        for (var x = 0; x < sum.Length; x++) sum[x] += row[x] * weight;
    }
}

/// <summary>The pixels of a line that one pixel of the scaled line is made of.</summary>
/// <param name="First">Index of the first one.</param>
/// <param name="Weights">One for each; their sum is 1.</param>
internal readonly record struct FilterTaps(int First, float[] Weights)
{
    private const double Support = 2;

    public static FilterTaps[] Compute(int from, int to)
    {
        var scale = (double)from / to;
        var stretch = Math.Max(1, scale);
        var all = new FilterTaps[to];
        for (var i = 0; i < to; i++)
        {
            var centre = (i + .5) * scale;
            var first = (int)Math.Max(0, Math.Ceiling(centre - Support * stretch - .5));
            var end = (int)Math.Min(from, Math.Floor(centre + Support * stretch - .5) + 1);
            var weights = new double[end - first];
            for (var j = 0; j < weights.Length; j++) weights[j] = CatmullRom((first + j + .5 - centre) / stretch);
            var sum = weights.Sum();
            all[i] = new(first, [.. weights.Select(w => (float)(w / sum))]);
        }

        return all;
    }

    private static double CatmullRom(double x)
    {
        x = Math.Abs(x);
        if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
        return x < 2 ? ((-.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
