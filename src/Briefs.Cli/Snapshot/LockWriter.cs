using System.Text.Json.Serialization;
using Briefs.Cli.Output;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// Writes the record of saved copies: the same entries always give the same bytes, and a change of one entry changes few lines.
/// </summary>
public static class LockWriter
{
    private static readonly LockJson s_json = new(RecordJson.CreateOptions());

    /// <summary>Returns the record as UTF-8 that ends with a line feed.</summary>
    public static ReadOnlyMemory<byte> Serialize(ImmutableSortedDictionary<SourceId, SavedCopyEntry> entries)
    {
        var sources = new OrderedDictionary<string, LockedCopy>(entries.Select(e => KeyValuePair.Create(e.Key.Value, Locked(e.Value))));
        return RecordJson.Serialize(new LockedCopies(1, sources), s_json.LockedCopies);
    }

    /// <summary>Writes the record into the folder of saved copies in one step: readers see the old or the new record.</summary>
    /// <param name="folder">Absolute.</param>
    /// <exception cref="IOException">The disk fails. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string folder, ImmutableSortedDictionary<SourceId, SavedCopyEntry> entries) =>
        AtomicFile.Write(Path.Combine(folder, EvidenceLock.Name), Serialize(entries).Span);

    private static LockedCopy Locked(SavedCopyEntry entry) => new(
        new LockedHash(entry.TextSha256),
        entry.OriginalSha256 is { } original ? new LockedHash(original) : null,
        entry.Url,
        entry.FinalUrl,
        entry.Fetched?.ToUniversalTime().ToString(EvidenceLockReader.InstantForm, CultureInfo.InvariantCulture),
        entry.ContentType,
        entry.Extractor);
}

internal sealed record LockedCopies(int Version, OrderedDictionary<string, LockedCopy> Sources);

internal sealed record LockedCopy(
    LockedHash Text, LockedHash? Original, string? Url, string? FinalUrl, string? Fetched, string? ContentType, string? Extractor);

internal sealed record LockedHash(string Sha256);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LockedCopies))]
internal sealed partial class LockJson : JsonSerializerContext;
