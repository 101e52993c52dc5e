using System.Diagnostics.CodeAnalysis;
using Briefs.Model.Addresses;

namespace Briefs.Pages.Indexes;

/// <summary>
/// What the lists of a site are made from, and what a brief's page looks up of its neighbours. Each part is made when it is
/// first asked for, so that one page of a large site does not wait for lists that it is not in.
/// </summary>
internal sealed class SiteIndex
{
    private readonly Library _library;
    private readonly string _siteLang;
    private readonly Lazy<ImmutableArray<Brief>> _newest;
    private readonly Lazy<ImmutableArray<Brief>> _front;
    private readonly Lazy<ImmutableArray<(Brief Brief, Correction Correction)>> _corrections;
    private readonly Lazy<ImmutableArray<ListedQuotation>> _quotations;
    private readonly Lazy<FrozenDictionary<PersonId, QuotedPerson>> _quoted;
    private readonly Lazy<Dictionary<PersonId, int>> _quotedIn;
    private readonly Lazy<ImmutableArray<UsedSource>> _sources;
    private readonly Lazy<FrozenDictionary<SourceId, UsedSource>> _sourceById;
    private readonly Lazy<Dictionary<KindAndSlug, ImmutableArray<Brief>>> _versions;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<Brief>>> _topics;
    private readonly Lazy<Dictionary<SlugAndLang, Brief>> _bySlug;
    private readonly Lazy<ImmutableArray<string>> _spoken;
    private readonly Lazy<ImmutableArray<string>> _spokenInBriefs;

