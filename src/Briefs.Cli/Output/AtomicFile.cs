namespace Briefs.Cli.Output;

/// <summary>
/// Writes a file under a temporary name and then moves it to its place, so that other programs see the old or the new file and never a
/// part.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    /// <summary>The beginning of a temporary name.</summary>
    public const string Temporary = ".briefs-";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly string _written;
    private bool _isReplaced;

    /// <param name="path">In an existing folder.</param>
    /// <param name="name">
    /// The temporary name; null for a random one. It does not contain the name of the file, which may be as long as the disk allows.
    /// </param>
    public AtomicFile(string path, string? name = null)
    {
        _path = path;
        _written = Path.Combine(Path.GetDirectoryName(path)!, name ?? $"{Temporary}{Guid.NewGuid():n}");
    }

    /// <exception cref="IOException">The disk fails. Also throws <see cref="UnauthorizedAccessException"/>.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new AtomicFile(path);
        file.Write(bytes);
        file.Replace();
    }

    public void Write(ReadOnlySpan<byte> bytes) => File.WriteAllBytes(_written, bytes);

    public void Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        using var file = File.OpenHandle(_written, FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, first, 0);
        RandomAccess.Write(file, second, first.Length);
    }

    public void Write(Action<Stream> write)
    {
        using var stream = new FileStream(_written, FileMode.CreateNew, FileAccess.Write);
        write(stream);
    }

    /// <summary>Moves the written file to its place.</summary>
    public void Replace()
    {
        // The new file gets the permissions of the old one: a script stays executable, a private file stays private.
        if (!OperatingSystem.IsWindows() && File.Exists(_path)) File.SetUnixFileMode(_written, File.GetUnixFileMode(_path));
        // A scanner opens new files, and an editor its own, for a moment.
        new Patience(FolderCalls.OfThisSystem, s_patience).Try(() => File.Move(_written, _path, overwrite: true));
        _isReplaced = true;
    }

    public void Dispose()
    {
        if (!_isReplaced) File.Delete(_written);
    }
}
