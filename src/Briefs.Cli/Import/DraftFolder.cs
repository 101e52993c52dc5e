using Briefs.Import.Sites;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Import;

/// <summary>A folder of drafts: lists and opens its files, and never one outside it or reached by a symbolic link.</summary>
internal sealed class DraftFolder
{
    private const int MostFiles = 100_000;
    private const int LongestFile = 64 * 1024 * 1024;

    // A single draft may be in a folder with anything below it.
    private const int DepthAroundFile = 4;
    private const int MostFilesAroundFile = 20_000;

    private static readonly FrozenSet<string> s_passedOver = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".git", "node_modules", ".svn", ".hg", "_site", ".jekyll-cache", ".bundle");

    private readonly HashSet<string> _known;

    private DraftFolder(string root, IEnumerable<string> files)
    {
        Root = root;
        Files = [.. files.Order(StringComparer.Ordinal)];
        _known = [.. Files];
    }

    /// <summary>Absolute.</summary>
    public string Root { get; }

    /// <summary>Relative to the folder, with forward slashes.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>A folder that is imported as a whole.</summary>
    /// <exception cref="IOException">A folder cannot be read. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static DraftFolder OpenWhole(string folder) =>
        new(folder, List(folder, int.MaxValue, MostFiles, s_all).Select(path => RelativeTo(folder, path)));

    /// <summary>The folder around files: that of their Hugo or Jekyll site, or else the one that they are in.</summary>
    /// <param name="root">From <see cref="FindRoot"/>.</param>
    /// <param name="files">Absolute.</param>
    public static DraftFolder OpenAround(string root, IReadOnlyCollection<string> files)
    {
        var isSite = IsGeneratorSite(root);
        var found = List(root, isSite ? int.MaxValue : DepthAroundFile, isSite ? MostFiles : MostFilesAroundFile, s_readable);
        return new(root, found.Concat(files).Distinct(StringComparer.Ordinal).Select(path => RelativeTo(root, path)));
    }

    /// <summary>The root of the Hugo or Jekyll site that a file is in, or else its folder.</summary>
    public static string FindRoot(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        for (var up = folder; up is not null; up = Path.GetDirectoryName(up))
            if (IsGeneratorSite(up)) return up;
        return folder;
    }

    /// <returns>Null if there is no such file in the folder, or if it is too large.</returns>
    /// <exception cref="IOException">The file cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public ReadOnlyMemory<byte>? Open(string path)
    {
        if (!_known.Contains(path) || new FileInfo(Path.Combine(Root, path)).Length > LongestFile) return null;
        return SiteFileOpener.ReadAll(Root, path);
    }

    // content/ next to a configuration tells Hugo's config.toml from any other.
    private static bool IsGeneratorSite(string folder) =>
        SiteFiles.Any(name => File.Exists(Path.Combine(folder, name)))
        && (Directory.Exists(Path.Combine(folder, "content")) || Directory.Exists(Path.Combine(folder, "_posts"))
            || File.Exists(Path.Combine(folder, "_config.yml")));

    private static IEnumerable<string> SiteFiles => OldSite.ConfigurationNames;

    private static string RelativeTo(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static List<string> List(string root, int depth, int most, EnumerationOptions options)
    {
        var (found, open) = (new List<string>(), new Queue<FolderAt>([new FolderAt(root, 0)]));
        while (open.TryDequeue(out var at) && found.Count < most)
        {
            foreach (var entry in new DirectoryInfo(at.Path).EnumerateFileSystemInfos("*", options))
            {
                if (entry is FileInfo) found.Add(entry.FullName);
                else if (at.Depth < depth && !s_passedOver.Contains(entry.Name)) open.Enqueue(new FolderAt(entry.FullName, at.Depth + 1));
            }
        }

        return found;
    }

    // A text in a folder that cannot be read must not be left out without a word.
    private static readonly EnumerationOptions s_all = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = false,
    };

    // Around a file, there may be folders that have nothing to do with it.
    private static readonly EnumerationOptions s_readable = new()
    {
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    private readonly record struct FolderAt(string Path, int Depth);
}
