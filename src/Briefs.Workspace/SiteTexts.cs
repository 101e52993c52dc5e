using System.Collections.Concurrent;
using Briefs.Reading.Discovery;
using Briefs.Workspaces.Cache;

namespace Briefs.Workspaces;

/// <summary>The texts of a site: its files, some replaced by the unsaved text of an editor.</summary>
public sealed record SiteTexts(string SiteFolder)
{
    // No exception for a lone surrogate: an editor may send one, although no file can contain it.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Text by path relative to the site's folder.</summary>
    public ImmutableDictionary<string, string> Unsaved { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Cache of read files by path; null if files are not cached.</summary>
    internal ConcurrentDictionary<string, SavedFile>? Saved { get; init; }

    /// <summary>The current text of a file.</summary>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<FileText?> Read(string path)
    {
        if (Unsaved.TryGetValue(path, out var text)) return SourceTextReader.OfSaved(path, s_utf8.GetBytes(text));
        if (Saved is null) return SourceTextReader.Read(SiteFolder, path);
        var stamp = GetStamp(path);
        var read = SourceTextReader.ReadBytes(SiteFolder, path);
        if (read.Value is not { } bytes) return new Checked<FileText?>(null, read.Diagnostics);
        Saved[path] = new SavedFile(stamp, bytes);
        return SourceTextReader.Decode(path, bytes);
    }

    /// <summary>The current bytes of a file, which the caller decodes.</summary>
    /// <param name="path">Relative to the folder of the site, with <c>/</c>.</param>
    /// <param name="buffer">The bytes may be in it: they are valid until it is used again.</param>
    /// <returns>Null for a file that cannot be text, which is then reported.</returns>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    internal Checked<ReadOnlyMemory<byte>?> ReadUndecoded(string path, CacheBuffer buffer)
    {
        if (!Unsaved.TryGetValue(path, out var text)) return SourceTextReader.ReadBytes(SiteFolder, path, buffer.Rent);
        var unsaved = SourceTextReader.BytesOfSaved(path, s_utf8.GetBytes(text));
        return new(unsaved.Value is { } bytes ? bytes : (ReadOnlyMemory<byte>?)null, unsaved.Diagnostics);
    }

    /// <summary>The size of the current text of a file, in bytes; 0 if it is missing.</summary>
    internal long SizeOf(string path) =>
        Unsaved.TryGetValue(path, out var text) ? s_utf8.GetByteCount(text) : SourceTextReader.SizeOf(SiteFolder, path);

    /// <summary>The current bytes of a file. A cached file is read again only if it changed.</summary>
    /// <returns>Null for a file that is not valid text.</returns>
    /// <exception cref="IOException">A file cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    internal byte[]? ReadBytes(string path)
    {
        var isSame = Saved is not null && Saved.TryGetValue(path, out var saved) && saved.Stamp == GetStamp(path);
        var bytes = isSame ? Saved![path].Bytes : SourceTextReader.ReadBytes(SiteFolder, path).Value;
        return bytes is not null && SourceTextReader.OfSaved(path, bytes).Value is not null ? bytes : null;
    }

    private FileStamp GetStamp(string path) => FileStamp.Read(Path.Combine(SiteFolder, path));
}

/// <summary>A file of the disk as it was read.</summary>
/// <param name="Stamp">Taken before the file was read.</param>
internal sealed record SavedFile(FileStamp Stamp, byte[] Bytes);
