namespace Briefs.Cli.Output;

/// <summary>The files below a folder, without following symbolic links, which count as files.</summary>
public static class WalkFolder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Paths relative to the folder, with <c>/</c>; in no order.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var waiting = new Stack<(DirectoryInfo Folder, string Prefix)>();
        waiting.Push((new DirectoryInfo(folder), ""));
        while (waiting.TryPop(out var at))
        {
            foreach (var entry in at.Folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (entry is DirectoryInfo inner && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    waiting.Push((inner, $"{at.Prefix}{entry.Name}/"));
                else
                    yield return at.Prefix + entry.Name;
            }
        }
    }
}
