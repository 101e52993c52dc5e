using System.Diagnostics;
using Briefs.Reading.Rules;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>The keys of one entry, bound one by one. Unknown keys are reported when the entry is opened.</summary>
internal sealed class EntryReader
{
    private static readonly ImmutableArray<string> s_yesOrNo = ["true", "false"];

    private static readonly ImmutableSortedDictionary<string, string> s_noTexts =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private readonly YamlNode.Mapping _mapping;
    private readonly KeyTable _table;
    private readonly ValueBinder _bind;

    private EntryReader(YamlNode.Mapping mapping, KeyTable table, ValueBinder bind)
    {
        _mapping = mapping;
        _table = table;
        _bind = bind;
    }

    public TextSpan Span => _mapping.Span;

    public ValueBinder Bind => _bind;

    /// <param name="known">The keys it may have and their forms: no other key can be read.</param>
    public static EntryReader Open(YamlNode.Mapping mapping, KeyTable known, ValueBinder bind)
    {
        foreach (var entry in mapping.Entries)
        {
            if (known.Find(entry.Key.Text) is null) Unknown(entry, known.Names, bind.Diagnostics);
        }

        return new EntryReader(mapping, known, bind);
    }

    public bool HasKey(string key) => Entry(key) is not null;

    public TextSpan? KeySpan(string key) => Entry(key)?.Key.Span;

    /// <summary>The place of a key's value; empty when the key is absent.</summary>
    public TextSpan ValueSpan(string key) => Entry(key)?.Value.Span ?? default;

    public MappedText? Text(string key) => Value<KeyForm.Text>(key) is { } node ? Looked(key, _bind.Text(key, node)) : null;

    /// <summary>The entries of a mapping from texts to their forms in several languages, each with the place of its text.</summary>
    public IEnumerable<KeyValuePair<MappedText, LocalizedText>> TextsByLanguage(string key)
    {
        foreach (var entry in Entries<KeyForm.TextsByLanguage>(key)?.Entries ?? [])
        {
            if (Looked(key, entry.Key.Placed) is { } text && ByLanguage(key, entry.Value) is { IsEmpty: false } forms)
                yield return new(text, new LocalizedText(forms));
        }
    }

    /// <summary>The texts that a site adds for its own templates, by name.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> TextsByName(string key)
    {
        var texts = LocalizedText.NoneByName.ToBuilder();
        foreach (var entry in Entries<KeyForm.TextsByName>(key)?.Entries ?? [])
        {
            if (!IsVariable(entry.Key.Text))
            {
                _bind.Diagnostics.Add(
                    FrontMatterWrongType.Rule, entry.Key.Span, entry.Key.Text, "a name that a template can use",
                    $"Write small letters, digits and `_`, and begin with a letter: `{ToVariable(entry.Key.Text)}`.");
            }
            else if (ByLanguage(key, entry.Value) is { IsEmpty: false } forms) texts[entry.Key.Text] = new LocalizedText(forms);
        }

        return texts.ToImmutable();
    }

    public string? Plain(string key) => Text(key)?.Text;

    /// <summary>A text, or one by language: texts by BCP 47 tag, without a language under the empty tag.</summary>
    public ImmutableSortedDictionary<string, string> ByLanguage(string key) =>
        Value<KeyForm.TextByLanguage>(key) is { } node ? ByLanguage(key, node) : s_noTexts;

    /// <summary>Such a text for the settings of a site; null when the key is absent or has no valid text.</summary>
    public LocalizedText? Localized(string key) => ByLanguage(key) is { IsEmpty: false } texts ? new LocalizedText(texts) : null;

    public Located<string>? Word(string key) => Value<KeyForm.Word>(key) is { } node ? _bind.Word(key, node) : null;

    /// <summary>A day, a month or a year; null where the value is one of the key's other words.</summary>
    public Located<PartialDate>? Date(string key) =>
        Value<KeyForm.Date>(key) is { } node && !IsOtherWord(key) ? _bind.Date(key, node) : null;

    /// <summary>Whether the value is a word allowed in place of a date.</summary>
    public bool IsOtherWord(string key) =>
        Value<KeyForm.Date>(key) is YamlNode.Scalar { Text: var word }
            && ((KeyForm.Date)_table.Find(key)!.Form).OrElse.Contains(word, StringComparer.Ordinal);

    public Located<PartialDate>? Day(string key) => Value<KeyForm.Day>(key) is { } node ? _bind.Day(key, node) : null;

    public DateTimeOffset? Moment(string key) => Value<KeyForm.Moment>(key) is { } node ? _bind.Moment(key, node) : null;

    public Located<string>? Language(string key) => Value<KeyForm.Language>(key) is { } node ? _bind.Language(key, node) : null;

    public string? Address(string key) => Value<KeyForm.Address>(key) is { } node ? _bind.Address(key, node) : null;

    /// <summary>An address, not validated: the caller does that.</summary>
    public Located<string>? AddressAsWritten(string key) => Value<KeyForm.Address>(key) is { } node ? _bind.Word(key, node) : null;

