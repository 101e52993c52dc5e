using Briefs.Reading.Citations;
using Briefs.Reading.Rules;
using Briefs.Reading.Wording;

namespace Briefs.Reading;

/// <summary>What a brief is read with: the site's settings and what all briefs share.</summary>
public sealed record ReadingContext(SiteSettings Settings, SharedEntries Shared)
{
    // Worked out once for all briefs: shared entries may be as many as they are.
    private readonly Lazy<KnownNames> _names = new(() => new KnownNames(Settings));
    private readonly Lazy<KnownNames> _sharedNames = new(() => OfShared(Settings, Shared));
    private readonly Lazy<HashSet<string>> _terms =
        new(() => Settings.Terms.Select(KnownNames.Fold).ToHashSet(StringComparer.OrdinalIgnoreCase));
    private readonly Lazy<HashSet<string>> _words = new(() => DeclaredNames.OfSite(Settings, Shared));

    /// <summary>Names that may stand in marks in every brief; only read.</summary>
    internal KnownNames Names => _names.Value;

    /// <summary>Those that the files of the whole site know, where it is not known yet which brief uses what; only read.</summary>
    internal KnownNames SharedNames => _sharedNames.Value;

    /// <summary>What was found in the files of the whole site, without marks around what is a name there.</summary>
    public ImmutableArray<Diagnostic> WithoutNames(IReadOnlyList<Diagnostic> found) => [.. found.Where(f => !IsName(f, SharedNames))];

    /// <summary>Whether marks were reported where they cannot be cited, and they stand around a name or term.</summary>
    internal bool IsName(Diagnostic found, KnownNames names) =>
        found.Rule == QuoteOutOfPlace.Rule.Info && found.Quotation is { } words
        && (names.Find(words) is not null || Terms.Contains(KnownNames.Fold(words)));

    private static KnownNames OfShared(SiteSettings settings, SharedEntries shared)
    {
        var names = new KnownNames(settings);
        names.Add(shared.Sources.Values, shared.People.Values);
        return names;
    }

    /// <summary><c>terms:</c> of the site, folded as names are; only read.</summary>
    internal HashSet<string> Terms => _terms.Value;

    /// <summary>Words of names that every brief knows; only read.</summary>
    internal HashSet<string> KnownWords => _words.Value;
}

/// <summary>
/// What every brief may use without declaring it: <c>people.yml</c>, <c>sources.yml</c> or <c>.json</c>, <c>images.yml</c>.
/// </summary>
/// <param name="ImageCredits">Credit by file name.</param>
public sealed record SharedEntries(
    ImmutableSortedDictionary<PersonId, Person> People,
    ImmutableSortedDictionary<SourceId, Source> Sources,
    ImmutableSortedDictionary<string, string> ImageCredits);
