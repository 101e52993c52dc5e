using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Scaffolding;

/// <summary>
/// Starts the translation of a brief or page: copies its sources and people exactly, comments included, and leaves blanks for every text to
/// translate. What belongs to one version only, such as old addresses and corrections, is not copied.
/// </summary>
public sealed class BriefTranslator
{
    private readonly FileText _original;
    private readonly Translation _translation;
    private readonly StringBuilder _head = new();

    private BriefTranslator(FileText original, Translation translation) => (_original, _translation) = (original, translation);

    /// <returns>The text of the new file; null when the original's front matter has an error, which is then reported.</returns>
    public static Checked<string?> Translate(FileText original, Translation translation)
    {
        var diagnostics = new DiagnosticBag(original.File);
        var region = FrontMatterRegion.Find(original.Text);
        if (region.Yaml is not { } yaml || YamlReader.Read(original, yaml, diagnostics) is not { Root: YamlNode.Mapping keys }
            || !diagnostics.IsEmpty)
            return new Checked<string?>(null, !diagnostics.IsEmpty ? diagnostics.ToImmutable() : FrontMatterParser.Read(
                original, DocumentKind.Brief).Diagnostics);
        if (original.Text[keys.Span.Start] == '{')
            return new Checked<string?>(
                null,
                [
                    FrontMatterMalformed.Rule.CreateDiagnostic(
                        original.File,
                        keys.Span with { End = keys.Span.Start + 1 },
                        "the front matter is in braces",
                        "Write one key per line, without braces.")]);
        var translate = new BriefTranslator(original, translation);
        translate.Head(keys, yaml);
        var body = BodyTranslator.Translate(original.Text[region.BodyStart..], translation.Language);
        return new Checked<string?>($"---\n{translate._head}---\n\n{body}", []);
    }

    private void Head(YamlNode.Mapping keys, TextSpan yaml)
    {
        for (var i = 0; i < keys.Entries.Length; i++)
        {
            var entry = keys.Entries[i];
            var end = i + 1 < keys.Entries.Length ? LineStart(keys.Entries[i + 1].Key.Span.Start) : yaml.End;
            var lines = new TextSpan(LineStart(entry.Key.Span.Start), end);
            switch (entry.Key.Text)
            {
                case "title":
                    Printed(entry, _translation.Title ?? Placeholder.Format($"the title in {_translation.Language}"));
                    break;
                case "summary":
                    Printed(entry, Placeholder.Format($"the summary in {_translation.Language}"));
                    break;
                case "date":
                    _head.Append(
                        new YamlLines().Field(
                            new EntryField("date", DateFor((entry.Value as YamlNode.Scalar)?.Text.Trim()), FieldForm.Word)));
                    break;
                case "lang" or "aliases" or "corrections" or "updates" or "private":
                    break;
                default:
                    Copy(lines, entry);
                    break;
            }
        }
    }

