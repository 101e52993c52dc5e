using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefs.Addresses;
using Briefs.Model;

namespace Briefs.Pages.Listing;

/// <summary>What the lists of a site are made from, and what a brief's page looks up of its neighbours in constant time.</summary>
internal sealed class SiteIndex
{
    private readonly FrozenDictionary<Brief, ImmutableArray<(string Topic, int Position)>> _places;

    private readonly FrozenDictionary<(string Slug, string Lang), Brief> _bySlug;

    private readonly string _siteLang;

    private SiteIndex(Library library)
    {
        _siteLang = library.Settings.Language;
        Newest = [.. library.Briefs.OrderByDescending(b => b.Date).ThenBy(b => b.File.Path, StringComparer.Ordinal)];
        // Words quoted on a page stand under the same promise as those in a brief.
        ImmutableArray<Brief> documents = [.. Newest, .. library.Pages];
        var ownSlugs = Newest.Where(b => IsIn(b, _siteLang)).Select(b => b.Slug).ToHashSet(StringComparer.Ordinal);
        Front = [.. Newest.Where(b => IsIn(b, _siteLang) || !ownSlugs.Contains(b.Slug))];
        Corrections = [.. documents.SelectMany(d => d.Corrections.Select(c => (d, c))).OrderByDescending(c => c.c.Date)];
        Quotations = [.. documents.SelectMany(d => d.Quotations.Where(q => q.EchoOf is null).Select(q => new ListedQuotation(d, q)))];
        Quoted = IndexQuoted.By(library, documents);
        Sources = IndexSources.By(documents);
        SourceById = Sources.ToFrozenDictionary(s => s.Source.Id);
        Versions = library.Documents.GroupBy(d => (d.Kind, d.Slug)).Where(g => g.Skip(1).Any())
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(d => d.Lang, StringComparer.Ordinal).ToImmutableArray());
        Topics = Newest.SelectMany(b => b.Topics.Distinct(StringComparer.Ordinal).Select(t => (Topic: t, Brief: b)))
            .GroupBy(t => t.Topic, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => g.Select(t => t.Brief).ToImmutableArray(), StringComparer.Ordinal);
        _bySlug = library.Briefs.GroupBy(b => (b.Slug, b.Lang)).ToFrozenDictionary(g => g.Key, g => g.First());
        _places = Topics.SelectMany(t => t.Value.Select((brief, i) => (brief, Place: (t.Key, i))))
            .GroupBy(p => p.brief, p => p.Place, ByReference)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), ByReference);
    }

    /// <summary>All briefs, the newest first.</summary>
    public ImmutableArray<Brief> Newest { get; }

    /// <summary>
    /// What the site's own home and archive list, the newest first: all briefs in its language, and of the others those that it
    /// does not have in that language, so that no brief is without a way to it.
    /// </summary>
    public ImmutableArray<Brief> Front { get; }

    /// <summary>Every correction of every brief and page, the newest first.</summary>
    public ImmutableArray<(Brief Brief, Correction Correction)> Corrections { get; }

    /// <summary>Everything that is quoted: of the newest brief first, then by place. What repeats words of the same brief is left out.</summary>
    public ImmutableArray<ListedQuotation> Quotations { get; }

    /// <summary>Everybody with a name of whom something is quoted, by id.</summary>
    public FrozenDictionary<PersonId, QuotedPerson> Quoted { get; }

    /// <summary>All sources that a brief or page cites, by title.</summary>
    public ImmutableArray<UsedSource> Sources { get; }

    public FrozenDictionary<SourceId, UsedSource> SourceById { get; }

    /// <summary>Documents of which there are several, one for each language.</summary>
    public FrozenDictionary<(DocumentKind Kind, string Slug), ImmutableArray<Brief>> Versions { get; }

    /// <summary>Briefs by topic, the newest first.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Brief>> Topics { get; }

    // A record's equality compares everything it holds; two briefs are the same only if they are one.
    private static IEqualityComparer<Brief> ByReference => ReferenceEqualityComparer.Instance;

    /// <summary>Whether a document is in a language, by the whole of its tag.</summary>
    public static bool IsIn(Brief document, string lang) => string.Equals(document.Lang, lang, StringComparison.OrdinalIgnoreCase);

    public static SiteIndex Of(Library library) => new(library);

    /// <summary>A brief by its slug, in a language if it is there in it; null when no public brief has that slug.</summary>
    public Brief? BriefBySlug(string slug, string lang) =>
        _bySlug.GetValueOrDefault((slug, lang))
        ?? (Versions.TryGetValue((DocumentKind.Brief, slug), out var versions) ? versions[0] : _bySlug.GetValueOrDefault((slug, _siteLang)));

    /// <summary>Briefs near this one in its topics' lists, at most a few, newer and older in turn.</summary>
    public IEnumerable<Brief> Neighbours(Brief brief)
    {
        if (!_places.TryGetValue(brief, out var places)) return [];
        return places.SelectMany(p => new[] { p.Position - 1, p.Position + 1 }
            .Where(i => i >= 0 && i < Topics[p.Topic].Length).Select(i => Topics[p.Topic][i]))
            .Where(b => b.Slug != brief.Slug && b.Lang == brief.Lang).DistinctBy(b => b.File.Path);
    }

    /// <summary>The other languages a document is there in.</summary>
    public IEnumerable<Brief> OtherVersions(Brief document) =>
        Versions.TryGetValue((document.Kind, document.Slug), out var all) ? all.Where(d => !ReferenceEquals(d, document)) : [];
}
