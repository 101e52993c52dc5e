namespace Briefs.Cli.Output;

/// <summary>
/// Writes a file beside its place and then moves it there: a program that reads it meanwhile sees the old or the new one, and nothing
/// in between.
/// </summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _written;
    private bool _isReplaced;

    /// <param name="path">In a folder that is there.</param>
    /// <param name="name">Of the file that is written beside it; null for its own name with a point before it and more after it.</param>
    public WholeFile(string path, string? name = null)
    {
        _path = path;
        _written = Path.Combine(Path.GetDirectoryName(path)!, name ?? $".{Path.GetFileName(path)}-{Guid.NewGuid():n}");
    }

    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new WholeFile(path);
        file.Write(bytes);
        file.Replace();
    }

    public void Write(ReadOnlySpan<byte> bytes) => File.WriteAllBytes(_written, bytes);

    public void Write(Action<Stream> write)
    {
        using var stream = new FileStream(_written, FileMode.CreateNew, FileAccess.Write);
        write(stream);
    }

    /// <summary>Puts what was written in its place.</summary>
    public void Replace()
    {
        // A file that is replaced keeps its permissions: a script stays one that can be run, a private file private.
        if (!OperatingSystem.IsWindows() && File.Exists(_path)) File.SetUnixFileMode(_written, File.GetUnixFileMode(_path));
        File.Move(_written, _path, overwrite: true);
        _isReplaced = true;
    }

    public void Dispose()
    {
        if (!_isReplaced) File.Delete(_written);
    }
}
