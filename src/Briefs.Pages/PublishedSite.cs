using Briefs.Model.Addresses;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Reuse;

namespace Briefs.Pages;

/// <summary>
/// The site as all its pages see it; immutable. What a page reads here while it is rendered is either the same for the whole site, or the
/// answer to a <see cref="Question"/>.
/// </summary>
internal sealed class PublishedSite
{
    private readonly string _publicPath;
    private readonly Library _library;
    private readonly SiteIndex _index;
    private readonly SiteFeeds _feeds;
    private readonly CardPlan _cards;
    private readonly Lazy<byte[]?> _hashOfDocuments;
    private readonly Lazy<ImmutableArray<Range>> _tableParts;

    /// <param name="languages">The phrases of pages.</param>
    /// <param name="before">The previous state, whose unchanged parts are reused; null for none.</param>
    public PublishedSite(Library library, SiteProfile profile, LanguageReader languages, PublishedSite? before = null)
    {
        _library = library;
        Profile = profile;
        Languages = languages;
        BasePath = new Uri(profile.BaseUrl).AbsolutePath;
        _publicPath = new Uri(profile.PublicUrl).AbsolutePath;
        var rewritten = before is null ? null : RewrittenDocuments.Compare(before._library, library);
        _index = rewritten is null ? SiteIndex.Create(library) : before!._index.Update(library, rewritten);
        _feeds = SiteFeeds.Create(library.Settings, _index);
        _cards = new CardPlan(library, languages, profile.Cards);
        _hashOfDocuments = new(HashAllDocuments);
        _tableParts = new(() => QuotationsCsv.Divide(this));
    }

    /// <summary>For planning.</summary>
    public Library Library => Questions.ForPlanning(_library);

    public SiteProfile Profile { get; }

    public LanguageReader Languages { get; }

    /// <summary>For planning.</summary>
    public SiteIndex Index => Questions.ForPlanning(_index);

    /// <summary>For planning.</summary>
    public SiteFeeds Feeds => Questions.ForPlanning(_feeds);

    /// <summary>For planning.</summary>
    public CardPlan Cards => Questions.ForPlanning(_cards);

    /// <summary>For planning: see <see cref="QuotationsCsv.Divide"/>.</summary>
    public ImmutableArray<Range> TableParts => Questions.ForPlanning(_tableParts).Value;

    /// <summary>By which a later run knows what has changed.</summary>
    public ContentHashes Hashes { get; init; } = ContentHashes.None;

    /// <summary>Begins and ends with a slash.</summary>
    public string BasePath { get; }

    public bool IsPreview => Profile.Preview is not null;

    public SiteSettings Settings => _library.Settings;

    /// <summary>A link within the site. This is the only place that adds the base path.</summary>
    /// <param name="address">Relative to the base path, not percent-encoded.</param>
    public string Link(string address) => BasePath + AddressText.Encode(address);

    /// <summary>A link with scheme and host, for feeds and other files that are read outside the site.</summary>
    public string AbsoluteLink(string address) => Profile.BaseUrl + AddressText.Encode(address);

    /// <summary>The canonical link of a page, for search engines and citations; in a preview, it is on the published site.</summary>
    public string CanonicalLink(string address) => Profile.PublicUrl + AddressText.Encode(address);

    /// <summary>The path of a canonical link, which names the same page on every page with that link as its base.</summary>
    public string CanonicalPath(string address) => _publicPath + AddressText.Encode(address);

    /// <summary>Data of earlier runs; null for none.</summary>
    public KeptFiles? Kept { get; init; }

    /// <summary>The address of a person's page; null for people without a name or without quotations, who have none.</summary>
    public string? PersonAddress(Person person) => person.IsNamed && IsQuoted(person.Id) ? SiteAddresses.Person(person.Id) : null;

    /// <summary>The address of a brief or page: <c>briefs/x/</c>, <c>ru/briefs/x/</c>, <c>about/</c>.</summary>
    public string AddressOf(Brief document) => SiteAddresses.Document(document, Settings.Language);

