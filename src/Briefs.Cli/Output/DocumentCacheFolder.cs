using Briefs.Workspaces.Cache;

namespace Briefs.Cli.Output;

/// <summary>The documents that earlier builds read, in <c>.briefs-cache/documents/</c>.</summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="findKey">See <see cref="CacheFolder"/>.</param>
internal sealed class DocumentCacheFolder(string siteFolder, Func<byte[]?> findKey) : DocumentCache
{
    private readonly CacheFolder _folder = new(siteFolder, "documents", findKey);

    /// <summary>Why documents could not be kept; null if all were.</summary>
    public string? Error => _folder.Error;

    /// <summary>Whether documents are kept. If not, those of earlier runs are used only.</summary>
    public bool IsKept { get; init; } = true;

    public override ReadOnlyMemory<byte>? Find(string name, long largest, CacheBuffer buffer) =>
        _folder.Read(name, largest, size => buffer.Rent(size));

    public override void Keep(string name, byte[] bytes)
    {
        if (IsKept) _folder.Write(name, bytes);
    }

    public override void Prune(IReadOnlySet<string> names)
    {
        if (IsKept) _folder.Prune(names);
    }
}
