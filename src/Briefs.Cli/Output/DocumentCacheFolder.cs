using System.Security.Cryptography;
using Briefs.Workspaces.Cache;

namespace Briefs.Cli.Output;

/// <summary>
/// The documents that earlier builds read, in <c>.briefs-cache/documents/</c>. A file begins with an HMAC of its name and the rest, with a
/// key that is not in the site. So a damaged file counts as missing, and so does one that came with another person's commit, which could
/// hide a quotation that was never checked.
/// </summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="findKey">Finds or creates the <see cref="CacheKey"/>, when it is needed first. Without a key, nothing is kept.</param>
internal sealed class DocumentCacheFolder(string siteFolder, Func<byte[]?> findKey) : DocumentCache
{
    private const int HashSize = HMACSHA256.HashSizeInBytes;
    private const long LargestFile = 1L << 30;

    private readonly CacheFolder _folder = new(siteFolder, "documents");
    private readonly Lazy<byte[]?> _key = new(findKey);

    /// <summary>Why documents could not be kept; null if all were.</summary>
    public string? Error => _folder.Error;

    /// <summary>Whether documents are kept. If not, those of earlier runs are used only.</summary>
    public bool IsKept { get; init; } = true;

    public override ReadOnlyMemory<byte>? Find(string name)
    {
        if (_key.Value is not { } key || _folder.Read(name, LargestFile) is not { Length: > HashSize } file) return null;
        var bytes = file.AsMemory(HashSize);
        var isOurs = CryptographicOperations.FixedTimeEquals(HashOf(name, bytes.Span, key), file.AsSpan(0, HashSize));
        return /* guard: document-cache-key */ isOurs ? bytes : null;
    }

    public override void Keep(string name, byte[] bytes)
    {
        if (IsKept && _key.Value is { } key) _folder.Write(name, [.. HashOf(name, bytes, key), .. bytes]);
    }

    public override void Prune(IReadOnlySet<string> names)
    {
        if (IsKept) _folder.Prune(names);
    }

    private static byte[] HashOf(string name, ReadOnlySpan<byte> bytes, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes(name));
        hash.AppendData(bytes);
        return hash.GetHashAndReset();
    }
}