    private SiteIndex(Library library, SiteIndex? before, RewrittenDocuments? rewritten)
    {
        (_library, _siteLang) = (library, library.Settings.Language);
        _newest = Kept(before?._newest, newest => rewritten!.Apply(newest, s_newestFirst))
            ?? new(() => [.. library.Briefs.Order(s_newestFirst)]);
        _front = new(FrontOf);
        _corrections = new(() => [.. Documents.SelectMany(d => d.Corrections.Select(c => (d, c))).OrderByDescending(c => c.c.Date)]);
        _quotations = new(() =>
            [.. Documents.SelectMany(d => d.Quotations.Where(q => q.EchoOf is null).Select(q => new ListedQuotation(d, q)))]);
        _quoted = new(() => IndexQuoted.Index(library, Documents));
        _quotedIn = Kept(before?._quotedIn, quoted => IndexQuoted.CountAnew(quoted, rewritten!)) ?? new(() => IndexQuoted.Count(library));
        _sources = new(() => IndexSources.Index(Documents));
        _sourceById = new(() => Sources.ToFrozenDictionary(s => s.Source.Id));
        _versions = Kept(before?._versions, versions => VersionsOf(versions, rewritten!)) ?? new(VersionsOf);
        _topics = Kept(before?._topics, topics => TopicsOf(topics, rewritten!)) ?? new(TopicsOf);
        _bySlug = Kept(before?._bySlug, bySlug => BySlug(bySlug, rewritten!))
            ?? new(() => library.Briefs.DistinctBy(b => (b.Slug, b.Lang)).ToDictionary(b => new SlugAndLang(b.Slug, b.Lang)));
        _spoken = Kept(before?._spoken, spoken => spoken)
            ?? new(() => [.. library.Documents.Select(d => d.Lang).Distinct(StringComparer.OrdinalIgnoreCase)]);
        _spokenInBriefs = Kept(before?._spokenInBriefs, spoken => spoken)
            ?? new(() => [.. Newest.Select(b => b.Lang).Distinct(StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>All briefs, the newest first.</summary>
    public ImmutableArray<Brief> Newest => _newest.Value;

    /// <summary>
    /// What the site's own home and archive list, the newest first: all briefs in its language, and of the others those that it
    /// does not have in that language, so that no brief is without a way to it.
    /// </summary>
    public ImmutableArray<Brief> Front => _front.Value;

    /// <summary>Every correction of every brief and page, the newest first.</summary>
    public ImmutableArray<(Brief Brief, Correction Correction)> Corrections => _corrections.Value;

    /// <summary>
    /// Everything that is quoted: of the newest brief first, then by place. What repeats words of the same brief is left out.
    /// </summary>
    public ImmutableArray<ListedQuotation> Quotations => _quotations.Value;

    /// <summary>Everybody with a name of whom something is quoted, by id.</summary>
    public FrozenDictionary<PersonId, QuotedPerson> Quoted => _quoted.Value;

    /// <summary>All sources that a brief or page cites, by title.</summary>
    public ImmutableArray<UsedSource> Sources => _sources.Value;

    public FrozenDictionary<SourceId, UsedSource> SourceById => _sourceById.Value;

    /// <summary>Briefs by topic, the newest first.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Brief>> Topics => _topics.Value;

    /// <summary>The languages of all briefs and pages, each as it is first written.</summary>
    public ImmutableArray<string> Spoken => _spoken.Value;

    /// <summary>The languages of all briefs, each as the newest brief in it writes it.</summary>
    public ImmutableArray<string> SpokenInBriefs => _spokenInBriefs.Value;

    // Words quoted on a page stand under the same promise as those in a brief.
    private ImmutableArray<Brief> Documents => [.. Newest, .. _library.Pages];

    private static readonly Comparer<Brief> s_newestFirst = Comparer<Brief>.Create((a, b) =>
        Nullable.Compare(b.Date, a.Date) is var byDate and not 0 ? byDate : string.CompareOrdinal(a.File.Path, b.File.Path));

    /// <summary>Whether a document is in a language, by the whole of its tag.</summary>
    public static bool IsIn(Brief document, string lang) => string.Equals(document.Lang, lang, StringComparison.OrdinalIgnoreCase);

    public static SiteIndex Create(Library library) => new(library, null, null);

    /// <summary>
    /// The same for a library that differs in a few documents: what has been made already is taken over, with those in it.
    /// </summary>
    public SiteIndex Update(Library library, RewrittenDocuments rewritten) => new(library, this, rewritten);

    /// <summary>A brief by its slug, in a language if it is there in it; null when no public brief has that slug.</summary>
    public Brief? BriefBySlug(string slug, string lang) =>
        _bySlug.Value.GetValueOrDefault(new(slug, lang))
        ?? (_versions.Value.TryGetValue(new(DocumentKind.Brief, slug), out var versions)
            ? versions[0]
            : _bySlug.Value.GetValueOrDefault(new(slug, _siteLang)));

    /// <summary>Whether anything is quoted of somebody with a name.</summary>
    public bool IsQuoted(PersonId person) => _quotedIn.Value.ContainsKey(person);

    /// <summary>Briefs near this one in its topics' lists, at most a few, newer and older in turn.</summary>
    public IEnumerable<Brief> Neighbours(Brief brief) =>
        brief.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(Topics.ContainsKey)
            .Select(t => (Briefs: Topics[t], Position: Topics[t].BinarySearch(brief, s_newestFirst)))
            .Where(t => t.Position >= 0)
            .SelectMany(t => new[] { t.Position - 1, t.Position + 1 }.Where(i => i >= 0 && i < t.Briefs.Length).Select(i => t.Briefs[i]))
            .Where(b => b.Slug != brief.Slug && b.Lang == brief.Lang).DistinctBy(b => b.File.Path);

    /// <summary>The other languages a document is there in.</summary>
    public IEnumerable<Brief> OtherVersions(Brief document) =>
        _versions.Value.TryGetValue(new(document.Kind, document.Slug), out var all) ? all.Where(d => !ReferenceEquals(d, document)) : [];

    private readonly record struct KindAndSlug(DocumentKind Kind, string Slug);

    private readonly record struct SlugAndLang(string Slug, string Lang);

    // What nobody has asked for is not made for the next either, and does not hold on to what was before.
    private static Lazy<T>? Kept<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        Lazy<T>? before, Func<T, T> renew) =>
        before is { IsValueCreated: true } ? new(renew(before.Value)) : null;

    private ImmutableArray<Brief> FrontOf()
    {
        var ownSlugs = Newest.Where(b => IsIn(b, _siteLang)).Select(b => b.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. Newest.Where(b => IsIn(b, _siteLang) || !ownSlugs.Contains(b.Slug))];
    }

    // Of a document that is there in one language alone there is nothing to say.
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