    public Located<string>? OneOf(string key) =>
        Value<KeyForm.OneOf>(key) is { } node ? _bind.OneOf(key, node, ((KeyForm.OneOf)_table.Find(key)!.Form).Words) : null;

    public bool IsTrue(string key) => Value<KeyForm.YesOrNo>(key) is { } node && _bind.OneOf(key, node, s_yesOrNo) is { Value: "true" };

    public ImmutableArray<Located<string>> List(string key) => Value<KeyForm.Texts>(key) is { } node
        ? [.. _bind.Texts(key, node).Select(text => Looked(key, text)!).Select(text => new Located<string>(text.Text, text.Span))]
        : [];

    public ImmutableArray<YamlNode> Items(string key) => Value<KeyForm.Entries>(key) is { } node ? _bind.Items(key, node) : [];

    /// <typeparam name="TForm">A form with entries below the key.</typeparam>
    public YamlNode.Mapping? Entries<TForm>(string key) where TForm : KeyForm =>
        Value<TForm>(key) is { } node ? _bind.Entries(key, node) : null;

    /// <summary>The id of a person or source declared elsewhere.</summary>
    public Located<string>? Id(string key) =>
        Value<KeyForm.Id>(key) is { } node && _bind.Word(key, node) is { } word && _bind.IsId(word.Value, word.Span) ? word : null;

    /// <summary>Reports the required keys that are missing.</summary>
    /// <param name="whose">The entry, for the message: "This response".</param>
    public void RequireAll(string whose)
    {
        foreach (var key in _table.Keys)
        {
            if (key.IsRequired) Require(key.Name, whose);
        }
    }

    /// <summary>Reports a key that is missing; not one that is present with an invalid value.</summary>
    /// <param name="whose">The entry, for the message: "This response".</param>
    public void Require(string key, string whose)
    {
        if (Entry(key) is not null) return;
        var start = _mapping.Span.Start;
        var missing = FrontMatterMissing.Rule.CreateDiagnostic(_bind.Diagnostics.File, new TextSpan(start, start), whose, $"`{key}`",
            $"Add the line `{key}: {_table.Find(key)!.Example}`.");
        // `titel:` is reported once, as an unknown key, and not again as a missing `title`.
        var slip = _mapping.Entries.FirstOrDefault(e => _table.Find(e.Key.Text) is null
            && KeySuggestion.Suggest(e.Key.Text, _table.Names) == key);
        _bind.Diagnostics.Add(slip is null ? missing
            : missing with { Related = [new RelatedPlace(_bind.Diagnostics.File, slip.Key.Span, "perhaps you meant this key")] });
    }

    private static bool IsVariable(string name) =>
        name.Length is > 0 and <= 60 && char.IsAsciiLetterLower(name[0])
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static string ToVariable(string name)
    {
        var letters = name.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '_');
        var plain = string.Concat(letters).Trim('_').TrimStart("0123456789_".ToCharArray());
        return plain.Length == 0 ? "hotline" : plain[..Math.Min(60, plain.Length)];
    }

    private ImmutableSortedDictionary<string, string> ByLanguage(string key, YamlNode node)
    {
        var texts = s_noTexts.ToBuilder();
        if (node is not YamlNode.Mapping languages)
        {
            if (Looked(key, _bind.Text(key, node)) is { } one) texts.Add("", one.Text);
            return texts.ToImmutable();
        }

        foreach (var entry in languages.Entries)
        {
            if (_bind.Language(key, entry.Key) is { } lang && Looked(key, _bind.Text(key, entry.Value)) is { } text)
                texts[lang.Value] = text.Text;
        }

        return texts.ToImmutable();
    }

    private MappedText? Looked(string key, MappedText? text)
    {
        if (text is null || _table.Find(key) is not { } described) return text;
        if (/* guard: gate-out-of-place */ described.HasNoQuotation) QuoteOutOfPlace.Rule.Check(key, text, _bind.Diagnostics);
        else if (described.IsName) QuoteOutOfPlace.Rule.InName(key, text, _bind.Diagnostics);
        return text;
    }

    // A key that the entry may not have was already reported, and is not read.
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

    private static void Unknown(YamlEntry entry, ImmutableArray<string> known, DiagnosticBag diagnostics)
    {
        var key = entry.Key;
        if (key.Text.Length > 0 && IndentationFinder.IsOdd(key.Text[0]))
        {
            diagnostics.Add(IndentationFinder.OddSpace(diagnostics.File, key.Span.Start, "", key.Text[0]));
            return;
        }

        var help = ForeignKeys.HelpFor(entry, known) ?? (KeySuggestion.Suggest(key.Text, known) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : "Delete it, or use one of these keys: " + string.Join(", ", known) + ".");
        diagnostics.Add(FrontMatterUnknownKey.Rule, key.Span, Ids.Shortened(key.Text), help);
    }
}
