using Briefs.Reading.PasteArtifacts;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.FrontMatter;

/// <summary>
/// Converts a YAML node to the type that its key takes: a text, a date, an id. An invalid value is reported at its place and then counts as
/// absent.
/// </summary>
internal sealed class ValueBinder(FileText file, DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>A text as readers will see it, trimmed.</summary>
    public MappedText? Text(string key, YamlNode node)
    {
        if (node is not YamlNode.Scalar scalar) return WrongText(key, node);
        if (scalar.IsPlain && CommentSign.FindAfter(file.Text, scalar.Span.End) is { } hash
            && (scalar.IsAbsent || CommentSign.BelongsToText(file.Text, scalar.Span.End, hash)))
        {
            diagnostics.Add(
                FrontMatterComment.Rule.CreateDiagnostic(file.File, new TextSpan(hash, hash + 1), key) with
                {
                    Fixes = FoldedForm.Offered(file.Text, hash),
                });
            return scalar.IsAbsent ? null : scalar.Placed;
        }

        var text = scalar.Placed.Trim();
        if (text.Text.Length > 0)
        {
            HasBlank(text);
            return text;
        }

        SayAbsent(key, scalar.Span);
        return null;
    }

    /// <summary>A value that is not prose: a word, an id, an address.</summary>
    public Located<string>? Word(string key, YamlNode node)
    {
        if (node is not YamlNode.Scalar scalar)
        {
            WrongText(key, node);
            return null;
        }

        if (scalar.Text.AsSpan().Trim().Length > 0)
            return HasBlank(scalar.Placed) ? null : new Located<string>(scalar.Text.Trim(), scalar.Span);
        SayAbsent(key, scalar.Span);
        return null;
    }

    /// <summary>A day, a month or a year.</summary>
    public Located<PartialDate>? Date(string key, YamlNode node)
    {
        if (Word(key, node) is not { } word) return null;
        if (PartialDate.TryParse(word.Value, out var date)) return new Located<PartialDate>(date, word.Span);
        diagnostics.Add(FrontMatterBadDate.Rule, word.Span, word.Value, "a valid date",
            DateForms.HelpFor(word.Value) + " If you know only the month or the year, write `2024-03` or `2024`.");
        return null;
    }

    /// <summary>A full date: year, month and day.</summary>
    public Located<PartialDate>? Day(string key, YamlNode node)
    {
        if (Word(key, node) is not { } word) return null;
        var isDate = PartialDate.TryParse(word.Value, out var date);
        if (isDate && date.IsDay) return new Located<PartialDate>(date, word.Span);
        diagnostics.Add(FrontMatterBadDate.Rule, word.Span, word.Value, isDate ? "a full date" : "a valid date", isDate ? DateForms.AnyDay
            : DateForms.HelpFor(word.Value));
        return null;
    }

    /// <summary>A point in time with its offset from UTC.</summary>
    public DateTimeOffset? Moment(string key, YamlNode node)
    {
        if (Word(key, node) is not { } word) return null;
        if (DateForms.TryReadMoment(word.Value, out var moment)) return moment;
        diagnostics.Add(FrontMatterBadDate.Rule, word.Span, word.Value, "a valid date with a time and a time zone",
            DateForms.HelpForMoment(word.Value));
        return null;
    }

    /// <summary>A language tag in canonical form.</summary>
    public Located<string>? Language(string key, YamlNode node)
    {
        if (Word(key, node) is not { } word) return null;
        if (LanguageTag.TryRead(word.Value, out var tag)) return word with { Value = tag };
        Wrong(key, word.Span, "a language code such as `en` or `fr-CA`", LanguageTag.Meant(word.Value) is { } meant
            ? $"Write `{key}: {meant}`."
            : "Write `en` for English, `ru` for Russian, `ug` for Uyghur, "
                + "or `zh-Hant` for Chinese in traditional characters.");
        return null;
    }

    /// <summary>A web address.</summary>
    public string? Address(string key, YamlNode node)
    {
        if (Word(key, node) is not { } word) return null;
        if (WebAddress.FaultIn(word.Value) is not { } error)
        {
            if (MisleadingAddress.Find(word.Value) is { } misleading)
                diagnostics.Add(LinkMisleading.Rule, word.Span, misleading.Why, misleading.Help);
            if (key is not "archive" && TrackingReporter.Report(diagnostics.File, ((YamlNode.Scalar)node).Placed) is { } tracking)
                diagnostics.Add(tracking);
            return word.Value;
        }

        diagnostics.Add(FrontMatterBadAddress.Rule, word.Span, Ids.Shortened(word.Value), error.What,
            key == "url" ? error.Help + " If the source has no address, write `no-url:` and the reason." : error.Help);
        return null;
    }

    /// <summary>One of the given words.</summary>
    public Located<string>? OneOf(string key, YamlNode node, ImmutableArray<string> words)
    {
        if (Word(key, node) is not { } word) return null;
        if (words.Contains(word.Value, StringComparer.Ordinal)) return word;
        var nearest = EditDistance.FindClosest(word.Value, words);
        Wrong(
            key,
            word.Span,
            words.Length == 2 ? $"`{words[0]}` or `{words[1]}`" : "one of " + string.Join(", ", words),
            nearest is null ? "Use one of these values." : $"Did you mean `{nearest}`?");
        return null;
    }

    /// <summary>Whether a word can be an id; reports it if not.</summary>
    public bool IsId(string word, TextSpan span)
    {
        if (Ids.FaultIn(word) is not { } error) return true;
        diagnostics.Add(FrontMatterBadId.Rule, span, Ids.Shortened(word), error.What, error.Help);
        return false;
    }

    /// <summary>A list of words or texts, each with its place.</summary>
    public ImmutableArray<MappedText> Texts(string key, YamlNode node) =>
        [.. Items(key, node).Select(item => Text(key, item)).OfType<MappedText>()];

    /// <summary>The items of a list; none for a key without a value.</summary>
    public ImmutableArray<YamlNode> Items(string key, YamlNode node)
    {
        if (node is YamlNode.Sequence sequence) return sequence.Items;
        if (node is YamlNode.Scalar { IsAbsent: true }) return [];
        var written = node is YamlNode.Scalar scalar ? Ids.Shortened(scalar.Text.Trim()) : Shorten.Ellipsis;
        Wrong(key, node.Span, "a list", $"Write `{key}: [{written}]`, or one item per line, each after a hyphen.");
        return [];
    }

    /// <summary>The entries of a mapping; null for a key without a value.</summary>
    public YamlNode.Mapping? Entries(string key, YamlNode node)
    {
        if (node is YamlNode.Mapping mapping) return mapping;
        if (node is not YamlNode.Scalar { IsAbsent: true })
            diagnostics.Add(
                FrontMatterWrongType.Rule.CreateDiagnostic(diagnostics.File, node.Span, key, "followed by keys on the lines below it") with
                {
                    Help = EntryForms.HelpFor(key, node),
                });
        return null;
    }

    public void Wrong(string key, TextSpan span, string expected, string help) =>
        diagnostics.Add(FrontMatterWrongType.Rule, span, key, expected, help);

    private bool HasBlank(MappedText text)
    {
        var has = false;
        foreach (var blank in Placeholder.FindAll(text.Text))
        {
            has = true;
            diagnostics.Add(BlankUnfilled.Rule.CreateDiagnostic(diagnostics.File, text.SpanOf(blank.Start, blank.End), blank));
        }

        return has;
    }

    private MappedText? WrongText(string key, YamlNode node)
    {
        var help = node is YamlNode.Mapping { Entries.Length: 1 } ? YamlErrorExplainer.WriteFolded(key)
            : node is YamlNode.Sequence { Items.Length: > 0 } list
            && list.Items.All(i => i is YamlNode.Scalar { Text.Length: > 0 } item && !item.Text.Contains('\n', StringComparison.Ordinal))
            ? $"Write a single value: `{key}: {Joined(key, list)}`."
            : node is YamlNode.Sequence ? "Write a single value, without brackets or a hyphen before it. " + YamlErrorExplainer.WriteFolded(
            key)
            : "Write the text after the colon.";
        Wrong(key, node.Span, "text", help);
        return null;
    }

    // A list of authors becomes one text; a text that YAML would misread goes on a line of its own.
    private static string Joined(string key, YamlNode.Sequence list)
    {
        var items = list.Items.Select(item => ((YamlNode.Scalar)item).Text.Trim()).ToList();
        var text = key == "author" && items.Count > 1 ? string.Join(", ", items[..^1]) + " and " + items[^1] : string.Join(", ", items);
        var isPlain = char.IsLetterOrDigit(text[0]) && !text.Contains(": ", StringComparison.Ordinal)
            && !text.Contains(" #", StringComparison.Ordinal) && !text.EndsWith(':');
        return isPlain ? text
            : "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
    }

    private void SayAbsent(string key, TextSpan span) =>
        Wrong(
            key,
            span,
            "followed by a value",
            key == "anonymous"
                ? "Write why the name is withheld: `anonymous: fear of reprisal`."
                : "Write the value after the colon, or delete the line.");
}

/// <summary>What to write in place of a one-line value that needs several lines.</summary>
internal static class EntryForms
{
    public static string HelpFor(string key, YamlNode node) =>
        key == "image" && node is YamlNode.Scalar { Text: var src }
            ? $"Write it like this, with your own text:\nimage:\n  src: {Ids.Shortened(src.Trim())}\n  alt: A border post in snow\n"
                + "  credit: Who made the picture"
            : node is YamlNode.Sequence { Items: [YamlNode.Mapping { Entries: [var first, ..] }, ..] }
            ? $"Delete the hyphens before its entries: write `{first.Key.Text}:`, not `- {first.Key.Text}:`."
            : "Write each key on its own line below it, indented by two more spaces: a name, a "
                + "colon, a space and the text.";
}
