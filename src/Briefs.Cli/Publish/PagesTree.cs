
namespace Briefs.Cli.Publish;

/// <summary>Reads and writes trees of the pages branch as lists of files.</summary>
internal static class PagesTree
{
    private const string IndexName = "briefs-publish-";

    private static readonly TimeSpan Stale = TimeSpan.FromHours(1);

    /// <summary>Returns all files of a commit or a tree, with their sizes.</summary>
    public static ImmutableArray<TreeEntry> Read(Git git, string treeish) =>
        [.. git.Ask("ls-tree", "-r", "-l", "-z", "--full-tree", treeish).Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Stores the files of a folder, byte for byte.</summary>
    /// <param name="files">Relative to the folder, with <c>/</c>.</param>
    /// <param name="prefix">The folder in the branch: empty, or ends with a slash.</param>
    public static ImmutableArray<TreeEntry> Store(Git git, string folder, IReadOnlyList<string> files, string prefix)
    {
        var paths = string.Concat(files.Select(f => Path.Combine(folder, f.Replace('/', Path.DirectorySeparatorChar)) + "\n"));
        var hashes = git.Give(paths, "hash-object", "-w", "--no-filters", "--stdin-paths")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (hashes.Length != files.Count) throw new GitException($"git stored {hashes.Length} of {files.Count} files.");
        return [.. files.Select((file, i) => new TreeEntry(TreeEntry.OrdinaryFile, hashes[i], prefix + file))];
    }

    /// <summary>Writes the tree that contains exactly these files and returns its hash.</summary>
    /// <param name="now">The current time, to tell files of killed runs from those of running ones.</param>
    public static string Write(Git git, IEnumerable<TreeEntry> entries, DateTimeOffset now)
    {
        var folder = git.Ask("rev-parse", "--absolute-git-dir");
        ClearLeftovers(folder, now);
        var index = Path.Combine(folder, $"{IndexName}{Guid.NewGuid():n}");
        try
        {
            var aside = git.WithVariables(new KeyValuePair<string, string>("GIT_INDEX_FILE", index));
            var lines = new StringBuilder();
            foreach (var entry in entries) lines.Append(CultureInfo.InvariantCulture, $"{entry.Mode} {entry.Hash} 0\t{entry.Path}\0");
            aside.Ask("read-tree", "--empty");
            aside.Give(lines.ToString(), "update-index", "-z", "--index-info");
            return aside.Ask("write-tree");
        }
        finally
        {
            File.Delete(index);
        }
    }

    // Files of runs that were killed. A running command has written its own file recently.
    private static void ClearLeftovers(string folder, DateTimeOffset now)
    {
        foreach (var left in Directory.EnumerateFiles(folder, IndexName + "*"))
            if (now.UtcDateTime - File.GetLastWriteTimeUtc(left) > Stale) File.Delete(left);
    }

    // “100644 blob HASH    SIZE\tPATH”; a submodule, which a built site never has, has “-” as its size.
    private static TreeEntry Parse(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var parts = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new TreeEntry(parts[0], parts[2], line[(tab + 1)..], long.TryParse(parts[3], CultureInfo.InvariantCulture, out var size)
            ? size : 0);
    }
}

/// <summary>A file of the pages branch.</summary>
/// <param name="Mode">As git writes it: <c>100644</c>.</param>
/// <param name="Hash">The hash of its content.</param>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Size">In bytes; 0 if it was not read.</param>
internal sealed record TreeEntry(string Mode, string Hash, string Path, long Size = 0)
{
    public const string OrdinaryFile = "100644";
}

/// <summary>The size of the pages branch compared with the limit of the host.</summary>
internal static class SizeOfPages
{
    // GitHub Pages allows 1 GB.
    private const long TellFrom = 900_000_000;
    private const int Named = 3;

    /// <summary>Returns one line with the size of the branch and the number of previews.</summary>
    public static string Line(IReadOnlyCollection<TreeEntry> entries)
    {
        var previews = Previews(entries).Count();
        return $"The branch contains {CountText.Format(entries.Count, "file")}, {Shown(entries.Sum(e => e.Size))}"
            + (previews == 0 ? "." : $", with {CountText.Format(previews, "preview")}.");
    }

    /// <summary>Returns advice for a branch that is nearly too large; otherwise null.</summary>
    public static string? Warning(IReadOnlyCollection<TreeEntry> entries)
    {
        var all = entries.Sum(e => e.Size);
        if (all < TellFrom) return null;
        var largest = Previews(entries).OrderByDescending(p => p.Size).ThenBy(p => p.Name, StringComparer.Ordinal).Take(Named)
            .Select(p => $"{p.Name} ({Shown(p.Size)})").ToList();
        var advice = largest.Count > 0
            ? $"The largest previews: {string.Join(", ", largest)}. Close their pull requests, or delete them with briefs publish "
            + "--remove --prefix NAME."
            : "Make the pictures smaller, or move the site to another host.";
        return $"The branch contains {Shown(all)} of the 1 GB that GitHub Pages allows. {advice}";
    }

    private static IEnumerable<(string Name, long Size)> Previews(IEnumerable<TreeEntry> entries) => entries
        .Where(e => e.Path.StartsWith(PreviewPrefix.Previews, StringComparison.Ordinal))
        .GroupBy(e => PreviewPrefix.Previews + e.Path[PreviewPrefix.Previews.Length..].Split('/')[0], StringComparer.Ordinal)
        .Select(g => (g.Key, g.Sum(e => e.Size)));

    private static string Shown(long bytes) => bytes switch
    {
        >= 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };
}
