using System.Diagnostics.CodeAnalysis;
using Briefs.Model.Addresses;

namespace Briefs.Pages.Indexes;

/// <summary>
/// Indexes for the lists of a site and for lookups from briefs' pages. Each index is computed on first use, so that one page of a large
/// site does not wait for unrelated lists.
/// </summary>
internal sealed class SiteIndex
{
    private readonly Library _library;
    private readonly string _siteLang;
    private readonly Lazy<ImmutableArray<Brief>> _newest;
    private readonly Lazy<ImmutableArray<Brief>> _front;
    private readonly Lazy<ImmutableArray<ListedCorrection>> _corrections;
    private readonly Lazy<ImmutableArray<ListedQuotation>> _quotations;
    private readonly Lazy<FrozenDictionary<PersonId, QuotedPerson>> _quoted;
    private readonly Lazy<Dictionary<PersonId, int>> _quotedIn;
    private readonly Lazy<ImmutableArray<UsedSource>> _sources;
    private readonly Lazy<FrozenDictionary<SourceId, UsedSource>> _sourceById;
    private readonly Lazy<Dictionary<KindAndSlug, ImmutableArray<Brief>>> _versions;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<Brief>>> _topics;
    private readonly Lazy<Dictionary<SlugAndLang, Brief>> _bySlug;
    private readonly Lazy<Dictionary<string, Brief>> _documentByPath;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<ListedRecommendation>>> _addressees;
    private readonly Lazy<ImmutableArray<string>> _spoken;
    private readonly Lazy<ImmutableArray<string>> _spokenInBriefs;

