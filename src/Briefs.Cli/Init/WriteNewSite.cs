namespace Briefs.Cli.Init;

/// <summary>Writes the files of a new site. If the disk fails half-way, what was written is taken away again.</summary>
internal sealed class WriteNewSite(string folder)
{
    private readonly Stack<string> _files = [];
    private readonly Stack<string> _folders = [];

    public void Write(IEnumerable<StartedFile> files)
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

    private void Write(StartedFile file)
    {
        var path = Path.Combine(folder, file.Path.Replace('/', Path.DirectorySeparatorChar));
        MakeFolder(Path.GetDirectoryName(path)!);
        // Refuses a file that has come into being since we looked.
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
