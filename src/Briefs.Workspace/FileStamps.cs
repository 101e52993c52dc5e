using System.IO.Enumeration;
using Briefs.Reading.Discovery;

namespace Briefs.Workspaces;

/// <summary>Size and time of a file, by which a change is noticed without opening it.</summary>
/// <param name="Length">In bytes; −1 for what is not a file.</param>
/// <param name="Written">In ticks, UTC.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>A folder, a link, or nothing at all.</summary>
    public static FileStamp None { get; } = new(-1, 0);

    public bool IsFile => Length >= 0;

    /// <summary>Whether there is a file, a folder, or a link, wherever it leads.</summary>
    public static bool IsAnythingAt(string path) =>
        Directory.Exists(path) || new FileInfo(path) is { Exists: true } or { LinkTarget: not null };

    /// <summary>The stamp of a file as it is now.</summary>
    public static FileStamp Read(string path)
    {
        var file = new FileInfo(path);
        return file is { Exists: true, LinkTarget: null } ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : None;
    }
}

/// <summary>
/// The stamps of everything that a site may be read from: all files in <c>content/</c>, in <c>templates/</c> and among the saved copies.
/// </summary>
internal static class FileStamps
{
    // Links are stamped and never followed: a site has no deeper folders than it may.
    private static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = true,
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
    };

    /// <param name="evidenceFolder">Absolute; in the site or elsewhere.</param>
    /// <returns>By the absolute path. A file that goes in the meantime is left out.</returns>
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