    /// <summary>The social card of a brief; null if it has none.</summary>
    public PlannedFile.Drawn? CardOf(Brief brief) => _cards.GetCard(brief);

    /// <summary>The saved copy of a source; null for none.</summary>
    public SavedCopy? CopyOf(SourceId source) => _library.SavedCopies.GetValueOrDefault(source);

    /// <inheritdoc cref="SiteIndex.BriefBySlug"/>
    public Brief? BriefBySlug(string slug, string lang) => Ask(
        new(QuestionKind.BriefBySlug, slug, lang), _index.BriefBySlug(slug, lang));

    /// <summary>The first <see cref="SiteIndex.Neighbours"/> of a brief.</summary>
    public ImmutableArray<Brief> NeighboursOf(Brief brief, int most) => Ask<ImmutableArray<Brief>>(
        new(QuestionKind.Neighbours, brief.File.Path, most.ToString(CultureInfo.InvariantCulture)),
        [.. _index.Neighbours(brief).Take(most)]);

    /// <inheritdoc cref="SiteIndex.OtherVersions"/>
    public ImmutableArray<Brief> OtherVersionsOf(Brief document) => Ask<ImmutableArray<Brief>>(
        new(QuestionKind.OtherVersions, document.File.Path), [.. _index.OtherVersions(document)]);

    /// <inheritdoc cref="SiteIndex.IsQuoted"/>
    public bool IsQuoted(PersonId person) => Ask(new(QuestionKind.IsQuoted, person.Value), _index.IsQuoted(person));

    /// <summary>The brief or page with a path; null if it is missing or not public.</summary>
    public Brief? FindDocument(string path) => Ask(
        new(QuestionKind.Document, path), _index.DocumentByPath.GetValueOrDefault(path));

    /// <summary>The file of <c>content/files/</c> with a path; null if it is missing.</summary>
    public Attachment? FindAttachment(string path) => Ask(
        new(QuestionKind.Attachment, path), _library.Attachments.GetValueOrDefault(path));

    /// <summary>The picture with a path; null if it is missing.</summary>
    public SiteFile? FindPicture(string path) => Ask(new(QuestionKind.Picture, path), _library.Pictures.GetValueOrDefault(path));

    /// <summary>Whether the site has any quotation.</summary>
    public bool HasQuotations => Ask(new(QuestionKind.HasQuotations, ""), !_index.Quotations.IsEmpty);

    /// <summary>Covers all that may decide the bytes of every file.</summary>
    public byte[] HashOfWhole => field ??= new InputHash(Hashes).Add(Hashes.Site.AsSpan())
        // A record prints all its properties. The time of the build decides what is public, and nothing else. Only the desk's own files
        // depend on the desk.
        .Add((Profile with { AsOf = default, Cards = null, Desk = null }).ToString()).Add(Profile.Cards?.Version).ToArray()!;

    /// <summary>Covers all that is in any document; null if the content of one is not known.</summary>
    public byte[]? HashOfDocuments => _hashOfDocuments.Value;

    private byte[]? HashAllDocuments()
    {
        var hash = new InputHash(Hashes);
        foreach (var document in _library.Documents) hash.Add(document);
        return hash.ToArray();
    }

    /// <summary>Adds the current answer to a question, with all that the documents in it contain.</summary>
    public void AddAnswer(Question question, InputHash hash)
    {
        var (kind, subject, detail) = question;
        switch (kind)
        {
            case QuestionKind.BriefBySlug: hash.Add(BriefBySlug(subject, detail)); break;
            case QuestionKind.Neighbours when FindDocument(subject) is { } brief:
                AddAll(hash, NeighboursOf(brief, int.Parse(detail, CultureInfo.InvariantCulture)));
                break;
            case QuestionKind.OtherVersions when FindDocument(subject) is { } document: AddAll(hash, OtherVersionsOf(document)); break;
            case QuestionKind.IsQuoted: hash.Add(IsQuoted(new PersonId(subject)) ? 1 : 0); break;
            case QuestionKind.Document: hash.Add(FindDocument(subject)); break;
            case QuestionKind.Attachment: Add(hash, FindAttachment(subject)); break;
            case QuestionKind.Picture: Add(hash, FindPicture(subject)); break;
            case QuestionKind.HasQuotations: hash.Add(HasQuotations ? 1 : 0); break;
            // The document is gone.
            default: hash.Add(-1); break;
        }
    }

