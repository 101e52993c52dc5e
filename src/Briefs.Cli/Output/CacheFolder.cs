using System.Security.Cryptography;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// A folder of <c>.briefs-cache/</c>, where a build keeps files for the next one. Without it, a build only takes longer. So a file that
/// cannot be read counts as missing, and an error while writing is kept as a remark. Thread-safe.
/// <para>
/// A file begins with an HMAC of its path and the rest, with a key that is not in the site. So a damaged file counts as missing, and so
/// does one that came with another person's commit.
/// </para>
/// </summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="name">Of the folder.</param>
/// <param name="findKey">Finds or creates the <see cref="CacheKey"/>, when it is needed first. Without a key, nothing is kept.</param>
internal sealed class CacheFolder(string siteFolder, string name, Func<byte[]?> findKey)
{
    private const string Parent = ".briefs-cache";
    private const int SignatureSize = HMACSHA256.HashSizeInBytes;

    // A build that is not killed moves a file to its place at once.
    private static readonly TimeSpan s_longestWrite = TimeSpan.FromMinutes(10);

    private readonly string _path = $"{Parent}/{name}";
    private readonly Lazy<byte[]?> _key = new(findKey);
    private string? _error;

    /// <summary>The program whose files these are; those of another one count as missing. Empty if their names tell.</summary>
    public string Program { get; init; } = "";

    /// <summary>Why files could not be kept; null if all were.</summary>
    public string? Error => _error;

    /// <summary>The bytes of a file; null if it is missing, damaged, or was not written with the key.</summary>
    /// <param name="largest">
    /// In bytes; a larger file is not read. Anyone may have written it, and the signature is checked when it is in memory.
    /// </param>
    public ReadOnlyMemory<byte>? Read(string file, long largest) => Read(file, largest, size => new byte[size]);

    /// <param name="file">The name of the file.</param>
    /// <param name="largest">See <see cref="Read(string, long)"/>.</param>
    /// <param name="allocate">Returns memory of a size in bytes, which the result is in.</param>
    /// <inheritdoc cref="Read(string, long)"/>
    public ReadOnlyMemory<byte>? Read(string file, long largest, Func<int, Memory<byte>> allocate)
    {
        // Opening a pipe or a device, which has the length 0, could block forever.
        if (new FileInfo(PathOf(file)) is not { Exists: true, Length: > 0 } || _key.Value is not { } key) return null;
        try
        {
            using var stream = SiteFileOpener.Open(siteFolder, $"{_path}/{file}");
            var size = stream.Length - SignatureSize;
            if (size < 0 || /* guard: cache-size */ size > largest) return null;
            var content = allocate(checked((int)stream.Length));
            stream.ReadExactly(content.Span);
            var bytes = content[SignatureSize..];
            var isSigned = CryptographicOperations.FixedTimeEquals(Sign(file, bytes.Span, key), content.Span[..SignatureSize]);
            return /* guard: cache-signature */ isSigned ? (ReadOnlyMemory<byte>?)bytes : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What the file would have had is made again. If the disk fails, writing fails too, and that is reported.
            return null;
        }
    }

    public void Write(string file, ReadOnlySpan<byte> bytes)
    {
        if (_key.Value is not { } key) return;
        try
        {
            Create();
            using var written = new AtomicFile(PathOf(file));
            written.Write(Sign(file, bytes, key), bytes);
            written.Replace();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _error, error.Message, null);
        }
    }

    /// <summary>The files; none if there are none, or if they cannot be listed.</summary>
    public ImmutableArray<FileInfo> List()
    {
        if (HasLink() || !Directory.Exists(PathOf(""))) return [];
        try
        {
            return [.. new DirectoryInfo(PathOf("")).EnumerateFiles()];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _error, error.Message, null);
            return [];
        }
    }

    /// <summary>Deletes every file but the named ones, and what a killed build left.</summary>
    public void Prune(IReadOnlySet<string> files)
    {
        if (HasLink() || !Directory.Exists(PathOf(""))) return;
        try
        {
            foreach (var file in new DirectoryInfo(PathOf("")).EnumerateFiles())
                if (!files.Contains(file.Name) && !(/* guard: cache-being-written */ IsBeingWritten(file))) file.Delete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _error, error.Message, null);
        }
    }

    // Files of one cache are nothing for the other.
    private byte[] Sign(string file, ReadOnlySpan<byte> bytes, byte[] key)
    {
        using var signature = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        signature.AppendData(Encoding.UTF8.GetBytes($"{_path}/{file}\n"));
        signature.AppendData(Encoding.UTF8.GetBytes(/* guard: cache-program */ Program));
        signature.AppendData(bytes);
        return signature.GetHashAndReset();
    }

    // Another build of the same site, into another folder, may write at the same time.
    private bool IsBeingWritten(FileInfo file) => file.Name.StartsWith('.') && file.LastWriteTimeUtc > ReadTimeOfDisk() - s_longestWrite;

    // The disk of a server may have another clock than this machine.
    private DateTime ReadTimeOfDisk()
    {
        var path = PathOf($".now-{Guid.NewGuid():n}");
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.DeleteOnClose);
        file.WriteByte(0);
        return File.GetLastWriteTimeUtc(path);
    }

    private string PathOf(string file) => Path.Combine(siteFolder, _path, file);

    private void Create()
    {
        if (HasLink()) throw new IOException($"“{Parent}” is a symbolic link or contains one. Delete it.");
        // No one else can use it. A build lets everybody read what it writes into the site, but this is not in the site.
        CreateForUser(Path.Combine(siteFolder, Parent));
        CreateForUser(PathOf(""));
        // In a repository without our .gitignore, the cache would be committed.
        var ignored = Path.Combine(siteFolder, Parent, ".gitignore");
        if (!File.Exists(ignored)) AtomicFile.Write(ignored, "*\n"u8);
    }

    private static void CreateForUser(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private bool HasLink() => new DirectoryInfo(Path.Combine(siteFolder, Parent)).LinkTarget is not null
        || new DirectoryInfo(PathOf("").TrimEnd('/')).LinkTarget is not null;
}
