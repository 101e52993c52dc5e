using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>A node of YAML or JSON, with its place. All scalars are text; binding decides what they mean.</summary>
/// <param name="Span">Its place in the file.</param>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>Keys with their values, in the order written, each key once.</summary>
    public sealed record Mapping(TextSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span);

    public sealed record Sequence(TextSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

    /// <param name="Placed">The text after folding and escapes.</param>
    /// <param name="IsPlain">Written without quotation marks and without <c>|</c> or <c>&gt;</c>.</param>
    public sealed record Scalar(TextSpan Span, MappedText Placed, bool IsPlain) : YamlNode(Span)
    {
        public string Text => Placed.Text;

        /// <summary>Whether the key has no value.</summary>
        public bool IsAbsent => IsPlain && Text.Length == 0;
    }
}

public sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);

/// <summary>Collects the entries of a mapping while it is read: the first of two equal keys is kept, the second reported.</summary>
internal sealed class YamlEntries(DiagnosticBag diagnostics)
{
    // A few keys are compared faster than hashed; a shared file may have thousands.
    private const int Handful = 12;

    private Dictionary<string, TextSpan>? _places;

    public ImmutableArray<YamlEntry>.Builder Kept { get; } = ImmutableArray.CreateBuilder<YamlEntry>();

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlNode.Scalar name)
            diagnostics.Add(FrontMatterMalformed.Rule, key.Span, "there is a list where a key is expected",
                "Write a word and a colon: `title: >-`.");
        else if (/* guard: yaml-merge */ (name.IsPlain && name.Text is "<<"))
            diagnostics.Add(FrontMatterMalformed.Rule, key.Span, "entries cannot be merged with `<<`", "Write out each entry.");
        else if (/* guard: yaml-twice */ FirstPlaceOf(name.Text) is { } first)
            diagnostics.Add(
                FrontMatterDuplicateKey.Rule.CreateDiagnostic(diagnostics.File, name.Span, name.Text) with
                {
                    Related = [new RelatedPlace(diagnostics.File, first, "first used here")],
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
