using Briefs.Model.Addresses;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;

namespace Briefs.Pages;

/// <summary>What every page knows of the site it belongs to; worked out once, changed by nothing.</summary>
internal sealed class PublishedSite
{
    /// <param name="languages">What is said on the pages.</param>
    /// <param name="before">What it was a moment ago, so that little is worked out twice; null when nobody knows.</param>
    public PublishedSite(Library library, SiteProfile profile, ReadLanguages languages, PublishedSite? before = null)
    {
        Library = library;
        Profile = profile;
        Languages = languages;
        BasePath = new Uri(profile.BaseUrl).AbsolutePath;
        var rewritten = before is null ? null : RewrittenDocuments.Compare(before.Library, library);
        Addresses = rewritten is null ? PlanAddresses.Plan(library) : before!.Addresses;
        Index = rewritten is null ? SiteIndex.Create(library) : before!.Index.Update(library, rewritten);
        Feeds = SiteFeeds.Create(library.Settings, Index);
        Cards = new CardPlan(library, languages, profile.Cards);
    }

    public Library Library { get; }

    public SiteProfile Profile { get; }

    public AddressPlan Addresses { get; }

    public ReadLanguages Languages { get; }

    public SiteIndex Index { get; }

    public SiteFeeds Feeds { get; }

    public CardPlan Cards { get; }

    /// <summary>Begins and ends with a slash.</summary>
    public string BasePath { get; }

    public bool IsPreview => Profile.Preview is not null;

    public SiteSettings Settings => Library.Settings;

    /// <summary>A link within the site: the base path is put before the address here and nowhere else.</summary>
    /// <param name="address">Relative to the base path, not percent-encoded.</param>
    public string Link(string address) => BasePath + AddressText.Encode(address);

    /// <summary>The same with scheme and host, for feeds, canonical links and whatever leaves the site.</summary>
    public string AbsoluteLink(string address) => Profile.BaseUrl + AddressText.Encode(address);

    /// <summary>The place of a page that counts, for search engines and for whoever cites it: a preview's is that of the site.</summary>
    public string CanonicalLink(string address) => Profile.PublicUrl + AddressText.Encode(address);

    /// <summary>Where somebody's words are listed; null for those without a name, who are in no list.</summary>
    public string? PersonAddress(Person person) => person.IsNamed && Index.IsQuoted(person.Id) ? SiteAddresses.Person(person.Id) : null;

    /// <summary>
    /// The briefs and pages that live at an address: one, or none; where several want it, which is reported, the first is shown.
    /// </summary>
    // Most are ruled out by their slug, without an address being made for them.
    public IEnumerable<Brief> DocumentsAt(string address) =>
        Library.Documents.Where(d => address.Contains(d.Slug, StringComparison.Ordinal) && Addresses.GetAddress(d) == address);

    /// <summary>A picture of the site, with what is known of it; one that is not there was reported, and is never published.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public SiteFile PictureAt(string path) => Library.Pictures.GetValueOrDefault(path) ?? new SiteFile(path, 0);

    /// <summary>The file that answers for an address.</summary>
    public static string FileOf(string address) =>
        address.Length == 0 || address.EndsWith('/') ? address + "index.html" : address;
}

/// <summary>Where and when a site is published.</summary>
/// <param name="BaseUrl">Absolute, http or https, ends with a slash; its path is the base path.</param>
/// <param name="AsOf">The time of the build: the only clock there is.</param>
public sealed record SiteProfile(string BaseUrl, DateTimeOffset AsOf)
{
    /// <summary>
    /// The name of a preview, printed on every page of it; null for the site itself. A preview asks not to be found: no feed, no
    /// map, no file that is a host's matter, and every page names its published place as the one that counts.
    /// </summary>
    public string? Preview { get; init; }

    /// <summary>What social cards can be written with; null for a site that has none.</summary>
    public CardFonts? Cards { get; init; }

    /// <summary>Where readers find the site, ends with a slash: other than <see cref="BaseUrl"/> for a preview alone.</summary>
    public string PublicUrl { get; init; } = BaseUrl;
}
