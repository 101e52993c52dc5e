using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// A folder of <c>.briefs-cache/</c>, where a build keeps files for the next one. Without it, a build only takes longer. So a file that
/// cannot be read counts as missing, and an error while writing is kept as a remark. Thread-safe.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="name">Of the folder.</param>
internal sealed class CacheFolder(string siteFolder, string name)
{
    private const string Parent = ".briefs-cache";

    private readonly string _path = $"{Parent}/{name}";
    private string? _error;

    /// <summary>Why files could not be kept; null if all were.</summary>
    public string? Error => _error;

    /// <summary>The bytes of a file; null if it is missing.</summary>
    /// <param name="largest">A larger file is not read; in bytes.</param>
    public byte[]? Read(string file, long largest)
    {
        if (!File.Exists(PathOf(file))) return null;
        try
        {
            using var stream = SiteFileOpener.Open(siteFolder, $"{_path}/{file}");
            if (stream.Length > largest) return null;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What the file would have had is made again. If the disk fails, writing fails too, and that is reported.
            return null;
        }
    }

    public void Write(string file, params ReadOnlySpan<byte> bytes)
    {
        try
        {
            Create();
            AtomicFile.Write(PathOf(file), bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _error, error.Message, null);
        }
    }

    /// <summary>Deletes every file but the named ones, and what a killed build left.</summary>
    public void Prune(IReadOnlySet<string> files)
    {
        if (!IsOurs() || !Directory.Exists(PathOf(""))) return;
        try
        {
            foreach (var file in new DirectoryInfo(PathOf("")).EnumerateFiles())
                if (!files.Contains(file.Name)) file.Delete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _error, error.Message, null);
        }
    }

    private string PathOf(string file) => Path.Combine(siteFolder, _path, file);

    private void Create()
    {
        if (!IsOurs()) throw new IOException($"“{Parent}” is a symbolic link or contains one. Delete it.");
        Directory.CreateDirectory(PathOf(""));
        // In a repository without our .gitignore, the cache would be committed.
        var ignored = Path.Combine(siteFolder, Parent, ".gitignore");
        if (!File.Exists(ignored)) AtomicFile.Write(ignored, "*\n"u8);
    }

    private bool IsOurs() => new DirectoryInfo(Path.Combine(siteFolder, Parent)).LinkTarget is null
        && new DirectoryInfo(PathOf("").TrimEnd('/')).LinkTarget is null;
}
