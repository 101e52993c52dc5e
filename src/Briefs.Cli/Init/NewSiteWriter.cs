namespace Briefs.Cli.Init;

/// <summary>Writes the files of a new site. If writing fails, deletes the files written before.</summary>
internal sealed class NewSiteWriter(string folder)
{
    private readonly Stack<string> _files = [];
    private readonly Stack<string> _folders = [];

    public void Write(IEnumerable<ScaffoldFile> files)
    {
        var isWhole = false;
        try
        {
            foreach (var file in files) Write(file);
            isWhole = true;
        }
        finally
        {
            if (!isWhole) TakeAway();
        }
    }

    private void Write(ScaffoldFile file)
    {
        var path = Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar));
        MakeFolder(Path.GetDirectoryName(path)!);
        // CreateNew fails if the file was created since it was checked.
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        _files.Push(path);
        stream.Write(file.Bytes.AsSpan());
    }

    private void MakeFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (Path.GetDirectoryName(path) is { Length: > 0 } above) MakeFolder(above);
        Directory.CreateDirectory(path);
        _folders.Push(path);
    }

    private void TakeAway()
    {
        foreach (var file in _files) File.Delete(file);
        foreach (var made in _folders)
            if (!Directory.EnumerateFileSystemEntries(made).Any()) Directory.Delete(made);
    }
}

/// <summary>Finds existing files that prevent a new site. Existing files are never overwritten.</summary>
internal static class Conflicts
{
    /// <summary>Paths of new files that already exist, and parents of new files that are files or links.</summary>
    /// <param name="folder">The folder of the new site; may not exist.</param>
    public static ImmutableArray<string> Find(string folder, IEnumerable<ScaffoldFile> files) =>
        [.. files.Select(file => FirstOn(folder, file.Path)).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? FirstOn(string folder, string path)
    {
        var names = path.Split('/');
        for (var depth = 1; depth < names.Length; depth++)
        {
            var part = string.Join('/', names[..depth]);
            var place = new FileInfo(Path.Combine(folder, part));
            // Writing through a link would leave the folder.
            if (place.Exists || place.LinkTarget is not null) return part;
            if (!Directory.Exists(place.FullName)) return null;
        }

        var last = new FileInfo(Path.Combine(folder, path));
        return last.Exists || last.LinkTarget is not null || Directory.Exists(last.FullName) ? path : null;
    }
}

/// <summary>A file of a new site.</summary>
/// <param name="Path">Relative to the site, with <c>/</c>.</param>
internal sealed record ScaffoldFile(string Path, ImmutableArray<byte> Bytes);
