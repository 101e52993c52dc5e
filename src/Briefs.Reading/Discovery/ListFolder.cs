using System.IO.Enumeration;

namespace Briefs.Reading.Discovery;

/// <summary>Lists one folder in ordinal order, links as links, hidden files too, <see cref="Droppings"/> of editors left out.</summary>
internal static class ListFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <param name="path">A folder relative to it; one that is not there is empty.</param>
    public static ImmutableArray<FolderEntry> In(string siteFolder, string path)
    {
        var folder = Path.Combine(siteFolder, path);
        if (!Directory.Exists(folder)) return [];
        var listed = new FileSystemEnumerable<FolderEntry>(folder, (ref FileSystemEntry entry) =>
            Entry(path, ref entry), Everything)
        { ShouldIncludePredicate = IsKept };
        return [.. listed.OrderBy(e => e.Name, StringComparer.Ordinal)];
    }

    private static bool IsKept(ref FileSystemEntry entry) => entry.IsDirectory || !Droppings.Is(entry.FileName.ToString());

    private static FolderEntry Entry(string path, ref FileSystemEntry entry)
    {
        var name = entry.FileName.ToString();
        var kind = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? FolderEntryKind.Link
            : entry.IsDirectory ? FolderEntryKind.Folder
            : FolderEntryKind.File;
        return new FolderEntry(path + "/" + name, name, kind, kind == FolderEntryKind.File ? entry.Length : 0);
    }
}
