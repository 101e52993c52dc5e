namespace Briefs.Cli.Output;

/// <summary>Recognises files that a commit may contain, so that anyone whose commit is checked out may have written them.</summary>
internal static class CommittedPlace
{
    private const int MostLinks = 40;

    /// <summary>
    /// Whether a file is in the folder of a site or in a git repository, or is reached through a symbolic link that is.
    /// </summary>
    /// <param name="path">Absolute; the file may be missing.</param>
    /// <param name="siteFolder">Absolute.</param>
    /// <exception cref="IOException">There are too many links. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static bool Contains(string path, string siteFolder)
    {
        var links = new Links();
        var site = links.Resolve(siteFolder);
        links.Followed.Clear();
        var file = links.Resolve(path);
        return links.Followed.Append(file).Any(place => PathName.Contains(site, place) || IsInRepository(place));
    }

    // In a work tree or a submodule, ".git" is a file.
    private static bool IsInRepository(string place)
    {
        for (var folder = Path.GetDirectoryName(place); folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git"))) return true;
        return false;
    }

    private sealed class Links
    {
        /// <summary>The links on the way, each in its own folder without links.</summary>
        public List<string> Followed { get; } = [];

        /// <summary>The path without links.</summary>
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
}
