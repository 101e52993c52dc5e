namespace Briefs.Reading.Yaml;

/// <summary>A piece of YAML, or of JSON, with its place. All scalars are text: what they mean is decided where they are bound.</summary>
/// <param name="Span">Where it stands in the file.</param>
internal abstract record YamlNode(TextSpan Span)
{
    /// <summary>Keys with their values, in the order written, each key once.</summary>
    internal sealed record Mapping(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

    /// <summary>A list.</summary>
    internal sealed record Sequence(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

    /// <summary>A text.</summary>
    /// <param name="Placed">After folding and escapes.</param>
    /// <param name="IsPlain">Written without quotation marks and without <c>|</c> or <c>&gt;</c>.</param>
    internal sealed record Scalar(TextSpan Span, PlacedText Placed, bool IsPlain) : YamlNode(Span)
    {
        public string Text => Placed.Text;

        /// <summary>Nothing stands behind the key.</summary>
        public bool IsAbsent => IsPlain && Text.Length == 0;
    }
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
