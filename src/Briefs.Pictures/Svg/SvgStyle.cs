using System.Text.RegularExpressions;

namespace Briefs.Pictures.Svg;

/// <summary>Checks the values of an SVG that can name a file: CSS, and presentation attributes, which have the syntax of CSS.</summary>
internal static partial class SvgStyle
{
    // Every other function of CSS with a text in parentheses may load a file, now or in the CSS of next year.
    private static readonly FrozenSet<string> s_functions = new[]
    {
        "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "var", "calc", "min", "max", "clamp",
        "matrix", "matrix3d", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx", "skewy", "rect",
        "inset", "circle", "ellipse", "polygon", "path", "cubic-bezier", "steps", "blur", "brightness", "contrast", "drop-shadow",
        "grayscale", "hue-rotate", "invert", "opacity", "saturate", "sepia", "not", "is", "where", "nth-child", "nth-of-type",
        "icc-color", "and", "or", "only", "screen", "media", "light-dark",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What in a value could load a file, for a sentence; null if there is nothing.</summary>
    public static string? FaultIn(string value)
    {
        // With a backslash every name can be written in another way.
        if (value.Contains('\\', StringComparison.Ordinal)) return "a backslash in a style";
        if (AtRule().Match(value) is { Success: true } rule) return $"@{rule.Groups[1].Value} in a style";
        foreach (Match call in Call().Matches(value))
        {
            var name = call.Groups[1].Value;
            if (name.Equals("url", StringComparison.OrdinalIgnoreCase))
            {
                var address = call.Groups[2].Value.TrimStart(' ', '\t', '\r', '\n', '"', '\'');
                if (!address.StartsWith('#')) return "url() with the address of a file";
            }
            else if (!s_functions.Contains(name)) return $"{name}() in a style";
        }

        return null;
    }

    /// <summary>The ids that a value refers to.</summary>
    public static IEnumerable<string> ReferencesIn(string value) => value.Contains('#', StringComparison.Ordinal)
        ? Reference().Matches(value).Select(m => m.Groups[1].Value)
        : [];

    // Not bounded by what is before it: in CSS a comment can separate names.
    [GeneratedRegex(@"([A-Za-z_][A-Za-z0-9_-]*)\(([^)]{0,40})", RegexOptions.CultureInvariant)]
    private static partial Regex Call();

    [GeneratedRegex(@"@(?!media\b)([A-Za-z-]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AtRule();

    [GeneratedRegex(@"url\(\s*[""']?#([^)""'\s]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
