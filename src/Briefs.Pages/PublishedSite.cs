using Briefs.Model.Addresses;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;

namespace Briefs.Pages;

/// <summary>The site as all its pages see it; immutable.</summary>
internal sealed class PublishedSite
{
    private readonly string _publicPath;

    /// <param name="languages">The phrases of pages.</param>
    /// <param name="before">The previous state, whose unchanged parts are reused; null for none.</param>
    public PublishedSite(Library library, SiteProfile profile, LanguageReader languages, PublishedSite? before = null)
    {
        Library = library;
        Profile = profile;
        Languages = languages;
        BasePath = new Uri(profile.BaseUrl).AbsolutePath;
        _publicPath = new Uri(profile.PublicUrl).AbsolutePath;
        var rewritten = before is null ? null : RewrittenDocuments.Compare(before.Library, library);
        Addresses = rewritten is null ? AddressPlanner.Plan(library) : before!.Addresses;
        Index = rewritten is null ? SiteIndex.Create(library) : before!.Index.Update(library, rewritten);
        Feeds = SiteFeeds.Create(library.Settings, Index);
        Cards = new CardPlan(library, languages, profile.Cards);
    }

    public Library Library { get; }

    public SiteProfile Profile { get; }

    public AddressPlan Addresses { get; }

    public LanguageReader Languages { get; }

    public SiteIndex Index { get; }

    public SiteFeeds Feeds { get; }

    public CardPlan Cards { get; }

    /// <summary>Begins and ends with a slash.</summary>
    public string BasePath { get; }

    public bool IsPreview => Profile.Preview is not null;

    public SiteSettings Settings => Library.Settings;

    /// <summary>A link within the site. This is the only place that adds the base path.</summary>
    /// <param name="address">Relative to the base path, not percent-encoded.</param>
    public string Link(string address) => BasePath + AddressText.Encode(address);

    /// <summary>A link with scheme and host, for feeds and other files that are read outside the site.</summary>
    public string AbsoluteLink(string address) => Profile.BaseUrl + AddressText.Encode(address);

    /// <summary>The canonical link of a page, for search engines and citations; in a preview, it is on the published site.</summary>
    public string CanonicalLink(string address) => Profile.PublicUrl + AddressText.Encode(address);

    /// <summary>The path of a canonical link, which names the same page on every page with that link as its base.</summary>
    public string CanonicalPath(string address) => _publicPath + AddressText.Encode(address);

    /// <summary>The address of a person's page; null for people without a name or without quotations, who have none.</summary>
    public string? PersonAddress(Person person) => person.IsNamed && Index.IsQuoted(person.Id) ? SiteAddresses.Person(person.Id) : null;

    /// <summary>
    /// The brief or page at an address; empty if there is none. If several documents claim the address, which is reported, only the first.
    /// </summary>
    // Compares slugs first, to avoid computing the addresses of most documents.
    public IEnumerable<Brief> DocumentsAt(string address) =>
        Library.Documents.Where(d => address.Contains(d.Slug, StringComparison.Ordinal) && Addresses.GetAddress(d) == address);

    /// <summary>The name of a topic on a page.</summary>
    /// <param name="topic">As in <see cref="Brief.Topics"/>.</param>
    /// <param name="lang">BCP 47, of the page.</param>
    public string TopicName(string topic, string lang) => Settings.Topics.NameOf(topic, lang, Settings.Language);

    /// <summary>The names of a brief's topics in its language.</summary>
    public IEnumerable<string> TopicNames(Brief brief) =>
        brief.Topics.Distinct(StringComparer.Ordinal).Select(topic => TopicName(topic, brief.Lang));

    /// <summary>A picture of the site with its properties. A missing picture was reported and is never published.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public SiteFile PictureAt(string path) => Library.Pictures.GetValueOrDefault(path) ?? new SiteFile(path, 0);

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
