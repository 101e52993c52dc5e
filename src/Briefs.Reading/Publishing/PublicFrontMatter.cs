using System.Text.Encodings.Web;
using System.Text.Json;
using Briefs.Reading.Schema;
using Briefs.Reading.Yaml;

namespace Briefs.Reading.Publishing;

/// <summary>
/// Finds the keys of a front matter with parts that readers never see. Such a key is left out, or written again without these parts, as
/// JSON, which is YAML too.
/// </summary>
internal sealed class PublicFrontMatter(FileText file, TextSpan yaml, PublicParts parts)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<TextCut> Cuts()
    {
        if (YamlReader.Read(file, yaml, new DiagnosticBag(file.File)).Root is not YamlNode.Mapping keys) yield break;
        var filtered = keys.Entries.Select(entry => (Entry: entry, Value: FindPublic(entry))).ToList();
        if (keys.Entries.Any(entry => !BeginsLine(entry)))
        {
            // `{title: x}` or `? title`: a key can't be taken out of the text between two others.
            if (filtered.Exists(key => !ReferenceEquals(key.Value, key.Entry.Value)))
            {
                var written = filtered.Select(key => key.Value is { } value ? Write(key.Entry, value) : "");
                yield return new TextCut(yaml, string.Concat(written));
            }

            yield break;
        }

        for (var i = 0; i < filtered.Count; i++)
        {
            var (entry, value) = filtered[i];
            var end = i + 1 < filtered.Count ? keys.Entries[i + 1].Key.Span.Start : yaml.End;
            if (!ReferenceEquals(value, entry.Value))
                yield return new TextCut(new TextSpan(entry.Key.Span.Start, end), value is null ? "" : Write(entry, value));
        }
    }

    private bool BeginsLine(YamlEntry entry) =>
        entry.Key.Span.Start == yaml.Start || file.Text[entry.Key.Span.Start - 1] is '\n' or '\r';

    // The value itself if readers can see all of it; null if they see nothing of it.
    private YamlNode? FindPublic(YamlEntry entry)
    {
        var known = ContentForm.FindByPath(file.File.Path)?.Form as KeyForm.Entry;
        if (known is null || !PublicKeys.Contains(known.Keys, entry.Key.Text)) return null;
        return Filter(entry with { Value = PublicKeys.Keep(entry.Value, known.Keys.Find(entry.Key.Text)!.Form) });
    }

    private YamlNode? Filter(YamlEntry entry) => (entry.Key.Text, entry.Value) switch
    {
        ("allow", YamlNode.Mapping rules) => YamlFilter.Keep(rules, rule => YamlFilter.Scalar(rule.Value, PublicText.Reason)),
        ("sources", YamlNode.Mapping all) => YamlFilter.Keep(all, source =>
            parts.Contains("sources", source.Key.Text) ? RenameSpeaker(source.Value) : null),
        ("images", YamlNode.Mapping all) => YamlFilter.Keep(all, picture =>
            parts.Contains("images", picture.Key.Text) ? picture.Value : null),
        ("quoted", YamlNode.Mapping all) => FilterPeople(all),
        ("annexes", YamlNode.Sequence annexes) => YamlFilter.Keep(annexes, WithoutDeadEnd),
        ("related", YamlNode.Sequence briefs) => YamlFilter.Keep(briefs, brief => IsPublic(brief) ? brief : null),
        ("extra", var texts) => parts.Extra.Keep(texts) is var kept && kept is YamlNode.Mapping { Entries.IsEmpty: true } ? null : kept,
        (_, var value) => value,
    };

    private YamlNode.Mapping FilterPeople(YamlNode.Mapping all)
    {
        var used = YamlFilter.Keep(all, person => parts.People.GetValueOrDefault(person.Key.Text)?.Keep(person.Value));
        return used.Entries.Any(person => parts.Renamed.ContainsKey(person.Key.Text))
            ? used with { Entries = [.. used.Entries.Select(Rename)] } : used;
    }

    private YamlEntry Rename(YamlEntry person) =>
        parts.Renamed.TryGetValue(person.Key.Text, out var id) ? person with { Key = YamlFilter.Scalar(person.Key, id) } : person;

    private YamlNode RenameSpeaker(YamlNode source) => source is not YamlNode.Mapping keys ? source
        : YamlFilter.Keep(keys, key => key.Key.Text == "speaker" && key.Value is YamlNode.Scalar person
            && parts.Renamed.TryGetValue(person.Text, out var id) ? YamlFilter.Scalar(person, id) : key.Value);

    // The page prints the title of such an annex, and its number counts.
    private YamlNode WithoutDeadEnd(YamlNode node) => node is not YamlNode.Mapping annex || !parts.DeadEnds.Contains(annex.Span) ? node
        : YamlFilter.Keep(annex, key => key.Key.Text is "file" or "page" && key.Value is YamlNode.Scalar { Text: var path } target
            ? YamlFilter.Scalar(target, PublicText.NotPublished + Path.GetExtension(path)) : key.Value);

    private bool IsPublic(YamlNode brief) => brief is YamlNode.Scalar name && parts.Contains("related", name.Text);

    private string Write(YamlEntry entry, YamlNode value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) YamlJson.Write(json, value);
        return $"{entry.Key.Text}: {PublicText.Rename(Encoding.UTF8.GetString(bytes.ToArray()), parts)}\n";
    }
}