    private static void AddAll(InputHash hash, ImmutableArray<Brief> documents)
    {
        hash.Add(documents.Length);
        foreach (var document in documents) hash.Add(document);
    }

    // All other properties follow from the bytes of the file.
    internal static void Add(InputHash hash, Attachment? file) =>
        hash.Add(file?.Path).Add(file?.Length.ToString(CultureInfo.InvariantCulture)).Add(file?.Facts?.Hash);

    internal static void Add(InputHash hash, SiteFile? file) =>
        hash.Add(file?.Path).Add(file?.Length.ToString(CultureInfo.InvariantCulture)).Add(file?.Facts?.Hash).Add(file?.Facts?.Digest);

    private static T Ask<T>(Question question, T answer)
    {
        Questions.Ask(question);
        return answer;
    }

    /// <summary>
    /// The brief or page at an address; empty if there is none. If several documents claim the address, which is reported, only the first.
    /// </summary>
    // Compares slugs first, to avoid computing the addresses of most documents.
    public IEnumerable<Brief> DocumentsAt(string address) =>
        Library.Documents.Where(d => address.Contains(d.Slug, StringComparison.Ordinal) && AddressOf(d) == address);

    /// <summary>The name of a topic on a page.</summary>
    /// <param name="topic">As in <see cref="Brief.Topics"/>.</param>
    /// <param name="lang">BCP 47, of the page.</param>
    public string TopicName(string topic, string lang) => Settings.Topics.NameOf(topic, lang, Settings.Language);

    /// <summary>The names of a brief's topics in its language.</summary>
    public IEnumerable<string> TopicNames(Brief brief) =>
        brief.Topics.Distinct(StringComparer.Ordinal).Select(topic => TopicName(topic, brief.Lang));

    /// <summary>A picture of the site with its properties. A missing picture was reported and is never published.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public SiteFile PictureAt(string path) => FindPicture(path) ?? new SiteFile(path, 0);

    /// <summary>The copies of a picture as WebP, narrowest first; empty if it is published only as it is.</summary>
    public ImmutableArray<ResizedPicture> WebPCopiesOf(SiteFile picture) => Profile.IsResizing ? PictureSizes.PlanWebP(picture) : [];

    /// <summary>The copy for browsers without WebP; null if the original is used for them.</summary>
    public ResizedPicture? PlainCopyOf(SiteFile picture) => Profile.IsResizing ? PictureSizes.PlanPlain(picture) : null;

    /// <summary>The file that a host serves for an address.</summary>
    public static string FileOf(string address) =>
        address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
}

/// <summary>Where and when a site is published.</summary>
/// <param name="BaseUrl">Absolute, http or https, ends with a slash; its path is the base path.</param>
/// <param name="AsOf">The time of the build. Pages use no other clock.</param>
public sealed record SiteProfile(string BaseUrl, DateTimeOffset AsOf)
{
    /// <summary>
    /// The name of a preview, printed on all its pages; null for the site itself. A preview is not indexed: it has no feeds, sitemap or
    /// host files, and the canonical links of its pages are on the published site.
    /// </summary>
    public string? Preview { get; init; }

    /// <summary>Whether pictures are published in smaller sizes too.</summary>
    public bool IsResizing { get; init; }

    /// <summary>The fonts for social cards; null for a site without cards.</summary>
    public CardFonts? Cards { get; init; }

    /// <summary>The desk; null for a site without it.</summary>
    public DeskProgram? Desk { get; init; }

    /// <summary>Whether every brief gets a PDF: the site asks for it, and a browser can print it.</summary>
    public bool PrintsPdf { get; init; }

    /// <summary>The address of the published site, ends with a slash. Differs from <see cref="BaseUrl"/> only for a preview.</summary>
    public string PublicUrl { get; init; } = BaseUrl;
}