    private void Printed(YamlEntry entry, string text)
    {
        if (entry.Value is YamlNode.Scalar { Text: var written } && written.Trim().Length > 0)
            _head.Append("# ").AppendJoin(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append('\n');
        _head.Append(new YamlLines().Field(new EntryField(entry.Key.Text, text, FieldForm.Folded)));
    }

    // A translation is dated the day it is made, or the brief's own date if that is still to come.
    private string DateFor(string? written) =>
        written is not null && PartialDate.TryParse(written, out var date) && date > _translation.Today
            ? written
            : _translation.Today.ToString();

    // Copies the lines, but replaces the texts that readers see with blanks.
    private void Copy(TextSpan lines, YamlEntry entry)
    {
        var at = lines.Start;
        foreach (var (key, value) in Words(entry))
        {
            _head.Append(_original.Text, at, value.Span.Start - at).Append(Placeholder.Format($"the {key} in {_translation.Language}"));
            at = value.Span.End;
            if (_original.Text[at - 1] == '\n') at--;
        }

        _head.Append(_original.Text, at, lines.End - at);
        if (_head[^1] != '\n') _head.Append('\n');
    }

    private static IEnumerable<(string Key, YamlNode Value)> Words(YamlEntry entry) => (entry.Key.Text, entry.Value) switch
    {
        ("image", YamlNode.Mapping image) => Texts(image, "alt", "caption"),
        ("responses", YamlNode.Sequence responses) =>
            responses.Items.OfType<YamlNode.Mapping>().SelectMany(r => Texts(r, "outcome", "text")),
        ("recommendations", YamlNode.Sequence asked) =>
            asked.Items.OfType<YamlNode.Mapping>().SelectMany(r => Texts(r, "addressee", "text")),
        ("annexes", YamlNode.Sequence annexes) =>
            annexes.Items.OfType<YamlNode.Mapping>().SelectMany(a => Texts(a, "title", "description")),
        _ => [],
    };

    private static IEnumerable<(string Key, YamlNode Value)> Texts(YamlNode.Mapping keys, params string[] printed) =>
        keys.Entries.Where(e => e.Value is YamlNode.Scalar { IsAbsent: false } && printed.Contains(e.Key.Text, StringComparer.Ordinal))
            .Select(e => (e.Key.Text, e.Value));

    private int LineStart(int offset) => offset == 0 ? 0 : _original.Text.LastIndexOf('\n', offset - 1) + 1;
}

/// <summary>What is known about a translation before it is written.</summary>
/// <param name="Title">In the target language; null to leave a blank.</param>
/// <param name="Language">The English name of the target language.</param>
/// <param name="Today">The day on which the translation is started.</param>
public sealed record Translation(string? Title, string Language, PartialDate Today);

/// <summary>
/// The body of a translation to be written: each paragraph of the original in a comment, which is never published, with a blank below it.
/// Code and comments are copied unchanged.
/// </summary>
internal sealed class BodyTranslator(string language)
{
    private readonly StringBuilder _body = new();
    private readonly List<string> _lines = [];
    private readonly List<string> _remarks = [];
    private string? _fence;

    public static string Translate(string body, string language) => new BodyTranslator(language).Read(body);

    private string Read(string body)
    {
        foreach (var line in body.TrimEnd().Split('\n'))
        {
            if (_fence is null && _lines.Count == 0 && line.TrimStart().StartsWith("<!--", StringComparison.Ordinal)) _fence = "-->";
            if (_fence is not null || !string.IsNullOrWhiteSpace(line)) _lines.Add(line);
            if (EndsHere(line)) Close();
        }

        Close();
        foreach (var remark in _remarks) Append(remark);
        return _body.ToString();
    }

    // A comment ends with its arrow, code with its fence, everything else with an empty line.
    private bool EndsHere(string line)
    {
        if (_fence == "-->") return line.Contains(_fence, StringComparison.Ordinal);
        if (_fence is not null)
            return _lines.Count > 1 && line.Trim() is var end && end.StartsWith(_fence, StringComparison.Ordinal)
                && end.All(c => c == _fence[0]);
        var begins = _lines.Count == 1 ? line.TrimStart() : "";
        if (begins.StartsWith("```", StringComparison.Ordinal) || begins.StartsWith("~~~", StringComparison.Ordinal))
            _fence = begins[..(begins.Length - begins.TrimStart(begins[0]).Length)];
        return _fence is null && string.IsNullOrWhiteSpace(line);
    }

    private void Close()
    {
        var text = string.Join('\n', _lines);
        if (_fence == "-->") _remarks.Add(text);
        else if (_fence is not null) Append(text);
        else if (_lines.Count > 0) AppendOriginal(text);
        _lines.Clear();
        _fence = null;
    }

    private void AppendOriginal(string text)
    {
        Append($"<!--\n{text.Replace("-->", "-- >", StringComparison.Ordinal)}\n-->");
        // A suppression must apply to the translated paragraph.
        foreach (var remark in _remarks) Append(remark);
        _remarks.Clear();
        var hashes = text[..(text.Length - text.TrimStart('#').Length)];
        Append(
            hashes.Length is > 0 and < 7
                ? $"{hashes} {Placeholder.Format($"this heading in {language}")}"
                : Placeholder.Format($"the lines above in {language}"));
    }

    private void Append(string block) => _body.Append(_body.Length > 0 ? "\n" : "").Append(block).Append('\n');
}
