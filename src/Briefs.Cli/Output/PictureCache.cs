using System.Security.Cryptography;
using Briefs.Pictures;
using Briefs.Pictures.Resizing;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// Smaller copies of pictures that earlier builds made, in <c>.briefs-cache/</c> of the site. An entry is named after everything that
/// decides its bytes, and begins with a hash of them. A damaged entry counts as missing. Without a cache a build only takes longer, so an
/// error of the disk is kept as a remark. Thread-safe.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
public sealed class PictureCache(string siteFolder)
{
    private const string Folder = ".briefs-cache";
    private const string Pictures = Folder + "/pictures";
    private const int HashSize = SHA256.HashSizeInBytes;
    private const int LargestEntry = 64 << 20;

    private string? _error;

    /// <summary>Why copies could not be kept; null if all were.</summary>
    public string? Error => _error;

    /// <summary>The bytes of a copy; null if it was never made or is damaged.</summary>
    public byte[]? Find(ResizedPicture copy)
    {
        if (Read(NameOf(copy)) is not { Length: > HashSize } entry) return null;
        var bytes = entry[HashSize..];
        return /* guard: picture-cache-hash */ HashOf(copy, bytes).AsSpan().SequenceEqual(entry.AsSpan(0, HashSize)) && IsSound(bytes, copy)
            ? bytes
            : null;
    }

    /// <summary>Keeps a copy for the next build.</summary>
    public void Keep(ResizedPicture copy, byte[] bytes) => Attempt(() =>
    {
        CreateFolder();
        AtomicFile.Write(Path.Combine(siteFolder, Pictures, NameOf(copy)), [.. HashOf(copy, bytes), .. bytes]);
    });

    /// <summary>Deletes every entry but those of the given copies, and what a killed build left.</summary>
    public void Prune(IEnumerable<ResizedPicture> needed)
    {
        if (!IsOurs() || !Directory.Exists(Path.Combine(siteFolder, Pictures))) return;
        var names = needed.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        Attempt(() =>
        {
            foreach (var file in new DirectoryInfo(Path.Combine(siteFolder, Pictures)).EnumerateFiles())
                if (!names.Contains(file.Name)) file.Delete();
        });
    }

    private static string NameOf(ResizedPicture copy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PictureResizer.Version} {copy.Original.Facts!.Digest} {copy.Original.Length} {copy.Type} {copy.Width} {copy.Height}"))));

    private static byte[] HashOf(ResizedPicture copy, byte[] bytes) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes(NameOf(copy)), .. bytes]);

    // The hash finds damage. Another program could write here too: what it writes can only be a picture.
    private static bool IsSound(byte[] bytes, ResizedPicture copy) =>
        PictureReader.Read(bytes) is { Reveals.IsEmpty: true } facts
            && (facts.Type, facts.Width, facts.Height) == (copy.Type, copy.Width, copy.Height);

    private byte[]? Read(string name)
    {
        var path = Path.Combine(siteFolder, Pictures, name);
        if (!File.Exists(path)) return null;
        try
        {
            using var file = SiteFileOpener.Open(siteFolder, $"{Pictures}/{name}");
            if (file.Length > LargestEntry) return null;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The copy is made again. If the disk fails, keeping it fails too, and that is reported.
            return null;
        }
    }

    private void CreateFolder()
    {
        if (!IsOurs()) throw new IOException($"“{Folder}” is a symbolic link or contains one. Delete it.");
        Directory.CreateDirectory(Path.Combine(siteFolder, Pictures));
        // In a repository without our .gitignore, the cache would be committed.
        var ignored = Path.Combine(siteFolder, Folder, ".gitignore");
        if (!File.Exists(ignored)) AtomicFile.Write(ignored, "*\n"u8);
    }

    private bool IsOurs() => new DirectoryInfo(Path.Combine(siteFolder, Folder)).LinkTarget is null
        && new DirectoryInfo(Path.Combine(siteFolder, Pictures)).LinkTarget is null;

    private void Attempt(Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Interlocked.CompareExchange(ref _error, error.Message, null);
        }
    }
}

/// <summary>Makes the smaller copies of pictures, or takes them from the cache.</summary>
/// <param name="siteFolder">Absolute.</param>
public sealed class PictureCopies(string siteFolder)
{
    private int _made;

    public PictureCache Cache { get; } = new(siteFolder);

    /// <summary>The number of copies that were not in the cache.</summary>
    public int Made => _made;

    /// <summary>Returns copies of one picture, in the order given. Null if the picture cannot be decoded.</summary>
    /// <exception cref="IOException">The picture has changed, or the disk fails. Also throws
    /// <see cref="UnauthorizedAccessException"/>.</exception>
    public ImmutableArray<byte[]>? Make(ImmutableArray<ResizedPicture> copies)
    {
        var kept = copies.Select(Cache.Find).ToArray();
        ImmutableArray<ResizedPicture> missing = [.. copies.Where((_, at) => kept[at] is null)];
        if (missing.IsEmpty) return [.. kept.OfType<byte[]>()];
        if (PictureResizer.Resize(ReadOriginal(copies[0].Original), missing) is not { } made) return null;
        foreach (var (copy, bytes) in missing.Zip(made)) Cache.Keep(copy, bytes);
        Interlocked.Add(ref _made, made.Length);
        var next = 0;
        return [.. kept.Select(bytes => bytes ?? made[next++])];
    }

    private byte[] ReadOriginal(SiteFile picture)
    {
        var bytes = SiteFileOpener.ReadAll(siteFolder, picture.Path);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == picture.Facts!.Digest
            ? bytes
            : throw new IOException($"“{picture.Path}” changed while the site was being built. Run the command again.");
    }
}
