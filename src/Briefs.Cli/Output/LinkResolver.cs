namespace Briefs.Cli.Output;

/// <summary>Follows the symbolic links of paths, as the system does.</summary>
internal sealed class LinkResolver
{
    private const int MostLinks = 40;

    private static readonly char[] s_separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The links that were followed, each as a path without links.</summary>
    public List<string> Followed { get; } = [];

    /// <summary>The path without links. What it names may be missing.</summary>
    /// <exception cref="IOException">There are too many links. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public string Resolve(string path)
    {
        var whole = Path.GetFullPath(path);
        var (real, left) = (Path.GetPathRoot(whole)!, new Stack<string>());
        Push(left, whole[real.Length..]);
        while (left.TryPop(out var part))
        {
            if (part == ".") continue;
            var next = Path.Combine(real, part);
            // In the target of a link, ".." is the parent of what the part before it leads to.
            if (part == "..") real = Path.GetDirectoryName(real) ?? real;
            else if (new FileInfo(next).LinkTarget is { } target)
            {
                Follow(next);
                var root = Path.GetPathRoot(target)!;
                if (root.Length > 0) real = Path.GetFullPath(root, real);
                Push(left, /* guard: link-parent */ target[root.Length..]);
            }
            else real = next;
        }

        return real;
    }

    private static void Push(Stack<string> left, string path)
    {
        foreach (var part in path.Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Reverse()) left.Push(part);
    }

    private void Follow(string link)
    {
        Followed.Add(link);
        if (Followed.Count > MostLinks) throw new IOException($"“{link}” leads through too many symbolic links.");
    }
}
