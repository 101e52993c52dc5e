using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Briefs.Model;

namespace Briefs.Addresses;

/// <summary>
/// Where every brief and page of a library will live, known before anything is written. No address depends on another, so
/// that a hidden brief changes none.
/// </summary>
public sealed class AddressPlan
{
    private readonly FrozenDictionary<string, string> _documents;
    private readonly string _siteLang;

    internal AddressPlan(FrozenDictionary<string, string> documents, string siteLang, ImmutableArray<AddressCollision> collisions)
    {
        _documents = documents;
        _siteLang = siteLang;
        Collisions = collisions;
    }

    /// <summary>In the order of the library.</summary>
    public ImmutableArray<AddressCollision> Collisions { get; }

    /// <summary>Where a document lives: <c>briefs/x/</c>, <c>ru/briefs/x/</c>, <c>about/</c>.</summary>
    public string Of(Brief document) => SiteAddresses.Document(document, _siteLang);

    /// <summary>Where a document lives, by its file; false when the library has no such document.</summary>
    /// <param name="path">Relative to the site's folder: <c>content/briefs/x.md</c>.</param>
    public bool TryFind(string path, [NotNullWhen(true)] out string? address) => _documents.TryGetValue(path, out address);
}
