using System.Diagnostics.CodeAnalysis;

namespace Briefs.Model.Addresses;

/// <summary>
/// Where every brief and page of a library will live, known before anything is written. No address depends on another, so
/// that a hidden brief changes none.
/// </summary>
public sealed class AddressPlan
{
    private readonly Lazy<Dictionary<string, Brief>> _documents;
    private readonly Lazy<ImmutableArray<AddressCollision>> _collisions;
    private readonly string _siteLang;

    internal AddressPlan(Library library, Func<ImmutableArray<AddressCollision>> collisions)
    {
        _documents = new(() => library.Documents.DistinctBy(d => d.File.Path, StringComparer.Ordinal)
            .ToDictionary(d => d.File.Path, StringComparer.Ordinal));
        _collisions = new(collisions);
        _siteLang = library.Settings.Language;
    }

    /// <summary>In the order of the library; looked for when they are first asked for.</summary>
    public ImmutableArray<AddressCollision> Collisions => _collisions.Value;

    /// <summary>Where a document lives: <c>briefs/x/</c>, <c>ru/briefs/x/</c>, <c>about/</c>.</summary>
    public string Of(Brief document) => SiteAddresses.Document(document, _siteLang);

    /// <summary>Where a document lives, by its file; false when the library has no such document.</summary>
    /// <param name="path">Relative to the site's folder: <c>content/briefs/x.md</c>.</param>
    public bool TryFind(string path, [NotNullWhen(true)] out string? address)
    {
        address = _documents.Value.TryGetValue(path, out var document) ? Of(document) : null;
        return address is not null;
    }
}
