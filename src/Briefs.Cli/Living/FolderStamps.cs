using System.IO.Enumeration;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Living;

/// <summary>Stamps everything that a site may be read from: all that lies in <c>content/</c>, in <c>templates/</c> and among the kept copies.</summary>
internal static class FolderStamps
{
    // Links are stamped and never followed: a site has no deeper folders than it may.
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 32 };

    /// <param name="evidenceFolder">Absolute; in the site or elsewhere.</param>
    /// <returns>By the absolute path. What goes while it is looked at is left out.</returns>
    public static Dictionary<string, FileStamp> Of(string siteFolder, string evidenceFolder)
    {
        var stamps = new Dictionary<string, FileStamp>(StringComparer.Ordinal);
        foreach (var folder in new[] { Path.Combine(siteFolder, ContentPaths.Content), Path.Combine(siteFolder, ContentPaths.Templates), evidenceFolder })
        {
            if (!Directory.Exists(folder)) continue;
            foreach (var (path, stamp) in new FileSystemEnumerable<(string, FileStamp)>(folder, Stamp, s_everything)) stamps[path] = stamp;
        }

        return stamps;
    }

    private static (string, FileStamp) Stamp(ref FileSystemEntry entry) =>
        (entry.ToFullPath(), entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? FileStamp.None
            : new FileStamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks));
}
