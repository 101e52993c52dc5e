using System.Runtime.InteropServices;
using Briefs.Checks;
using Briefs.Evidence;
using Briefs.Pages.Reuse;
using Briefs.Reading.Discovery;
using Briefs.Workspaces.Cache;

namespace Briefs.Workspaces;

/// <summary>
/// The content of a site as read, each file once. After a change, unchanged parts are the same objects as before, which is how checks and
/// pages detect what changed.
/// </summary>
internal sealed class SiteContent
{
    private readonly WorkspaceOptions _options;
    private readonly ChangeSet _changes;
    private readonly SiteTexts _texts;
    private readonly Checked<ContentListing> _listing;
    private readonly SharedContent _shared;
    private readonly SavedCopies _copies;
    private readonly long _effort;
    private readonly ImmutableSortedDictionary<string, DocumentReading> _documents;
    private readonly ImmutableSortedDictionary<string, Brief> _compared;
    private readonly Checked<ImmutableSortedDictionary<string, string>> _templates;
    private readonly Checked<ImmutableArray<WebFont>> _fonts;

    private SiteContent(SiteContent? before, SiteTexts texts, WorkspaceOptions options, ChangeSet changes, StageProgress progress)
    {
        (_options, _texts, _changes) = (options, texts, changes);
        _listing = before is null || changes.Relist ? ContentFinder.Find(texts.SiteFolder) : before._listing;
        var listing = _listing.Value.WithUnsaved(texts.Unsaved.Keys).WithAbsent(options.Absent);
        var hasSameShared = before is not null && !changes.Relist && !SharedContent.IsChangedBy(changes, listing);
        _shared = hasSameShared ? before!._shared : SharedContent.Read(before?._shared, listing, texts);
        _copies = SavedCopies.Read(before?._copies, Settings, options, changes);
        _documents = ReadDocuments(before, listing, progress, out var changed);
        _effort = ComparisonBudget.GetShare(_documents.Count);
        _compared = CompareDocuments(before, changed, out var compared);
        var hasSameTemplates = before is not null && !changes.ContainsAnyIn(ContentPaths.Templates);
        _templates = hasSameTemplates ? before!._templates : TemplateTexts.Read(listing, texts);
        var hasSameFonts = before is not null && !changes.ContainsAnyIn(ContentPaths.Fonts);
        _fonts = hasSameFonts ? before!._fonts : SiteFonts.Read(listing.WebFonts, texts.SiteFolder);
        Cards = CreateCards(before, listing);
        Library = CreateLibrary(before, listing, compared);
        ImmutableArray<Diagnostic> others =
            [.. _listing.Diagnostics, .. _shared.Diagnostics, .. _copies.Diagnostics, .. _templates.Diagnostics, .. _fonts.Diagnostics];
        Diagnostics = new ReadingDiagnostics(_documents, others) { Changed = changed };
    }

    /// <summary>With the verdicts of all quotations, if they are compared.</summary>
    public Library Library { get; }

    /// <summary>The files of the site, without those that exist only unsaved in an editor.</summary>
    public ContentListing Listing => _listing.Value;

    /// <summary>The diagnostics from reading.</summary>
    public ReadingDiagnostics Diagnostics { get; }

    /// <summary>The site's own templates: text by file name.</summary>
    public ImmutableSortedDictionary<string, string> Templates => _templates.Value;

    /// <summary>Data for social cards; null for a site without cards.</summary>
    public SiteCards? Cards { get; }

    /// <summary>Hashes of all that pages are made from; null if no later run needs to know what has changed.</summary>
    public ContentHashes? CreateHashes() => _shared.Identity is { } shared && _documents.Values.All(document => !document.Hash.IsEmpty)
        ? new ContentHashes(SiteHash.Create(shared, _options, _templates.Value, _copies, _effort),
            _documents.ToDictionary(
                document => document.Key,
                document => ContentHashes.HashOf(document.Key, document.Value.Hash.AsSpan()),
                StringComparer.Ordinal))
        : null;

    /// <summary>The folder of the saved copies; absolute.</summary>
    public string EvidenceFolder => _copies.Folder;

    /// <summary>The documents as read; drafts are marked as drafts even with <c>--drafts</c>.</summary>
    public IEnumerable<Brief> DocumentsAsRead => _documents.Values.SelectMany(d => d.Document);

    private SiteSettings Settings => _shared.Context.Settings;

    /// <summary>Reads a whole site.</summary>
    /// <exception cref="IOException">
    /// A file cannot be read or has disappeared meanwhile. Also throws <see cref="UnauthorizedAccessException"/>.
    /// </exception>
    public static SiteContent Read(SiteTexts texts, WorkspaceOptions options, StageProgress progress) =>
        new(null, texts, options, ChangeSet.Everything, progress);

    /// <summary>Reads what may have changed, and reuses the rest.</summary>
    /// <exception cref="IOException">
    /// A file cannot be read or has disappeared meanwhile. Also throws <see cref="UnauthorizedAccessException"/>.
    /// </exception>
    public SiteContent Apply(SiteTexts texts, ChangeSet changes) => new(this, texts, _options, changes, new StageProgress());

    /// <summary>
    /// The brief or page of a file, with the verdicts of its quotations; null when there is none or the file is not valid text.
    /// </summary>
    public Brief? FindDocument(string path) => _compared.GetValueOrDefault(path);

    private SiteCards? CreateCards(SiteContent? before, ContentListing listing)
    {
        // Nothing is drawn in a browser, so that the drawing library and the fonts are not part of what a browser loads.
        if (!Settings.Cards || OperatingSystem.IsBrowser()) return null;
        var isSame = before is not null && ReferenceEquals(before.Settings, Settings) && !_changes.ContainsAnyIn(ContentPaths.Fonts);
        return (isSame ? before!.Cards : null) ?? new SiteCards(Settings, listing.Fonts, _texts.SiteFolder);
    }

