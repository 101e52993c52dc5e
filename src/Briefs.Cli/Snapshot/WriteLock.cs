using System.Text.Json;
using Briefs.Cli.Output;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Snapshot;

/// <summary>Writes the record of kept copies: the same entries always give the same bytes, and one entry's change few lines.</summary>
public static class WriteLock
{
    /// <summary>The record as UTF-8, ending with a line feed.</summary>
    public static ReadOnlyMemory<byte> Serialize(ImmutableSortedDictionary<SourceId, KeptCopyEntry> entries)
    {
        return RecordJson.Write("sources", json =>
        {
            foreach (var (source, entry) in entries) WriteEntry(json, source, entry);
        });
    }

    /// <summary>Puts it into the folder of kept copies, in one step: whoever reads it meanwhile sees the old or the new one.</summary>
    /// <param name="folder">Absolute.</param>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string folder, ImmutableSortedDictionary<SourceId, KeptCopyEntry> entries)
    {
        WholeFile.Write(Path.Combine(folder, EvidenceLock.Name), Serialize(entries).Span);
    }

    private static void WriteEntry(Utf8JsonWriter json, SourceId source, KeptCopyEntry entry)
    {
        json.WriteStartObject(source.Value);
        WriteHash(json, "text", entry.TextSha256);
        if (entry.OriginalSha256 is { } original) WriteHash(json, "original", original);
        else json.WriteNull("original");
        json.WriteString("url", entry.Url);
        json.WriteString("finalUrl", entry.FinalUrl);
        json.WriteString("fetched", entry.Fetched?.ToUniversalTime().ToString(ReadEvidenceLock.InstantForm, CultureInfo.InvariantCulture));
        json.WriteString("contentType", entry.ContentType);
        json.WriteString("extractor", entry.Extractor);
        json.WriteEndObject();
    }

    private static void WriteHash(Utf8JsonWriter json, string name, string hash)
    {
        json.WriteStartObject(name);
        json.WriteString("sha256", hash);
        json.WriteEndObject();
    }
}
