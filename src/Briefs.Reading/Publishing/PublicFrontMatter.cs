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
        if (known?.Keys.Find(entry.Key.Text)?.Form is not { } form || form is KeyForm.Anything) return null;
        return Filter(entry with { Value = KnownKeys.Keep(entry.Value, form) });
    }

    // The value itself if readers can see all of it.
    private YamlNode Filter(YamlEntry entry) => (entry.Key.Text, entry.Value) switch
    {
        ("allow", YamlNode.Mapping rules) when !rules.Entries.IsEmpty => rules with
        {
            Entries = [.. rules.Entries.Select(rule => rule with { Value = Scalar(rule.Value, PublicText.Reason) })],
        },
        ("sources" or "quoted" or "images", YamlNode.Mapping all) => FilterEntries(entry.Key.Text, all),
        ("related", YamlNode.Sequence briefs) when briefs.Items.Any(brief => !IsPublic(brief)) =>
            briefs with { Items = [.. briefs.Items.Where(IsPublic)] },
        (_, var value) => value,
    };

    private YamlNode.Mapping FilterEntries(string list, YamlNode.Mapping all)
    {
        var used = all.Entries.Where(entry => parts.Contains(list, entry.Key.Text)).ToImmutableArray();
        var renamed = used.Select(entry => list switch
        {
            "quoted" when parts.Renamed.TryGetValue(entry.Key.Text, out var id) => entry with { Key = Scalar(entry.Key, id) },
            "sources" when entry.Value is YamlNode.Mapping source => RenameSpeaker(entry, source),
            _ => entry,
        }).ToImmutableArray();
        return used.Length == all.Entries.Length && used.SequenceEqual(renamed) ? all : all with { Entries = renamed };
    }

    private YamlEntry RenameSpeaker(YamlEntry entry, YamlNode.Mapping source)
    {
        var speaker = source.Entries.FirstOrDefault(key => key.Key.Text == "speaker");
        if (speaker?.Value is not YamlNode.Scalar id || !parts.Renamed.TryGetValue(id.Text, out var published)) return entry;
        var keys = source.Entries.Replace(speaker, speaker with { Value = Scalar(id, published) });
        return entry with { Value = source with { Entries = keys } };
    }

    private bool IsPublic(YamlNode brief) => brief is YamlNode.Scalar name && parts.Contains("related", name.Text);

    private string Write(YamlEntry entry, YamlNode value)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options)) YamlJson.Write(json, value);
        return $"{entry.Key.Text}: {PublicText.Rename(Encoding.UTF8.GetString(bytes.ToArray()), parts)}\n";
    }

    private static YamlNode.Scalar Scalar(YamlNode place, string text) =>
        new(place.Span, MappedText.Mapped(text, [.. new int[text.Length + 1]]), IsPlain: false);
}