    // The current documents, and the paths of those that were read again or removed.
    private ImmutableSortedDictionary<string, DocumentReading> ReadDocuments(
        SiteContent? before, ContentListing listing, StageProgress progress, out HashSet<string> changed)
    {
        var known = before?._documents ?? ImmutableSortedDictionary.Create<string, DocumentReading>(StringComparer.Ordinal);
        var listed = before is null || _changes.Relist
            ? listing.Briefs.Concat(listing.Pages).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal)
            : null;
        List<string> gone = listed is null ? [] : [.. known.Keys.Where(path => !listed.Contains(path))];
        List<string> unknown = before is not null && !before._shared.ReadsLike(_shared) ? [.. listed ?? known.Keys]
            : listed is not null ? [.. listed.Where(path => _changes.Contains(path) || !known.ContainsKey(path))]
            : [.. _changes.Paths.Where(known.ContainsKey)];
        progress.Begin("Reading", unknown.Count);
        // What is read again after a change is the newest state of a few files, which no cache has.
        var isCached = before is null && unknown.Count >= _options.Cache?.LeastDocuments && _shared.Identity is not null;
        var read = isCached
            ? new CachedReading(_options.Cache!, _texts, _shared).Read(unknown, progress)
            : InParallel.Map(unknown, path => progress.Count(DocumentReading.Read(path, _texts, _shared.Context)));
        changed = [.. gone, .. unknown];
        return known.RemoveRange(gone).SetItems(read.Select(d => KeyValuePair.Create(d.Path, d)));
    }

    // All documents with their verdicts, and those that changed.
    private ImmutableSortedDictionary<string, Brief> CompareDocuments(
        SiteContent? before, HashSet<string> changed, out IReadOnlyList<Brief> compared)
    {
        var known = before?._compared ?? ImmutableSortedDictionary.Create<string, Brief>(StringComparer.Ordinal);
        var differing = before is null ? [] : _copies.GetDifferingSources(before._copies);
        var isOther = before is not null && before._effort != _effort;
        var affected = isOther ? known.Keys : differing.Count == 0 ? [] : known.Where(d => Cites(d.Value, differing)).Select(d => d.Key);
        var unknown = changed.Union(affected).Select(path => _documents.GetValueOrDefault(path)).OfType<DocumentReading>()
            .SelectMany(d => d.Document).ToList();
        compared = InParallel.Map(unknown, Compare);
        return known.RemoveRange(changed).SetItems(compared.Select(b => KeyValuePair.Create(b.File.Path, b)));
    }

    private Brief Compare(Brief brief)
    {
        var wanted = _options.WithDrafts ? brief with { IsDraft = false } : brief;
        return _copies.Searchable.IsEmpty ? wanted : QuotationVerifier.Compare(wanted, _copies.Searchable, new ComparisonBudget(_effort));
    }

    private static bool Cites(Brief brief, HashSet<SourceId> sources) =>
        brief.Sources.Keys.Any(sources.Contains) || CitedIds.Sources(brief).Overlaps(sources);

    private Library CreateLibrary(SiteContent? before, ContentListing listing, IReadOnlyList<Brief> compared)
    {
        var hasSamePaths = before is not null && before._compared.Count == _compared.Count
            && compared.All(b => before._compared.ContainsKey(b.File.Path));
        var library = _copies.AddTo(new Library
        {
            Settings = Settings,
            Briefs = hasSamePaths ? Replace(before!.Library.Briefs, compared) : GetDocuments(DocumentKind.Brief),
            Pages = hasSamePaths ? Replace(before!.Library.Pages, compared) : GetDocuments(DocumentKind.Page),
            SharedPeople = _shared.Context.Shared.People,
            SharedAuthors = _shared.Context.Shared.Authors,
            SharedSources = _shared.Context.Shared.Sources,
            KnowsSharedSources = _shared.KnowsSources,
            Pictures = listing.Pictures,
            Attachments = listing.Attachments,
            Fonts = _fonts.Value,
        });
        var pictures = before?.Library.Pictures ?? listing.Pictures.Clear();
        var attachments = before?.Library.Attachments ?? listing.Attachments.Clear();
        return library with
        {
            Pictures = SitePictures.Read(pictures, library, _texts.SiteFolder, _changes),
            Attachments = SiteAttachments.Read(attachments, library, _texts.SiteFolder, _changes),
        };
    }

    // Runs after every keystroke: it must not iterate over ten thousand documents to replace one.
    private static ImmutableArray<Brief> Replace(ImmutableArray<Brief> documents, IReadOnlyList<Brief> compared)
    {
        var byPath = Comparer<Brief>.Create((a, b) => string.CompareOrdinal(a.File.Path, b.File.Path));
        var replaced = compared.Select(b => (Document: b, At: documents.BinarySearch(b, byPath))).Where(b => b.At >= 0).ToList();
        if (replaced.Count == 0) return documents;
        var now = documents.ToArray();
        foreach (var (document, at) in replaced) now[at] = document;
        return ImmutableCollectionsMarshal.AsImmutableArray(now);
    }

    private ImmutableArray<Brief> GetDocuments(DocumentKind kind)
    {
        var documents = ImmutableArray.CreateBuilder<Brief>(_compared.Count);
        foreach (var (_, document) in _compared)
            if (document.Kind == kind) documents.Add(document);
        return documents.ToImmutable();
    }
}
