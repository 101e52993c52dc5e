namespace Briefs.Cli.Output;

/// <summary>Recognises files that a commit may contain, so that anyone whose commit is checked out may have written them.</summary>
internal static class CommittedPlace
{
    /// <summary>
    /// Whether a file is in the folder of a site or in a git repository, or is reached through a symbolic link that is.
    /// </summary>
    /// <param name="path">Absolute; the file may be missing.</param>
    /// <param name="siteFolder">Absolute.</param>
    /// <exception cref="IOException">There are too many links. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static bool Contains(string path, string siteFolder)
    {
        var links = new LinkResolver();
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
}
