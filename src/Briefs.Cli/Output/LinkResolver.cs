namespace Briefs.Cli.Output;

/// <summary>Follows the symbolic links of paths.</summary>
internal sealed class LinkResolver
{
    private const int MostLinks = 40;

    /// <summary>The links that were followed, each as a path without links.</summary>
    public List<string> Followed { get; } = [];

    /// <summary>The path without links. What it names may be missing.</summary>
    /// <exception cref="IOException">There are too many links. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public string Resolve(string path)
    {
        var whole = Path.GetFullPath(path);
        var real = Path.GetPathRoot(whole)!;
        foreach (var part in whole[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = new FileInfo(next).LinkTarget is { } target ? Follow(next, Path.Combine(real, target)) : next;
        }

        return real;
    }

    private string Follow(string link, string target)
    {
        Followed.Add(link);
        if (Followed.Count > MostLinks) throw new IOException($"“{link}” leads through too many symbolic links.");
        return Resolve(target);
    }
}
