using System.IO.Enumeration;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>Size and modification time of a file, to detect a change without opening the file.</summary>
/// <param name="Length">In bytes; −1 if there is no regular file.</param>
/// <param name="Written">In ticks, UTC.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>The stamp of a folder, a link or a missing file.</summary>
    public static FileStamp None { get; } = new(-1, 0);

    public bool IsFile => Length >= 0;

    /// <summary>Whether a file, a folder or a link (even a dangling one) exists at a path.</summary>
    public static bool IsAnythingAt(string path) =>
        Directory.Exists(path) || new FileInfo(path) is { Exists: true } or { LinkTarget: not null };

    /// <summary>The current stamp of a file.</summary>
    public static FileStamp Read(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, LinkTarget: null } ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : None;
    }
}

/// <summary>
/// The stamps of all files that a site may be read from: everything in <c>content/</c>, in <c>templates/</c> and among the saved copies.
/// </summary>
internal static class FileStamps
{
    // Links are listed but not followed. The depth limit is that of a site.
    private static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
    };

    /// <param name="evidenceFolder">Absolute; inside or outside the site.</param>
    /// <returns>By absolute path. Files that disappear meanwhile are left out.</returns>
    public static Dictionary<string, FileStamp> ReadAll(string siteFolder, string evidenceFolder)
    {
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        string[] folders = [Path.Combine(siteFolder, ContentPaths.Content), Path.Combine(siteFolder, ContentPaths.Templates),
            evidenceFolder];
        foreach (var folder in folders.Where(Directory.Exists))
        {
            foreach (var (path, stamp) in new FileSystemEnumerable<(string, FileStamp)>(folder, Stamp, s_everything)) stamps[path] = stamp;
        }

        return stamps;
    }

    private static (string, FileStamp) Stamp(ref FileSystemEntry entry) =>
        (entry.ToFullPath(), entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? FileStamp.None
            : new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks));
}
