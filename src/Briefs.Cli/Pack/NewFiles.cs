namespace Briefs.Cli.Pack;

/// <summary>Files in an empty or new folder: all of them, or none after an error, so that the command can be run again.</summary>
internal sealed class NewFiles : IDisposable
{
    private readonly string _folder;
    private readonly bool _isNew;
    private readonly List<string> _written = [];
    private bool _isKept;

    /// <param name="folder">Empty, or not there yet.</param>
    public NewFiles(string folder)
    {
        (_folder, _isNew) = (folder, !Directory.Exists(folder));
        Directory.CreateDirectory(folder);
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        _written.Add(path);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Keeps the files.</summary>
    public void Keep() => _isKept = true;

    public void Dispose()
    {
        if (_isKept) return;
        foreach (var path in _written) File.Delete(path);
        // Another program may have put something there, such as the folder cache of a desktop.
        if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
    }
}
