using System.IO.Enumeration;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Lists one folder in ordinal order, hidden files too; does not follow links and skips <see cref="EditorLitter"/> of editors.
/// </summary>
internal static class FolderLister
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = /* guard: disk-unreadable */ false,
    };

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <param name="path">A folder relative to it; a missing one counts as empty.</param>
    public static ImmutableArray<FolderEntry> List(string siteFolder, string path)
    {
        var folder = Path.Combine(siteFolder, path);
        if (!Directory.Exists(folder)) return [];
        var listed = new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry entry) =>
            Entry(path, ref entry), Everything)
        { ShouldIncludePredicate = IsKept };
        return [.. /* guard: bytes-order */ listed.OrderBy(e => e.Name, StringComparer.Ordinal)];
    }

    private static bool IsKept(ref FileSystemEntry entry) => entry.IsDirectory || !EditorLitter.IsDropping(entry.FileName.ToString());

    private static FolderEntry Entry(string path, ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        var kind = /* guard: paths-links */ entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? FolderEntryKind.Link
            : entry.IsDirectory ? FolderEntryKind.Folder
            : FolderEntryKind.File;
        return new FolderEntry(path + "/" + name, name, kind, kind == FolderEntryKind.File ? entry.Length : 0);
    }
}

/// <summary>An entry of a folder as the file system describes it, before anything is opened.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Name">The last part of the path.</param>
/// <param name="Length">In bytes; 0 for pipes, devices and everything else that is not a file.</param>
internal readonly record struct FolderEntry(string Path, string Name, FolderEntryKind Kind, long Length);

/// <summary>The kind of a folder entry.</summary>
internal enum FolderEntryKind
{
    File,

    Folder,

    /// <summary>A symbolic link or junction; its target is never read.</summary>
    Link,
}

/// <summary>
/// Files that editors and operating systems write beside the user's own: swap files, backups, locks, folder caches. They are skipped, since
/// most come and go while a file is open; every other unknown name is an error. The <c>.gitignore</c> of a new site lists the same.
/// </summary>
public static class EditorLitter
{
    // Vim counts its swap files down from .swp; it creates .swx to test whether it can write to a folder.
    private const string SwapLetters = "abcdefghijklmnopx";

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ".DS_Store", ".localized", ".apdisk", "Icon\r", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", "4913",
    };

    /// <summary>Whether a file or link of this name is skipped, whatever its content. A folder never is.</summary>
    /// <param name="name">The last part of a path.</param>
    public static bool IsDropping(string name)
    {
        return s_names.Contains(name) || BeginsSo(name) || EndsSo(name) || (name.Length > 2 && name[0] == '#' && name[^1] == '#');
    }

    private static bool BeginsSo(string name) =>
        name.StartsWith("._", StringComparison.Ordinal) || name.StartsWith(".#", StringComparison.Ordinal)
            || name.StartsWith("~$", StringComparison.Ordinal)
        || name.StartsWith(".~lock.", StringComparison.Ordinal) || name.StartsWith(".goutputstream-", StringComparison.Ordinal)
        || name.StartsWith(".nfs", StringComparison.Ordinal) || name.StartsWith(".fuse_hidden", StringComparison.Ordinal);

    private static bool EndsSo(string name) =>
        name.EndsWith('~') || name.EndsWith(".swp", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".swo", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".kate-swp", StringComparison.Ordinal)
        || name.EndsWith("___jb_tmp___", StringComparison.Ordinal) || name.EndsWith("___jb_old___", StringComparison.Ordinal)
        || (name[0] == '.' && (name.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase) || IsSwap(name)));

    private static bool IsSwap(string name) =>
        name.Length > 5 && name[^4..^1] is ".sw" && SwapLetters.Contains(name[^1], StringComparison.Ordinal);
}
