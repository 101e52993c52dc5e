using System.IO.Enumeration;

namespace Briefs.Cli.Output;

/// <summary>What a folder contains before a site is written into it.</summary>
public abstract record FolderState
{
    private FolderState() { }

    /// <summary>The folder is missing or has no files.</summary>
    public sealed record Free : FolderState;

    /// <summary>A site made by Briefs, and nothing else.</summary>
    public sealed record Ours : FolderState;

    /// <summary>A file or a symbolic link.</summary>
    public sealed record NoFolder(string What) : FolderState;

    /// <summary>A folder without the marker.</summary>
    public sealed record Unmarked(ImmutableArray<string> Files) : FolderState;

    /// <summary>A site made by Briefs with added files.</summary>
    /// <param name="Added">Relative to the folder; the first few.</param>
    public sealed record WithMore(ImmutableArray<string> Added) : FolderState;

    private const int Shown = 5;

    // Files that desktops create in every folder they display.
    private static readonly string[] Litter = [".DS_Store", "Thumbs.db", "desktop.ini"];

    public static FolderState Read(string folder)
    {
        var entry = new DirectoryInfo(folder);
        if (entry.LinkTarget is not null) return new NoFolder("a symbolic link");
        if (File.Exists(folder)) return new NoFolder("a file");
        if (!entry.Exists) return new Free();
        if (SiteMarker.IsIn(folder))
        {
            // Some disks of macOS decompose the names that were written.
            var known = SiteMarker.FilesOf(folder).Select(Composed).ToHashSet(StringComparer.Ordinal);
            var added = FolderWalker.Files(folder).Where(f => !known.Contains(Composed(f)) && !IsLitter(f)).Take(Shown)
                .ToImmutableArray();
            return /* guard: output-added */ (added.IsEmpty ? new Ours() : new WithMore(added));
        }

        var files = FolderWalker.Files(folder).Where(f => !IsLitter(f)).Take(Shown).ToImmutableArray();
        return /* guard: output-marker */ (files.IsEmpty ? new Free() : new Unmarked(files));
    }

    private static string Composed(string file) => Ascii.IsValid(file) ? file : NormalForm.Convert(file, NormalizationForm.FormC);

    private static bool IsLitter(string file) => Litter.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);
}

/// <summary>Lists the files below a folder. Does not follow symbolic links, which count as files.</summary>
public static class FolderWalker
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Paths relative to the folder, with <c>/</c>; unordered.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var waiting = new Stack<string>();
        waiting.Push("");
        while (waiting.TryPop(out var prefix))
        {
            foreach (var entry in EntriesOf(folder, prefix))
            {
                if (entry.EndsWith('/')) waiting.Push(entry);
                else yield return entry;
            }
        }
    }

    // Folders end with a slash. On most disks, the list of a folder says what its entries are, and no entry is asked.
    private static FileSystemEnumerable<string> EntriesOf(string folder, string prefix) => new(
        prefix.Length == 0 ? folder : Path.Combine(folder, prefix),
        (ref FileSystemEntry entry) =>
        {
            var isFolder = entry.IsDirectory && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
            return string.Concat(prefix, entry.FileName, isFolder ? "/" : "");
        },
        s_everything);
}
