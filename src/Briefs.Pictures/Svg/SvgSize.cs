namespace Briefs.Pictures.Svg;

/// <summary>The size that an SVG is shown in.</summary>
internal static class SvgSize
{
    /// <summary>The width of a drawing without one: it fills the column of text, as in browsers.</summary>
    private const int FillingWidth = 1200;

    private const double Largest = 20_000;

    private static readonly (string Unit, double Pixels)[] s_units =
        [("px", 1), ("pt", 4 / 3.0), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)];

    /// <summary>In pixels; zeros if neither <c>viewBox</c> nor both lengths are given.</summary>
    /// <param name="width">As written; null for none.</param>
    public static (int Width, int Height) Measure(string? viewBox, string? width, string? height)
    {
        var box = BoxOf(viewBox);
        if (Pixels(width) is { } wide)
        {
            if (Pixels(height) is { } high) return Rounded(wide, high);
            if (box is { } own) return Rounded(wide, wide * own.Height / own.Width);
        }

        return box is { } only ? Rounded(FillingWidth, FillingWidth * only.Height / only.Width) : (0, 0);
    }

    private static (double Width, double Height)? BoxOf(string? viewBox)
    {
        var numbers = (viewBox ?? "").Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4 && Number(numbers[2]) is { } width && Number(numbers[3]) is { } height ? (width, height) : null;
    }

    private static double? Pixels(string? length)
    {
        if (length is null) return null;
        var text = length.Trim();
        foreach (var (unit, pixels) in s_units)
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase)) return Number(text[..^unit.Length]) * pixels;
        return Number(text);
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1e9 ? number : null;

    private static (int, int) Rounded(double width, double height) =>
        ((int)Math.Clamp(Math.Round(width), 1, Largest), (int)Math.Clamp(Math.Round(height), 1, Largest));
}
