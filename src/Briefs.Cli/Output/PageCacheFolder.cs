using Briefs.Pages.Reuse;

namespace Briefs.Cli.Output;

/// <summary>What builds keep about pages, in <c>.briefs-cache/pages/</c>. There are no pages in it.</summary>
/// <param name="siteFolder">Absolute.</param>
/// <param name="findKey">See <see cref="CacheFolder"/>.</param>
internal sealed class PageCacheFolder(string siteFolder, Func<byte[]?> findKey) : KeptFiles
{
    private readonly CacheFolder _folder = new(siteFolder, "pages", findKey);

    /// <summary>Why data could not be kept; null if all was.</summary>
    public string? Error => _folder.Error;

    public override ReadOnlyMemory<byte>? Find(string name, long largest) => _folder.Read(name, largest);

    public override void Keep(string name, byte[] bytes) => _folder.Write(name, bytes);
}
