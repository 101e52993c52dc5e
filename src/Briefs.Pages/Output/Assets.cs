using System.Security.Cryptography;

namespace Briefs.Pages.Output;

/// <summary>
/// The published stylesheets, scripts and drawings: <c>site.css</c> as <c>site-3f9a1c02be.css</c>. The name contains a hash of the content,
/// so that a browser never shows a new page with a cached old stylesheet.
/// </summary>
internal sealed class Assets
{
    private readonly ImmutableSortedDictionary<string, PublishedAsset> _published;

    private Assets(ImmutableSortedDictionary<string, PublishedAsset> published) => _published = published;

    public static Assets Create(TemplateSet templates) => new(templates.Assets.ToImmutableSortedDictionary(
        a => a.Key, a => Published(a.Key, Encoding.UTF8.GetBytes(a.Value)), StringComparer.Ordinal));

    /// <param name="name">In <c>templates/</c>; a built-in file, which a site may replace but not remove.</param>
    public string AddressOf(string name) => _published[name].Address;

    public IEnumerable<PlannedFile> Plan() =>
        _published.Values.Select(a => new PlannedFile.Rendered(a.Address, () => new(new PooledBuffer(a.Bytes), []))
        {
            Inputs = hash => hash.Add(a.Bytes.AsSpan()),
        });

    private static PublishedAsset Published(string name, byte[] bytes)
    {
        var ending = Path.GetExtension(name);
        return new PublishedAsset($"{name[..^ending.Length]}-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..10]}{ending}", bytes);
    }

    private sealed record PublishedAsset(string Address, byte[] Bytes);
}
