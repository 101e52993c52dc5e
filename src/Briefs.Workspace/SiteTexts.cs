using System.Collections.Concurrent;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>The texts of a site: its files, and in place of some of them the unsaved text of an editor.</summary>
public sealed record SiteTexts(string SiteFolder)
{
    // A lone surrogate is what an editor may send, and no file can contain.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Text by path, relative to the site's folder.</summary>
    public ImmutableDictionary<string, string> Unsaved { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The files as they were read, by path; null where they are not kept in memory.</summary>
    internal ConcurrentDictionary<string, SavedFile>? Saved { get; init; }

    /// <summary>A file as it is now.</summary>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public Checked<FileText?> Read(string path)
    {
        if (Unsaved.TryGetValue(path, out var text)) return ReadText.OfSaved(path, s_utf8.GetBytes(text));
        if (Saved is null) return ReadText.Read(SiteFolder, path);
        var stamp = GetStamp(path);
        var read = ReadText.ReadBytes(SiteFolder, path);
        if (read.Value is not { } bytes) return new Checked<FileText?>(null, read.Found);
        Saved[path] = new SavedFile(stamp, bytes);
        return ReadText.Decode(path, bytes);
    }

    /// <summary>The bytes of a file as it is now: read again only where it has changed since it was read.</summary>
    /// <returns>Null for what is not text.</returns>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    internal byte[]? ReadBytes(string path)
    {
        var isSame = Saved is not null && Saved.TryGetValue(path, out var saved) && saved.Stamp == GetStamp(path);
        var bytes = isSame ? Saved![path].Bytes : ReadText.ReadBytes(SiteFolder, path).Value;
        return bytes is not null && ReadText.OfSaved(path, bytes).Value is not null ? bytes : null;
    }

    private FileStamp GetStamp(string path) => FileStamp.Read(Path.Combine(SiteFolder, path));
}

/// <summary>A file of the disk as it was read.</summary>
/// <param name="Stamp">From before it was read.</param>
internal sealed record SavedFile(FileStamp Stamp, byte[] Bytes);
