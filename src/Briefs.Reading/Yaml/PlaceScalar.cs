using YamlDotNet.Core;

namespace Briefs.Reading.Yaml;

/// <summary>Finds the place of every character of a scalar.</summary>
internal static class PlaceScalar
{
    // A header such as |9 counts from its parent's indentation, which is at most the limit of depth away; more is nobody's text.
    private const int DeepestIndent = 9 + (ReadYaml.MaxDepth * 9);

    /// <param name="source">The file, as the parser saw it.</param>
    /// <param name="span">Of the scalar, with its marks or header.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="value">What the parser read.</param>
    /// <returns>Null when what is read here is not what the parser read: its places are then not certain.</returns>
    public static PlacedText? Place(string source, TextSpan span, ScalarStyle style, string value)
    {
        var quote = style switch { ScalarStyle.DoubleQuoted => '"', ScalarStyle.SingleQuoted => '\'', _ => '\0' };
        var content = quote == '\0' ? span : new TextSpan(span.Start + 1, Math.Max(span.Start + 1, span.End - 1));
        if (style is ScalarStyle.Literal or ScalarStyle.Folded) return OfBlock(source, span, value);
        if (content.Length == value.Length && source.AsSpan(content.Start, content.Length).SequenceEqual(value))
            return PlacedText.Literal(value, content.Start);
        return IfSame(PlaceFlowScalar.Place(source, content, quote), value);
    }

    private static PlacedText? OfBlock(string source, TextSpan span, string value)
    {
        if (!PlaceBlockScalar.SaysIndent(source, span.Start)) return IfSame(PlaceBlockScalar.Place(source, span, 0), value);
        for (var indent = 1; indent <= DeepestIndent; indent++)
        {
            if (IfSame(PlaceBlockScalar.Place(source, span, indent), value) is { } placed) return placed;
        }

        return null;
    }

    private static PlacedText? IfSame(PlacedText placed, string value) =>
        string.Equals(placed.Text, value, StringComparison.Ordinal) ? placed : null;
}
