using System.Diagnostics;
using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>The keys of one entry, bound one by one. A key that is not known is reported when the entry is opened.</summary>
internal sealed class Fields
{
    private static readonly ImmutableArray<string> s_yesOrNo = ["true", "false"];

    private readonly YamlNode.Mapping _mapping;
    private readonly KeyTable _table;
    private readonly BindValue _bind;

    private Fields(YamlNode.Mapping mapping, KeyTable table, BindValue bind)
    {
        _mapping = mapping;
        _table = table;
        _bind = bind;
    }

    public TextSpan Span => _mapping.Span;

    public BindValue Bind => _bind;

    /// <param name="mapping">The entry.</param>
    /// <param name="known">The keys it may have, and what stands behind each: nothing else can be read from it.</param>
    /// <param name="bind">Binds the values.</param>
    public static Fields Open(YamlNode.Mapping mapping, KeyTable known, BindValue bind)
    {
        foreach (var entry in mapping.Entries)
        {
            if (known.Find(entry.Key.Text) is null) Unknown(entry, known.Names, bind.Findings);
        }

        return new Fields(mapping, known, bind);
    }

    public bool HasKey(string key) => Entry(key) is not null;

    /// <summary>The place of a key.</summary>
    public TextSpan? KeySpan(string key) => Entry(key)?.Key.Span;

    /// <summary>The place of what stands behind a key; empty where it is not there.</summary>
    public TextSpan ValueSpan(string key) => Entry(key)?.Value.Span ?? default;

    public PlacedText? Text(string key) => Value<KeyForm.Text>(key) is { } node ? Looked(key, _bind.Text(key, node)) : null;

    public string? Plain(string key) => Text(key)?.Text;

    /// <summary>A text, or one by language; not looked at yet.</summary>
    public YamlNode? ByLanguage(string key) => Value<KeyForm.TextByLanguage>(key);

    public Placed<string>? Word(string key) => Value<KeyForm.Word>(key) is { } node ? _bind.Word(key, node) : null;

    /// <summary>A day, a month or a year; null where one of the other words of the key stands.</summary>
    public Placed<PartialDate>? Date(string key) =>
        Value<KeyForm.Date>(key) is { } node && !IsOtherWord(key) ? _bind.Date(key, node) : null;

    /// <summary>Whether a word stands in place of a date.</summary>
    public bool IsOtherWord(string key) =>
        Value<KeyForm.Date>(key) is YamlNode.Scalar { Text: var word }
            && ((KeyForm.Date)_table.Find(key)!.Form).OrElse.Contains(word, StringComparer.Ordinal);

    public Placed<PartialDate>? Day(string key) => Value<KeyForm.Day>(key) is { } node ? _bind.Day(key, node) : null;

    public DateTimeOffset? Moment(string key) => Value<KeyForm.Moment>(key) is { } node ? _bind.Moment(key, node) : null;

    public Placed<string>? Language(string key) => Value<KeyForm.Language>(key) is { } node ? _bind.Language(key, node) : null;

    public string? Address(string key) => Value<KeyForm.Address>(key) is { } node ? _bind.Address(key, node) : null;

    /// <summary>An address that the caller looks at.</summary>
    public Placed<string>? AddressAsWritten(string key) => Value<KeyForm.Address>(key) is { } node ? _bind.Word(key, node) : null;

    public Placed<string>? OneOf(string key) =>
        Value<KeyForm.OneOf>(key) is { } node ? _bind.OneOf(key, node, ((KeyForm.OneOf)_table.Find(key)!.Form).Words) : null;

    public bool IsTrue(string key) => Value<KeyForm.YesOrNo>(key) is { } node && _bind.OneOf(key, node, s_yesOrNo) is { Value: "true" };

    public ImmutableArray<Placed<string>> List(string key) => Value<KeyForm.Texts>(key) is { } node
        ? [.. _bind.Texts(key, node).Select(text => Looked(key, text)!).Select(text => new Placed<string>(text.Text, text.Span))]
        : [];

    public ImmutableArray<YamlNode> Items(string key) => Value<KeyForm.Entries>(key) is { } node ? _bind.Items(key, node) : [];

    /// <typeparam name="TForm">A form with entries below the key.</typeparam>
    public YamlNode.Mapping? Entries<TForm>(string key) where TForm : KeyForm =>
        Value<TForm>(key) is { } node ? _bind.Entries(key, node) : null;

    /// <summary>An id of somebody or something declared elsewhere.</summary>
    public Placed<string>? Id(string key) =>
        Value<KeyForm.Id>(key) is { } node && _bind.Word(key, node) is { } word && _bind.IsId(word.Value, word.Span) ? word : null;

    /// <summary>Says which required keys are not there.</summary>
    /// <param name="whose">What they are missing in: "This response".</param>
    public void RequireAll(string whose)
    {
        foreach (var key in _table.Keys)
        {
            if (key.IsRequired) Require(key.Name, whose);
        }
    }

    /// <summary>Says that a key is not there; nothing is said of one that is there with a faulty value.</summary>
    /// <param name="key">What is missing.</param>
    /// <param name="whose">What it is missing in: "This response".</param>
    public void Require(string key, string whose)
    {
        if (Entry(key) is not null) return;
        var start = _mapping.Span.Start;
        var missing = FrontMatterMissing.Info.CreateDiagnostic(_bind.Findings.File, new TextSpan(start, start), whose, $"`{key}`",
            $"Add the line `{key}: {_table.Find(key)!.Example}`.");
        // `titel:` is told once: as a key that is not known.
        var slip = _mapping.Entries.FirstOrDefault(e => _table.Find(e.Key.Text) is null
            && MeantKey.Suggest(e.Key.Text, _table.Names) == key);
        _bind.Findings.Add(slip is null ? missing
            : missing with { Related = [new RelatedPlace(_bind.Findings.File, slip.Key.Span, "perhaps you meant this key")] });
    }

    private PlacedText? Looked(string key, PlacedText? text)
    {
        if (text is null || _table.Find(key) is not { } described) return text;
        if (described.HasNoQuotation) QuoteOutOfPlace.Check(key, text, _bind.Findings);
        else if (described.IsName) QuoteOutOfPlace.InName(key, text, _bind.Findings);
        return text;
    }

    // A key that such an entry cannot have was reported, and is not read.
    private YamlNode? Value<TForm>(string key) where TForm : KeyForm
    {
        if (Entry(key) is not { } entry || _table.Find(key) is not { } described) return null;
        return described.Form is TForm
            ? entry.Value
            : throw new UnreachableException($"{key} is described as {described.Form.GetType().Name} and read as {typeof(TForm).Name}");
    }

    private YamlEntry? Entry(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal)) return entry;
        }

        return null;
    }

    private static void Unknown(YamlEntry entry, ImmutableArray<string> known, Findings findings)
    {
        var key = entry.Key;
        if (key.Text.Length > 0 && FindSteps.IsOdd(key.Text[0]))
        {
            findings.Add(FindSteps.OddSpace(findings.File, key.Span.Start, "", key.Text[0]));
            return;
        }

        var help = ForeignKeys.HelpFor(entry, known) ?? (MeantKey.Suggest(key.Text, known) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : "Delete it, or use one of these keys: " + string.Join(", ", known) + ".");
        findings.Add(FrontMatterUnknownKey.Info, key.Span, Ids.Shortened(key.Text), help);
    }
}
