using System.Security.Cryptography;
using Briefs.Pictures;
using Briefs.Pictures.Resizing;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// Smaller copies of pictures that earlier builds made, in <c>.briefs-cache/</c> of the site. An entry is named after everything that
/// decides its bytes, and begins with a hash of them. A damaged entry counts as missing. Thread-safe.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
public sealed class PictureCache(string siteFolder)
{
    private const int HashSize = SHA256.HashSizeInBytes;
    private const int LargestEntry = 64 << 20;

    private readonly CacheFolder _folder = new(siteFolder, "pictures");

    /// <summary>Why copies could not be kept; null if all were.</summary>
    public string? Error => _folder.Error;

    /// <summary>The bytes of a copy; null if it was never made or is damaged.</summary>
    public byte[]? Find(ResizedPicture copy)
    {
        if (_folder.Read(NameOf(copy), LargestEntry) is not { Length: > HashSize } entry) return null;
        var bytes = entry[HashSize..];
        return /* guard: picture-cache-hash */ HashOf(copy, bytes).AsSpan().SequenceEqual(entry.AsSpan(0, HashSize)) && IsSound(bytes, copy)
            ? bytes
            : null;
    }

    /// <summary>Keeps a copy for the next build.</summary>
    public void Keep(ResizedPicture copy, byte[] bytes) => _folder.Write(NameOf(copy), [.. HashOf(copy, bytes), .. bytes]);

    /// <summary>Deletes every entry but those of the given copies, and what a killed build left.</summary>
    public void Prune(IEnumerable<ResizedPicture> needed) =>
        _folder.Prune(needed.Select(NameOf).ToHashSet(StringComparer.Ordinal));

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
}

/// <summary>Makes the smaller copies of pictures, or takes them from the cache.</summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="cache">Null to make every copy again and keep none.</param>
public sealed class PictureCopies(string siteFolder, PictureCache? cache)
{
    private int _made;

    /// <summary>The number of copies that were not in the cache.</summary>
    public int Made => _made;

    /// <summary>Returns copies of one picture, in the order given. Null if the picture cannot be decoded.</summary>
    /// <exception cref="IOException">The picture has changed, or the disk fails. Also throws
    /// <see cref="UnauthorizedAccessException"/>.</exception>
    public ImmutableArray<byte[]>? Make(ImmutableArray<ResizedPicture> copies)
    {
        var kept = copies.Select(copy => cache?.Find(copy)).ToArray();
        ImmutableArray<ResizedPicture> missing = [.. copies.Where((_, at) => kept[at] is null)];
        if (missing.IsEmpty) return [.. kept.OfType<byte[]>()];
        if (PictureResizer.Resize(ReadOriginal(copies[0].Original), missing) is not { } made) return null;
        foreach (var (copy, bytes) in missing.Zip(made)) cache?.Keep(copy, bytes);
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
