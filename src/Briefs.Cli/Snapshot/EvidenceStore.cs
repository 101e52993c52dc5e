using System.Security.Cryptography;
using Briefs.Cli.Output;

namespace Briefs.Cli.Snapshot;

/// <summary>
/// Writes the folder of saved copies. Each file is written under a temporary name and then moved. An entry is removed from the record
/// before its files change and added after, so that a killed run leaves an unrecorded copy, which <c>check</c> reports, and never a wrong
/// record.
/// </summary>
internal sealed class EvidenceStore : IDisposable
{
    private const string Staged = ".snapshot-";

    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly string _folder;
    private readonly LockFile _held;
    private ImmutableSortedDictionary<SourceId, SavedCopyEntry> _entries;

    private EvidenceStore(string folder, LockFile held)
    {
        (_folder, _held) = (folder, held);
        _entries = ImmutableSortedDictionary<SourceId, SavedCopyEntry>.Empty;
    }

    /// <param name="folder">Absolute; created if it does not exist.</param>
    /// <exception cref="IOException">Another process is writing there, or the disk fails.</exception>
    public static EvidenceStore Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var held = LockFile.Take(Path.Combine(folder, ".snapshot.lock"), refused => new IOException(
            $"Another run of briefs snapshot is writing to “{folder}”. Wait until it ends.", refused));
        // Deletes the temporary files of runs that were killed. Those of the record had its name in earlier versions.
        foreach (var pattern in (string[])[Staged + "*", AtomicFile.Temporary + "*", $".{EvidenceLock.Name}-*"])
            foreach (var left in Directory.EnumerateFiles(folder, pattern, s_everything))
                File.Delete(left);
        return new EvidenceStore(folder, held);
    }

    /// <summary>Sets the entries of the record, which must be read after the folder was locked.</summary>
    public void Begin(ImmutableSortedDictionary<SourceId, SavedCopyEntry> entries) => _entries = entries;

    public void Put(CopyFiles copy)
    {
        var id = Guid.NewGuid().ToString("n");
        using var text = new AtomicFile(PathOf(copy.Source + ".txt"), $"{Staged}{id}.text");
        using var original = new AtomicFile(PathOf(copy.Source + copy.OriginalExtension), $"{Staged}{id}.original");
        text.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(copy.Text));
        if (copy.Original is { } bytes) original.Write(bytes.Span);
        if (_entries.ContainsKey(copy.Source)) Record(_entries.Remove(copy.Source));
        if (copy.Original is not null) original.Replace();
        text.Replace();
        foreach (var name in copy.Outdated) File.Delete(PathOf(name));
        Record(_entries.SetItem(copy.Source, copy.Entry));
    }

    /// <summary>SHA-256 of a file of the folder; null if it does not exist.</summary>
    public string? HashOf(string name) =>
        // Opening a pipe, which has the length 0, would wait for a program that writes to it.
        new FileInfo(PathOf(name)) is { Exists: true } file
            ? Convert.ToHexStringLower(SHA256.HashData(file.Length == 0 ? [] : File.ReadAllBytes(PathOf(name))))
            : null;

    public void Dispose() => _held.Dispose();

    private void Record(ImmutableSortedDictionary<SourceId, SavedCopyEntry> entries)
    {
        LockWriter.Write(_folder, entries);
        _entries = entries;
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}

/// <summary>The files of a saved copy.</summary>
internal sealed record CopyFiles
{
    public required SourceId Source { get; init; }

    public required string Text { get; init; }

    /// <summary>The entry for the record; its hashes are those of <see cref="Text"/> and <see cref="Original"/>.</summary>
    public required SavedCopyEntry Entry { get; init; }

    /// <summary>The original bytes; null if they are not saved.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }

    /// <summary><c>.html</c>, <c>.pdf</c>.</summary>
    public string OriginalExtension { get; init; } = "";

    /// <summary>Names of originals of the previous copy that the new one does not have.</summary>
    public ImmutableArray<string> Outdated { get; init; } = [];
}
