using Briefs.Reading.Rules;

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

/// <summary>
/// The entries of a mapping while it is read: of a key that stands there twice the first is kept, and the second reported.
/// </summary>
internal sealed class YamlEntries(DiagnosticBag diagnostics)
{
    // A handful of keys is compared faster than hashed; a shared file may hold thousands.
    private const int Handful = 12;

    private Dictionary<string, TextSpan>? _places;

    public ImmutableArray<YamlEntry>.Builder Kept { get; } = ImmutableArray.CreateBuilder<YamlEntry>();

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlNode.Scalar name)
            diagnostics.Add(FrontMatterMalformed.Rule, key.Span, "a list stands where a key is expected",
                "Write a word and a colon: `title: >-`.");
        else if (name.IsPlain && name.Text is "<<")
            diagnostics.Add(FrontMatterMalformed.Rule, key.Span, "entries cannot be merged with `<<`", "Write the entries out.");
        else if (FirstPlaceOf(name.Text) is { } first)
            diagnostics.Add(
                FrontMatterDuplicateKey.Rule.CreateDiagnostic(diagnostics.File, name.Span, name.Text) with
                {
                    Related = [new RelatedPlace(diagnostics.File, first, "first written here")],
                });
        else
            Keep(name, value);
    }

    private void Keep(YamlNode.Scalar name, YamlNode value)
    {
        Kept.Add(new YamlEntry(name, value));
        if (Kept.Count == Handful) _places = Kept.ToDictionary(e => e.Key.Text, e => e.Key.Span, StringComparer.Ordinal);
        else _places?.Add(name.Text, name.Span);
    }

    private TextSpan? FirstPlaceOf(string name)
    {
        if (_places is not null) return _places.TryGetValue(name, out var place) ? place : null;
        foreach (var entry in Kept)
        {
            if (string.Equals(entry.Key.Text, name, StringComparison.Ordinal)) return entry.Key.Span;
        }

        return null;
    }
}
