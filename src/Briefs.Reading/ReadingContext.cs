using Briefs.Reading.Attribution;
using Briefs.Reading.Citations;
using Briefs.Reading.Proposals;
using Briefs.Reading.Rules;
using Briefs.Reading.Wording;

namespace Briefs.Reading;

/// <summary>What every brief is read with: the site's settings and the shared entries.</summary>
public sealed record ReadingContext(SiteSettings Settings, SharedEntries Shared)
{
    // Computed once for all briefs: a site may have very many shared entries.
    private readonly Lazy<KnownNames> _names = new(() => new KnownNames(Settings));
    private readonly Lazy<KnownNames> _sharedNames = new(() => OfShared(Settings, Shared));
    private readonly Lazy<HashSet<string>> _terms =
        new(() => Settings.Terms.Select(KnownNames.Fold).ToHashSet(StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<HashSet<string>> _words = new(() => DeclaredNames.OfSite(Settings, Shared));

    private readonly Lazy<PersonNames> _people = new(() => new PersonNames(Shared.People.Values));

    private readonly Lazy<Dictionary<string, SourceId>> _byAddress = new(() => SourceClueFinder.ByAddress(Shared.Sources.Values));

    /// <summary>The sources that every brief may cite, by their address. Do not modify.</summary>
    internal Dictionary<string, SourceId> SourcesByAddress => _byAddress.Value;

    /// <summary>The names of the people whom every brief may quote.</summary>
    internal PersonNames PeopleNames => _people.Value;

    /// <summary>Names that may be in quotation marks in every brief. Do not modify.</summary>
    internal KnownNames Names => _names.Value;

    /// <summary>
    /// The names from the files of the whole site, for when it is not yet known which of them a brief uses. Do not modify.
    /// </summary>
    internal KnownNames SharedNames => _sharedNames.Value;

    /// <summary>Drops <c>quote-out-of-place</c> where the marked words are a known name or term.</summary>
    public ImmutableArray<Diagnostic> WithoutNames(IReadOnlyList<Diagnostic> found) => [.. found.Where(f => !IsName(f, SharedNames))];

    /// <summary>Whether the diagnostic is <c>quote-out-of-place</c> for words that are a known name or term.</summary>
    internal bool IsName(Diagnostic found, KnownNames names) =>
        found.Rule == QuoteOutOfPlace.Rule.Info && found.Quotation is { } words
        && (names.Find(words) is not null || Terms.Contains(KnownNames.Fold(words)));

    private static KnownNames OfShared(SiteSettings settings, SharedEntries shared)
    {
        var names = new KnownNames(settings);
        names.Add(shared.Sources.Values, shared.People.Values);
        return names;
    }

    /// <summary><c>terms:</c> of the site, folded as names are. Do not modify.</summary>
    internal HashSet<string> Terms => _terms.Value;

    /// <summary>Words of names that every brief knows. Do not modify.</summary>
    internal HashSet<string> KnownWords => _words.Value;
}

/// <summary>
/// What every brief may use without declaring it: <c>people.yml</c>, <c>authors.yml</c>, <c>sources.yml</c> or <c>.json</c>,
/// <c>images.yml</c>.
/// </summary>
/// <param name="ImageCredits">Credit by file name.</param>
public sealed record SharedEntries(
    ImmutableSortedDictionary<PersonId, Person> People,
    ImmutableSortedDictionary<SourceId, Source> Sources,
    ImmutableSortedDictionary<string, string> ImageCredits)
{
    /// <summary>The authors; null if their file could not be read, which was reported.</summary>
    public ImmutableSortedDictionary<AuthorId, Author>? Authors { get; init; } = ImmutableSortedDictionary<AuthorId, Author>.Empty;

    /// <summary>The entries of a site that was read, without the credits.</summary>
    public static SharedEntries Create(Library library) =>
        new(library.SharedPeople, library.SharedSources, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
        {
            Authors = library.SharedAuthors,
        };
}
