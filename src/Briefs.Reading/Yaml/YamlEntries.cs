using Briefs.Reading.Rules;

namespace Briefs.Reading.Yaml;

/// <summary>
/// The entries of a mapping while it is read: of a key that stands there twice the first is kept, and the second reported.
/// </summary>
internal sealed class YamlEntries(Findings findings)
{
    // A handful of keys is compared faster than hashed; a shared file may hold thousands.
    private const int Handful = 12;

    private Dictionary<string, TextSpan>? _places;

    public ImmutableArray<YamlEntry>.Builder Kept { get; } = ImmutableArray.CreateBuilder<YamlEntry>();

    public void Add(YamlNode key, YamlNode value)
    {
        if (key is not YamlNode.Scalar name)
            findings.Add(
                FrontMatterMalformed.Info, key.Span, "there is a list where a key is expected", "Write a word and a colon: `title: >-`.");
        else if (name.IsPlain && name.Text is "<<")
            findings.Add(FrontMatterMalformed.Info, key.Span, "entries cannot be merged with `<<`", "Write out each entry.");
        else if (FirstPlaceOf(name.Text) is { } first)
            findings.Add(
                FrontMatterDuplicateKey.Info.CreateDiagnostic(findings.File, name.Span, name.Text) with
                {
                    Related = [new RelatedPlace(findings.File, first, "first used here")],
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