    private SiteIndex(Library library, SiteIndex? before, RewrittenDocuments? rewritten)
    {
        (_library, _siteLang) = (library, library.Settings.Language);
        _newest = Kept(before?._newest, newest => rewritten!.Apply(newest, s_newestFirst))
            ?? new(() => [.. library.Briefs.Order(s_newestFirst)]);
        _front = new(FrontOf);
        _corrections = new(() => [.. Documents.SelectMany(ListedCorrection.List).OrderByDescending(c => c.Correction.Date)]);
        _quotations = new(() =>
            [.. Documents.SelectMany(d => d.Quotations.Where(q => q.EchoOf is null).Select(q => new ListedQuotation(d, q)))]);
        _quoted = new(() => QuotedPeopleIndex.Index(library, Documents));
        _quotedIn = Kept(before?._quotedIn, quoted => QuotedPeopleIndex.CountAnew(quoted, rewritten!))
            ?? new(() => QuotedPeopleIndex.Count(library));
        _sources = new(() => SourceIndex.Index(Documents));
        _sourceById = new(() => Sources.ToFrozenDictionary(s => s.Source.Id));
        _versions = Kept(before?._versions, versions => VersionsOf(versions, rewritten!)) ?? new(VersionsOf);
        _topics = Kept(before?._topics, topics => TopicsOf(topics, rewritten!)) ?? new(TopicsOf);
        _bySlug = Kept(before?._bySlug, bySlug => BySlug(bySlug, rewritten!))
            ?? new(() => library.Briefs.DistinctBy(b => (b.Slug, b.Lang)).ToDictionary(b => new SlugAndLang(b.Slug, b.Lang)));
        _addressees = new(() => Documents.SelectMany(ListedRecommendation.List).GroupBy(r => r.Asked.Addressee, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(to => to.Key, to => to.ToImmutableArray(), StringComparer.Ordinal));
        _documentByPath = new(() => library.Documents.ToDictionary(d => d.File.Path, StringComparer.Ordinal));
        _spoken = Kept(before?._spoken, spoken => spoken)
            ?? new(() => [.. library.Documents.Select(d => d.Lang).Distinct(StringComparer.OrdinalIgnoreCase)]);
        _spokenInBriefs = Kept(before?._spokenInBriefs, spoken => spoken)
            ?? new(() => [.. Newest.Select(b => b.Lang).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>All briefs, newest first.</summary>
    public ImmutableArray<Brief> Newest => _newest.Value;

    /// <summary>
    /// The briefs on the site's own home page and in the archive, newest first: all in the site's language, and those without a version in
    /// it, so that every brief can be reached.
    /// </summary>
    public ImmutableArray<Brief> Front => _front.Value;

    /// <summary>All corrections of all briefs and pages, newest first.</summary>
    public ImmutableArray<ListedCorrection> Corrections => _corrections.Value;

    /// <summary>All quotations: those of the newest brief first, then by position. Repetitions within one brief are left out.</summary>
    public ImmutableArray<ListedQuotation> Quotations => _quotations.Value;

    /// <summary>The quoted people with a name, by id.</summary>
    public FrozenDictionary<PersonId, QuotedPerson> Quoted => _quoted.Value;

    /// <summary>All sources that a brief or page cites, by title.</summary>
    public ImmutableArray<UsedSource> Sources => _sources.Value;

    public FrozenDictionary<SourceId, UsedSource> SourceById => _sourceById.Value;

    /// <summary>Recommendations by addressee, those of the newest brief first.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ListedRecommendation>> Addressees => _addressees.Value;

    /// <summary>Briefs and pages by path.</summary>
    public IReadOnlyDictionary<string, Brief> DocumentByPath => _documentByPath.Value;

    /// <summary>Briefs by topic, newest first.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Brief>> Topics => _topics.Value;

    /// <summary>The languages of all briefs and pages, in the spelling of their first occurrence.</summary>
    public ImmutableArray<string> Spoken => _spoken.Value;

    /// <summary>The languages of all briefs, in the spelling of the newest brief.</summary>
    public ImmutableArray<string> SpokenInBriefs => _spokenInBriefs.Value;

    // Quotations on pages of content/pages/ are verified and listed like those in briefs.
    private ImmutableArray<Brief> Documents => [.. Newest, .. _library.Pages];

    private static readonly Comparer<Brief> s_newestFirst = Comparer<Brief>.Create((a, b) =>
        Nullable.Compare(b.Date, a.Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(a.File.Path, b.File.Path));

    /// <summary>Whether a document has exactly this language tag, ignoring case.</summary>
    public static bool IsIn(Brief document, string lang) => string.Equals(document.Lang, lang, StringComparison.OrdinalIgnoreCase);

    public static SiteIndex Create(Library library) => new(library, null, null);

    /// <summary>Derives the index of a library that differs in a few documents. Lists that were computed already are reused.</summary>
    public SiteIndex Update(Library library, RewrittenDocuments rewritten) => new(library, this, rewritten);

    /// <summary>The brief with a slug, preferably in a language; null when no public brief has that slug.</summary>
    public Brief? BriefBySlug(string slug, string lang) =>
        _bySlug.Value.GetValueOrDefault(new(slug, lang))
        ?? (_versions.Value.TryGetValue(new(DocumentKind.Brief, slug), out var versions)
            ? versions[0]
            : _bySlug.Value.GetValueOrDefault(new(slug, _siteLang)));

    /// <summary>Whether a person with a name is quoted.</summary>
    public bool IsQuoted(PersonId person) => _quotedIn.Value.ContainsKey(person);

    /// <summary>The adjacent briefs in the lists of this brief's topics, newer and older alternately.</summary>
    public IEnumerable<Brief> Neighbours(Brief brief) =>
        brief.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(Topics.ContainsKey)
            .Select(t => (Briefs: Topics[t], Position: Topics[t].BinarySearch(brief, s_newestFirst)))
            .Where(t => t.Position >= 0)
            .SelectMany(t => new[] { t.Position - 1, t.Position + 1 }.Where(i => i >= 0 && i < t.Briefs.Length).Select(i => t.Briefs[i]))
            .Where(b => b.Slug != brief.Slug && b.Lang == brief.Lang).DistinctBy(b => b.File.Path);

    /// <summary>The versions of a document in other languages.</summary>
    public IEnumerable<Brief> OtherVersions(Brief document) =>
        _versions.Value.TryGetValue(new(document.Kind, document.Slug), out var all) ? all.Where(d => !ReferenceEquals(d, document)) : [];

    private readonly record struct KindAndSlug(DocumentKind Kind, string Slug);

    private readonly record struct SlugAndLang(string Slug, string Lang);

    // Lists that were never computed stay lazy and do not capture the previous index, so old states can be garbage-collected.
    private static Lazy<T>? Kept<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        Lazy<T>? before, Func<T, T> renew) =>
        before is { IsValueCreated: true } ? new(renew(before.Value)) : null;

    private ImmutableArray<Brief> FrontOf()
    {
        var ownSlugs = Newest.Where(b => IsIn(b, _siteLang)).Select(b => b.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. Newest.Where(b => IsIn(b, _siteLang) || !ownSlugs.Contains(b.Slug))];
    }

    // Only documents with several language versions are included.
    private Dictionary<KindAndSlug, ImmutableArray<Brief>> VersionsOf()
    {
        var first = new HashSet<KindAndSlug>();
        var several = _library.Documents.Select(d => new KindAndSlug(d.Kind, d.Slug)).Where(d => !first.Add(d)).ToHashSet();
        return _library.Documents.Where(d => several.Contains(new(d.Kind, d.Slug))).GroupBy(d => new KindAndSlug(d.Kind, d.Slug))
            .ToDictionary(g => g.Key, g => g.OrderBy(d => d.Lang, StringComparer.Ordinal).ToImmutableArray());
    }

    private Dictionary<KindAndSlug, ImmutableArray<Brief>> VersionsOf(
        Dictionary<KindAndSlug, ImmutableArray<Brief>> before, RewrittenDocuments rewritten) =>
        rewritten.All.Any(d => before.ContainsKey(new(d.Now.Kind, d.Now.Slug))) ? VersionsOf() : before;

    private static Dictionary<SlugAndLang, Brief> BySlug(
        Dictionary<SlugAndLang, Brief> before, RewrittenDocuments rewritten)
    {
        var now = new Dictionary<SlugAndLang, Brief>(before);
        foreach (var (old, document) in rewritten.All)
            if (ReferenceEquals(before.GetValueOrDefault(new(old.Slug, old.Lang)), old)) now[new(old.Slug, old.Lang)] = document;
        return now;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<Brief>> TopicsOf(
        ImmutableSortedDictionary<string, ImmutableArray<Brief>> before, RewrittenDocuments rewritten) =>
        before.SetItems(rewritten.All.SelectMany(d => d.Now.Topics).Distinct(StringComparer.Ordinal).Where(before.ContainsKey)
            .Select(topic => KeyValuePair.Create(topic, rewritten.Apply(before[topic], s_newestFirst))));

    private ImmutableSortedDictionary<string, ImmutableArray<Brief>> TopicsOf()
    {
        var topics = new Dictionary<string, ImmutableArray<Brief>.Builder>(StringComparer.Ordinal);
        foreach (var brief in Newest)
        {
            foreach (var topic in brief.Topics)
            {
                if (!topics.TryGetValue(topic, out var briefs)) topics[topic] = briefs = ImmutableArray.CreateBuilder<Brief>();
                if (briefs.Count == 0 || !ReferenceEquals(briefs[^1], brief)) briefs.Add(brief);
            }
        }

        return topics.ToImmutableSortedDictionary(t => t.Key, t => t.Value.ToImmutable(), StringComparer.Ordinal);
    }
}
