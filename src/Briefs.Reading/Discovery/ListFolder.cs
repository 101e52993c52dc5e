using System.IO.Enumeration;

namespace Briefs.Reading.Discovery;

/// <summary>Lists one folder in ordinal order, links as links, hidden files too, <see cref="Droppings"/> of editors left out.</summary>
internal static class ListFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <param name="path">A folder relative to it; one that is not there is empty.</param>
    public static ImmutableArray<FolderEntry> List(string siteFolder, string path)
    {
        var folder = Path.Combine(siteFolder, path);
        if (!Directory.Exists(folder)) return [];
        var listed = new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry entry) =>
            Entry(path, ref entry), Everything)
        { ShouldIncludePredicate = IsKept };
        return [.. listed.OrderBy(e => e.Name, StringComparer.Ordinal)];
    }

    private static bool IsKept(ref FileSystemEntry entry) => entry.IsDirectory || !Droppings.IsDropping(entry.FileName.ToString());

    private static FolderEntry Entry(string path, ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        var kind = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? FolderEntryKind.Link
            : entry.IsDirectory ? FolderEntryKind.Folder
            : FolderEntryKind.File;
        return new FolderEntry(path + "/" + name, name, kind, kind == FolderEntryKind.File ? entry.Length : 0);
    }
}

/// <summary>Something in a folder, as the disk tells it, before anything is opened.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Name">The last part of the path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">In bytes; 0 for everything but a file, and for pipes and devices.</param>
internal readonly record struct FolderEntry(string Path, string Name, FolderEntryKind Kind, long Length);

/// <summary>What the disk says something is.</summary>
internal enum FolderEntryKind
{
    File,

    Folder,

    /// <summary>A symbolic link or junction; where it leads is never asked.</summary>
    Link,
}

/// <summary>
/// What editors and systems write beside the files one works on: swap files, backups, locks, caches of folders. Nobody chose them, and
/// most come and go while a file is open. They are passed over; every other name that is not understood is an error. The
/// <c>.gitignore</c> of a new site lists the same.
/// </summary>
public static class Droppings
{
    // Vim counts its swap files down from .swp; .swx is its test whether a folder can be written.
    private const string SwapLetters = "abcdefghijklmnopx";

    private static readonly HashSet<string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ".DS_Store", ".localized", ".apdisk", "Icon\r", "Thumbs.db", "ehthumbs.db", "desktop.ini", ".directory", "4913",
    };

    /// <summary>Whether a file or link of this name is one of them, whatever it holds. A folder never is.</summary>
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
