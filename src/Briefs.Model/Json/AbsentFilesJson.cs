using System.Text.Json;

namespace Briefs.Model.Json;

/// <summary>Writes and reads <see cref="AbsentFiles"/> as JSON: what the page <c>/desk/</c> gets from its site.</summary>
public static class AbsentFilesJson
{
    public static void Write(Utf8JsonWriter json, AbsentFiles files)
    {
        json.WriteStartObject();
        json.WriteStartObject("pictures");
        foreach (var file in files.Pictures.Values) WritePicture(json, file);
        json.WriteEndObject();
        json.WriteStartObject("attachments");
        foreach (var file in files.Attachments.Values) WriteAttachment(json, file);
        json.WriteEndObject();
        json.WriteStartArray("savedCopies");
        foreach (var source in files.SavedCopies) json.WriteStringValue(source.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The JSON is not what <see cref="Write"/> writes.</exception>
    public static AbsentFiles Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new AbsentFiles
            {
                Pictures = AbsentFiles.None.Pictures.AddRange(
                    root.GetProperty("pictures").EnumerateObject().Select(p => KeyValuePair.Create(p.Name, ReadPicture(p)))),
                Attachments = AbsentFiles.None.Attachments.AddRange(
                    root.GetProperty("attachments").EnumerateObject().Select(a => KeyValuePair.Create(a.Name, ReadAttachment(a)))),
                SavedCopies = [.. root.GetProperty("savedCopies").EnumerateArray().Select(id => new SourceId(id.GetString()!))],
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("The list of absent files is malformed: " + error.Message, error);
        }
    }

    private static void WritePicture(Utf8JsonWriter json, SiteFile file)
    {
        json.WriteStartObject(file.Path);
        json.WriteNumber("length", file.Length);
        if (file.Facts is { } facts)
        {
            if (facts.Type is { } type) json.WriteString("type", type.ToString());
            json.WriteNumber("width", facts.Width);
            json.WriteNumber("height", facts.Height);
            json.WriteString("hash", facts.Hash);
            json.WriteString("digest", facts.Digest);
            if (facts.IsAnimated) json.WriteBoolean("isAnimated", true);
            WriteStrings(json, "reveals", facts.Reveals);
            if (!facts.Unsafe.IsEmpty) WriteUnsafe(json, facts.Unsafe);
        }

        json.WriteEndObject();
    }

    private static void WriteUnsafe(Utf8JsonWriter json, ImmutableArray<SvgFault> parts)
    {
        json.WriteStartArray("unsafe");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteNumber("line", part.Line);
            json.WriteString("what", part.What);
            json.WriteString("advice", part.Advice);
            json.WriteBoolean("isRemovable", part.IsRemovable);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttachment(Utf8JsonWriter json, Attachment file)
    {
        json.WriteStartObject(file.Path);
        json.WriteNumber("length", file.Length);
        if (file.Facts is { } facts)
        {
            json.WriteString("hash", facts.Hash);
            if (facts.OtherKind is { } kind) json.WriteString("otherKind", kind);
            if (facts.Damage is { } damage)
            {
                json.WriteString("damage", damage.What);
                json.WriteString("damageHelp", damage.Help);
            }

            WriteStrings(json, "reveals", facts.Reveals.SelectMany(field => (string[])[field.Name, field.Value]));
        }

        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        if (!texts.Any()) return;
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static SiteFile ReadPicture(JsonProperty file)
    {
        var given = file.Value;
        var read = new SiteFile(file.Name, given.GetProperty("length").GetInt64());
        return Text(given, "hash") is not { } hash ? read : read with
        {
            Facts = new PictureFacts
            {
                Type = Text(given, "type") is { } type ? Enum.Parse<PictureType>(type) : null,
                Width = given.GetProperty("width").GetInt32(),
                Height = given.GetProperty("height").GetInt32(),
                Hash = hash,
                Digest = Text(given, "digest") ?? "",
                IsAnimated = given.TryGetProperty("isAnimated", out _),
                Reveals = Strings(given, "reveals"),
                Unsafe = given.TryGetProperty("unsafe", out var parts) ? [.. parts.EnumerateArray().Select(ReadUnsafe)] : [],
            },
        };
    }

    private static SvgFault ReadUnsafe(JsonElement given) =>
        new(given.GetProperty("line").GetInt32(), Text(given, "what") ?? "", Text(given, "advice") ?? "")
        {
            IsRemovable = given.GetProperty("isRemovable").GetBoolean(),
        };

    private static Attachment ReadAttachment(JsonProperty file)
    {
        var given = file.Value;
        var read = new Attachment(file.Name, given.GetProperty("length").GetInt64());
        if (Text(given, "hash") is not { } hash) return read;
        var fields = Strings(given, "reveals");
        return read with
        {
            Facts = new AttachmentFacts
            {
                Hash = hash,
                OtherKind = Text(given, "otherKind"),
                Damage = Text(given, "damage") is { } what ? new AttachmentDamage(what, Text(given, "damageHelp") ?? "") : null,
                Reveals = [.. fields.Chunk(2).Select(pair => new RevealingField(pair[0], pair[1]))],
            },
        };
    }

    private static string? Text(JsonElement given, string name) => given.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static ImmutableArray<string> Strings(JsonElement given, string name) =>
        given.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
}
