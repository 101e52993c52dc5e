using System.Security.Cryptography;
using Briefs.Pictures;
using Briefs.Pictures.Resizing;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// Smaller copies of pictures that earlier builds made, in <c>.briefs-cache/</c> of the site. An entry is named after everything that
/// decides its bytes. Thread-safe.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="findKey">See <see cref="CacheFolder"/>.</param>
public sealed class PictureCache(string siteFolder, Func<byte[]?> findKey)
{
    // Without compression, a pixel has 4 bytes.
    private const long MostForPixel = 5;
    private const long MostForHeaders = 64 << 10;

    private readonly CacheFolder _folder = new(siteFolder, "pictures", findKey);

    /// <summary>Why copies could not be kept; null if all were.</summary>
    public string? Error => _folder.Error;

    /// <summary>The bytes of a copy; null if it was never made, is damaged or was made by anyone else.</summary>
    public byte[]? Find(ResizedPicture copy) =>
        _folder.Read(NameOf(copy), ((long)copy.Width * copy.Height * MostForPixel) + MostForHeaders) is { } entry
        && entry.ToArray() is var bytes && IsSound(bytes, copy)
            ? bytes
            : null;

    /// <summary>Keeps a copy for the next build.</summary>
    public void Keep(ResizedPicture copy, byte[] bytes) => _folder.Write(NameOf(copy), bytes);

    /// <summary>Deletes every entry but those of the given copies, and what a killed build left.</summary>
    public void Prune(IEnumerable<ResizedPicture> needed) =>
        _folder.Prune(needed.Select(NameOf).ToHashSet(StringComparer.Ordinal));

    private static string NameOf(ResizedPicture copy) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{PictureResizer.Version} {copy.Original.Facts!.Digest} {copy.Original.Length} {copy.Type} {copy.Width} {copy.Height}"))));

    // A picture in a site must not reveal anything, even if the key was copied.
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
