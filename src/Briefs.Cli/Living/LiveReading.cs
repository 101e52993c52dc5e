using System.Runtime.InteropServices;
using Briefs.Checks;
using Briefs.Cli.Building;
using Briefs.Cli.Commands;
using Briefs.Evidence;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Living;

/// <summary>
/// A site as it was read. The next reading takes over what has not changed, as the very same objects: that is how everybody
/// behind it sees what has.
/// </summary>
internal sealed class LiveReading
{
    private static readonly DirtyPaths s_everything = new(new HashSet<string>(StringComparer.Ordinal), DirtyListing.Changed);

    private readonly bool _withDrafts;
    private readonly Checked<ContentListing> _listing;
    private readonly LiveShared _shared;
    private readonly LiveEvidence _evidence;
    private readonly ImmutableSortedDictionary<string, DocumentReading> _readings;
    private readonly ImmutableSortedDictionary<string, Brief> _compared;
    private readonly Checked<ImmutableSortedDictionary<string, string>> _templates;

    private LiveReading(LiveReading? before, SiteTexts texts, (DirtyPaths Dirty, bool WithDrafts, Building.Progress Progress) how)
    {
        var dirty = how.Dirty;
        _withDrafts = how.WithDrafts;
        _listing = before is null || dirty.Listing == DirtyListing.Changed ? FindContent.In(texts.SiteFolder) : before._listing;
        var listing = _listing.Value.WithUnsaved(texts.Unsaved.Keys);
        _shared = before is not null && dirty.Listing == DirtyListing.Same && !IsOfShared(listing, dirty) ? before._shared : LiveShared.From(before?._shared, listing, texts);
        _evidence = LiveEvidence.From(before?._evidence, (texts.SiteFolder, _shared.Reading.Context.Settings), dirty);
        (_readings, var changed) = Readings(before, (listing, texts, how.Progress), dirty);
        (_compared, var compared) = Comparisons(before, changed);
        _templates = before is not null && !dirty.HasBelow(ContentPaths.Templates) ? before._templates : TemplateTexts.From(listing, texts);
        Cards = CardsOf(before, listing, (texts.SiteFolder, dirty));
        Library = Assemble(before, compared, (listing, texts.SiteFolder, dirty));
        Found = new ReadFindings(_readings, [.. _listing.Found, .. _shared.Reading.Found, .. _evidence.Found, .. _templates.Found]) { Changed = changed };
    }

    /// <summary>With the verdicts of all quotations.</summary>
    public Library Library { get; }

    public ReadFindings Found { get; }

    /// <summary>The site's own templates, text by file name.</summary>
    public ImmutableSortedDictionary<string, string> Templates => _templates.Value;

    /// <summary>What social cards need; null for a site without.</summary>
    public SiteCards? Cards { get; }

    /// <summary>Where the kept copies are; absolute.</summary>
    public string EvidenceFolder => _evidence.Folder;

    /// <summary>The brief or page of a file, with the verdicts of its quotations; null when there is none, or the file is no text.</summary>
    public Brief? Document(string path) => _compared.GetValueOrDefault(path);

    /// <summary>The documents as they were read, drafts as drafts.</summary>
    public IEnumerable<Brief> AsRead => _readings.Values.SelectMany(d => d.Read);

    /// <exception cref="IOException">The disk fails, or a file went before it could be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static LiveReading Of(SiteTexts texts, SiteRequest request, Building.Progress progress) => new(null, texts, (s_everything, request.WithDrafts, progress));

    /// <summary>The same site, read again where it is dirty.</summary>
    /// <exception cref="IOException">The disk fails, or a file went before it could be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public LiveReading After(SiteTexts texts, DirtyPaths dirty) => new(this, texts, (dirty, _withDrafts, new Building.Progress()));

    private SiteCards? CardsOf(LiveReading? before, ContentListing listing, (string Folder, DirtyPaths Dirty) site)
    {
        var settings = _shared.Reading.Context.Settings;
        if (!settings.Cards) return null;
        var isSame = before is not null && ReferenceEquals(before._shared.Reading.Context.Settings, settings) && !site.Dirty.HasBelow(ContentPaths.Fonts);
        return (isSame ? before!.Cards : null) ?? new SiteCards(settings, listing.Fonts, site.Folder);
    }

    private static bool IsOfShared(ContentListing listing, DirtyPaths dirty) =>
        dirty.Has(ContentPaths.Settings) || dirty.Has(listing.People) || dirty.Has(listing.Sources) || dirty.Has(listing.ImageCredits);

