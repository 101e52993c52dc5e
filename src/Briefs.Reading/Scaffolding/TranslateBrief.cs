using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Scaffolding;

/// <summary>
/// Begins the translation of a brief or page: its sources and people as they are written there, to the last remark, blanks for
/// all that has to be said in the other language. What belongs to one version alone, old addresses and corrections, stays behind.
/// </summary>
public sealed class TranslateBrief
{
    private readonly FileText _original;
    private readonly Translation _translation;
    private readonly StringBuilder _head = new();

    private TranslateBrief(FileText original, Translation translation) => (_original, _translation) = (original, translation);

    /// <returns>The new file's text; null when the front matter of the original has a fault, which is then reported.</returns>
    public static Checked<string?> Translate(FileText original, Translation translation)
    {
        var findings = new Findings(original.File);
        var region = FrontMatterRegion.Find(original.Text);
        if (region.Yaml is not { } yaml || ReadYaml.Read(original, yaml, findings) is not { Root: YamlNode.Mapping keys } || findings.Any)
            return new Checked<string?>(null, findings.Any ? findings.ToImmutable() : ReadHead.Read(original, DocumentKind.Brief).Found);
        if (original.Text[keys.Span.Start] == '{')
            return new Checked<string?>(
                null,
                [
                    FrontMatterMalformed.Info.CreateDiagnostic(
                        original.File,
                        keys.Span with { End = keys.Span.Start + 1 },
                        "the front matter is in braces",
                        "Write one key per line, without braces.")]);
        var translate = new TranslateBrief(original, translation);
        translate.Head(keys, yaml);
        var body = TranslateBody.Translate(original.Text[region.BodyStart..], translation.Language);
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
                    Printed(entry, _translation.Title ?? Blank.Format($"the title in {_translation.Language}"));
                    break;
                case "summary":
                    Printed(entry, Blank.Format($"the summary in {_translation.Language}"));
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

    // A translation comes out when it is made; one of a brief that has not come out yet, with it.
    private string DateFor(string? written) =>
        written is not null && PartialDate.TryParse(written, out var date) && date > _translation.Today
            ? written
            : _translation.Today.ToString();

    // The lines as they are, but for the words in them that readers see as such.
    private void Copy(TextSpan lines, YamlEntry entry)
    {
        var at = lines.Start;
        foreach (var (key, value) in Words(entry))
        {
            _head.Append(_original.Text, at, value.Span.Start - at).Append(Blank.Format($"the {key} in {_translation.Language}"));
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
        _ => [],
    };

    private static IEnumerable<(string Key, YamlNode Value)> Texts(YamlNode.Mapping keys, params string[] printed) =>
        keys.Entries.Where(e => e.Value is YamlNode.Scalar { IsAbsent: false } && printed.Contains(e.Key.Text, StringComparer.Ordinal))
            .Select(e => (e.Key.Text, e.Value));

    private int LineStart(int offset) => offset == 0 ? 0 : _original.Text.LastIndexOf('\n', offset - 1) + 1;
}

/// <summary>What is known of a translation before it is written.</summary>
/// <param name="Title">In the other language; null to leave a blank.</param>
/// <param name="Language">What the other language is called in English.</param>
/// <param name="Today">The day it is begun.</param>
public sealed record Translation(string? Title, string Language, PartialDate Today);
