using System.Collections.Immutable;
using Briefs.Model;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;
using Briefs.Text;

namespace Briefs.Reading.Head;

/// <summary>The keys of one entry, bound one by one. A key that is not known is reported when the entry is opened.</summary>
internal sealed class Fields
{
    private readonly YamlNode.Mapping _mapping;
    private readonly BindValue _bind;

    private Fields(YamlNode.Mapping mapping, BindValue bind)
    {
        _mapping = mapping;
        _bind = bind;
    }

    public TextSpan Span => _mapping.Span;

    public BindValue Bind => _bind;

    /// <param name="mapping">The entry.</param>
    /// <param name="known">The keys it may have.</param>
    /// <param name="bind">Binds the values.</param>
    public static Fields Open(YamlNode.Mapping mapping, ImmutableArray<string> known, BindValue bind)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key.Text, StringComparer.Ordinal)) Unknown(entry.Key, known, bind.Findings);
        }

        return new Fields(mapping, bind);
    }

    /// <summary>The value of a key; null when the key is not there.</summary>
    public YamlNode? this[string key] => Entry(key)?.Value;

    /// <summary>The place of a key.</summary>
    public TextSpan? KeySpan(string key) => Entry(key)?.Key.Span;

    public PlacedText? Text(string key) => this[key] is { } node ? _bind.Text(key, node) : null;

    public string? Plain(string key) => Text(key)?.Text;

    public Placed<string>? Word(string key) => this[key] is { } node ? _bind.Word(key, node) : null;

    public Placed<PartialDate>? Date(string key) => this[key] is { } node ? _bind.Date(key, node) : null;

    public Placed<PartialDate>? Day(string key) => this[key] is { } node ? _bind.Day(key, node) : null;

    public Placed<string>? Language(string key) => this[key] is { } node ? _bind.Language(key, node) : null;

    public string? Address(string key) => this[key] is { } node ? _bind.Address(key, node) : null;

    public Placed<string>? OneOf(string key, ImmutableArray<string> words) => this[key] is { } node ? _bind.OneOf(key, node, words) : null;

    public ImmutableArray<Placed<string>> List(string key) => this[key] is { } node ? _bind.List(key, node) : [];

    public ImmutableArray<YamlNode> Items(string key) => this[key] is { } node ? _bind.Items(key, node) : [];

    public YamlNode.Mapping? Entries(string key) => this[key] is { } node ? _bind.Entries(key, node) : null;

    /// <summary>An id of somebody or something declared elsewhere.</summary>
    public Placed<string>? Id(string key) =>
        Word(key) is { } word && _bind.IsId(word.Value, word.Span) ? word : null;

    /// <summary>Says that a key is not there; nothing is said of one that is there with a faulty value.</summary>
    /// <param name="key">What is missing.</param>
    /// <param name="whose">What it is missing in: "This response".</param>
    /// <param name="example">What to write.</param>
    public void Require(string key, string whose, string example)
    {
        if (Entry(key) is not null) return;
        var start = _mapping.Span.Start;
        _bind.Findings.Add(FrontMatterMissing.Info, new TextSpan(start, start), whose, $"`{key}`", $"Add a line `{example}`.");
    }

    private YamlEntry? Entry(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal)) return entry;
        }

        return null;
    }

    private static void Unknown(YamlNode.Scalar key, ImmutableArray<string> known, Findings findings)
    {
        var nearest = MeantKey.For(key.Text, known);
        findings.Add(FrontMatterUnknownKey.Info, key.Span, Ids.Shortened(key.Text), nearest is null ? "Remove it, or look the name up in the manual. Known here: " + string.Join(", ", known) + "." : $"Did you mean `{nearest}`?");
    }
}