    // The documents as they are now, and the paths of those that have been read, or have gone.
    private (ImmutableSortedDictionary<string, DocumentReading> Readings, HashSet<string> Changed) Readings(LiveReading? before, (ContentListing Listing, SiteTexts Texts, Building.Progress Progress) now, DirtyPaths dirty)
    {
        var context = _shared.Reading.Context;
        var known = before?._readings ?? ImmutableSortedDictionary.Create<string, DocumentReading>(StringComparer.Ordinal);
        var listed = before is null || dirty.Listing == DirtyListing.Changed ? ReadSite.PathsOf(now.Listing).ToHashSet(StringComparer.Ordinal) : null;
        var gone = listed is null ? [] : known.Keys.Where(path => !listed.Contains(path)).ToList();
        var unknown = before is not null && !LiveShared.ReadTheSame(before._shared.Reading.Context, context) ? listed ?? known.Keys
            : listed?.Where(path => dirty.Has(path) || !known.ContainsKey(path)) ?? dirty.Paths.Where(known.ContainsKey);
        var paths = unknown.ToList();
        now.Progress.Begin("Reading", paths.Count);
        var read = InParallel.Map(paths, path =>
        {
            var document = DocumentReading.From(path, now.Texts, context);
            now.Progress.Step();
            return document;
        });
        return (known.RemoveRange(gone).SetItems(read.Select(d => KeyValuePair.Create(d.Path, d))), [.. gone, .. read.Select(d => d.Path)]);
    }

    // All documents with their verdicts, and those of them that are not what they were.
    private (ImmutableSortedDictionary<string, Brief> All, IReadOnlyList<Brief> Compared) Comparisons(LiveReading? before, HashSet<string> changed)
    {
        var known = before?._compared ?? ImmutableSortedDictionary.Create<string, Brief>(StringComparer.Ordinal);
        var differ = before is null ? [] : _evidence.DifferFrom(before._evidence);
        var citing = differ.Count == 0 ? [] : known.Where(d => Cites(d.Value, differ)).Select(d => d.Key);
        var unknown = changed.Union(citing).Select(path => _readings.GetValueOrDefault(path)).OfType<DocumentReading>().SelectMany(d => d.Read).ToList();
        var compared = InParallel.Map(unknown, brief => CompareBrief.With(_withDrafts ? brief with { IsDraft = false } : brief, _evidence.Copies));
        return (known.RemoveRange(changed).SetItems(compared.Select(b => KeyValuePair.Create(b.File.Path, b))), compared);
    }

    private static bool Cites(Brief brief, HashSet<SourceId> sources) => brief.Sources.Keys.Any(sources.Contains) || CitedIds.Sources(brief).Overlaps(sources);

    private Library Assemble(LiveReading? before, IReadOnlyList<Brief> compared, (ContentListing Listing, string Folder, DirtyPaths Dirty) site)
    {
        var hasSamePaths = before is not null && before._compared.Count == _compared.Count && compared.All(b => before._compared.ContainsKey(b.File.Path));
        var library = ReadSite.LibraryOf(_shared.Reading, []) with
        {
            Briefs = hasSamePaths ? Replaced(before!.Library.Briefs, compared) : Documents(DocumentKind.Brief),
            Pages = hasSamePaths ? Replaced(before!.Library.Pages, compared) : Documents(DocumentKind.Page),
            Pictures = site.Listing.Pictures,
            KeptCopies = _evidence.Kept.KeptCopies,
            UnreadCopies = _evidence.Kept.UnreadCopies,
            KeptOriginals = _evidence.Kept.KeptOriginals,
            Evidence = _evidence.Kept.Evidence,
            EvidenceLock = _evidence.Kept.EvidenceLock,
        };
        return library with { Pictures = LivePictures.From(before?.Library.Pictures ?? site.Listing.Pictures.Clear(), library, (site.Folder, site.Dirty)) };
    }

    // After a letter was typed: ten thousand documents are not walked through for one.
    private static ImmutableArray<Brief> Replaced(ImmutableArray<Brief> documents, IReadOnlyList<Brief> compared)
    {
        var byPath = Comparer<Brief>.Create((a, b) => string.CompareOrdinal(a.File.Path, b.File.Path));
        var replaced = compared.Select(b => (Document: b, At: documents.BinarySearch(b, byPath))).Where(b => b.At >= 0).ToList();
        if (replaced.Count == 0) return documents;
        var now = documents.ToArray();
        foreach (var (document, at) in replaced) now[at] = document;
        return ImmutableCollectionsMarshal.AsImmutableArray(now);
    }

    private ImmutableArray<Brief> Documents(DocumentKind kind)
    {
        var documents = ImmutableArray.CreateBuilder<Brief>(_compared.Count);
        foreach (var (_, document) in _compared)
            if (document.Kind == kind) documents.Add(document);
        return documents.ToImmutable();
    }
}
