using System.Collections.Concurrent;
using Briefs.Model.Addresses;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.JsonLd;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Briefs.Pages.Reuse;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>
/// The variables of every template: <c>site</c>, <c>page</c>, <c>words</c> and <c>template</c>, the name of the page's template.
/// </summary>
internal sealed class PageModels
{
    private readonly PublishedSite _site;
    private readonly Assets _assets;
    private readonly ImmutableDictionary<string, ScriptObject> _siteByLang;
    private readonly ConcurrentDictionary<string, byte[]> _frames = new(StringComparer.OrdinalIgnoreCase);

    public PageModels(PublishedSite site, Assets assets)
    {
        _site = site;
        _assets = assets;
        // One object for each language, shared by all its pages, so that the cost of a page does not grow with the site.
        _siteByLang = site.Index.Spoken.Append(site.Settings.Language).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(l => l, SiteIn, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds the variables that all pages in a language share.</summary>
    public void AddFrame(InputHash hash, string lang) => hash.Add(_frames.GetOrAdd(lang, HashOfFrame));

    private byte[] HashOfFrame(string lang)
    {
        var hash = new InputHash(_site.Hashes);
        ModelHash.Add(hash, _siteByLang[lang]);
        return hash.ToArray()!;
    }

    /// <summary>Creates the model of a page; the caller adds the variables of its template.</summary>
    public ScriptObject Begin(PageHead head)
    {
        // Capacity includes the variables that the caller adds: growing would allocate the table several times.
        return new ScriptObject(10)
        {
            ["template"] = head.Template,
            ["site"] = _siteByLang[head.Lang],
            ["words"] = _site.Languages.GetLanguage(head.Lang).Words,
            ["page"] = PageIn(head),
        };
    }

    private ScriptObject PageIn(PageHead head)
    {
        // Error pages and redirects are not cited, shared or listed.
        var isOne = head.Kind is not ("missing" or "moved");
        return new ScriptObject(17)
        {
            ["title"] = head.Title,
            ["description"] = head.Description,
            ["kind"] = head.Kind,
            ["lang"] = head.Lang,
            ["dir"] = WritingDirection.Get(head.Lang),
            ["link"] = _site.Link(head.Address),
            ["canonical"] = head.Kind == "missing" ? null : _site.CanonicalLink(head.Address),
            ["image"] = head.Document?.Image?.Path is { } image ? _site.CanonicalLink(SiteAddresses.Picture(_site.PictureAt(image))) : null,
            ["versions"] = Versions.Switch(_site, head),
            ["alternates"] = Versions.Alternates(_site, head),
            ["open_graph"] = isOne ? ShareTags.Create(_site, head) : null,
            ["metadata"] = isOne ? CitationTags.Create(_site, head) : null,
            ["linked_data"] = isOne ? head.Graph?.Invoke(head) ?? new PageGraph(_site, head) : null,
            ["feeds"] = head.Feeds.IsEmpty || _site.IsPreview ? null : FeedModels(head.Feeds),
            ["number"] = head.Number,
            ["script"] = head.Script is { } script ? _site.Link(_assets.AddressOf(script)) : null,
            ["indexed"] = head.Indexed && !_site.IsPreview,
        };
    }

    private ScriptObject SiteIn(string lang)
    {
        var settings = _site.Settings;
        var (title, description) = (settings.TitleIn(lang), settings.DescriptionIn(lang));
        var site = new ScriptObject(27)
        {
            ["title"] = title.Text,
            ["title_lang"] = title.Lang ?? lang,
            ["description"] = description?.Text,
            ["description_lang"] = description?.Lang ?? lang,
            ["organization"] = settings.Organization,
            ["lang"] = settings.Language,
            ["home"] = _site.Link(HasHome(lang) ? SiteAddresses.Home(lang, settings.Language) : ""),
            ["logo"] = settings.Logo is { } logo && _site.Library.Pictures.TryGetValue(logo, out var file)
                ? _site.Link(SiteAddresses.Picture(file))
                : null,
            ["logo_width"] = LogoFacts?.Width,
            ["logo_height"] = LogoFacts?.Height,
            ["stylesheet"] = _site.Link(_assets.AddressOf("site.css")),
            ["script"] = _site.Link(_assets.AddressOf("site.js")),
            ["icon"] = _site.Link(Icon is { } icon ? SiteAddresses.Picture(icon) : _assets.AddressOf("icon.svg")),
            ["feed"] = _site.IsPreview ? null : _site.Link(NearestFeed(lang).Atom),
            ["json_feed"] = _site.IsPreview ? null : _site.Link(NearestFeed(lang).Json),
            ["feeds"] = _site.IsPreview ? null : FeedModels(_site.Feeds.GetFeeds(lang)),
            ["preview"] = _site.Profile.Preview,
            ["evidence"] = _site.Link(SiteAddresses.Evidence),
            ["quotations_table"] = _site.Link(SiteAddresses.QuotationsTable),
            ["extra"] = new ExtraModel(settings.Extra, lang, settings.Language),
            ["search"] = _site.Link(SiteAddresses.Search),
            ["archive"] = _site.Link(SiteAddresses.Archive),
            ["corrections"] = _site.Link(SiteAddresses.Corrections),
        };
        AddLinks(site, lang);
        site.IsReadOnly = true;
        return site;
    }

    private void AddLinks(ScriptObject site, string lang)
    {
        var (settings, menus) = (_site.Settings, new MenuModels(_site));
        var own = _site.Library.Pages.Where(p => string.Equals(p.Lang, lang, StringComparison.OrdinalIgnoreCase)).ToList();
        var pages = own.Count > 0
            ? own
            : [.. _site.Library.Pages.Where(p => string.Equals(p.Lang, settings.Language, StringComparison.OrdinalIgnoreCase))];
        var pageLinks = ReadOnly(FooterPages.Select(pages).Select(p => LinkTo(p.Title.Plain, _site.AddressOf(p), p.Lang)));
        var lists = Lists(lang);
        site["lists"] = lists;
        site["pages"] = pageLinks;
        var menu = settings.Menu.IsEmpty ? lists : menus.Create(settings.Menu, lang);
        var inMenu = menu.OfType<ScriptObject>().Select(entry => entry["link"]).ToHashSet();
        site["menu"] = menu;
        site["other_lists"] = ReadOnly(lists.OfType<ScriptObject>().Where(list => !inMenu.Contains(list["link"])));
        site["footer"] = settings.Footer.IsEmpty ? pageLinks : menus.Create(settings.Footer, lang);
        site["footer_text"] = menus.FooterText(lang);
    }

    // Readers of the site's own language get the feed of the whole site.
    private Feed NearestFeed(string lang) =>
        string.Equals(lang, _site.Settings.Language, StringComparison.OrdinalIgnoreCase)
            ? _site.Feeds.Whole
            : _site.Feeds.GetFeeds(lang).First();

    private ScriptArray FeedModels(IEnumerable<Feed> feeds) => ReadOnly(feeds.Select(f => new ScriptObject(3)
    {
        ["title"] = f.Title,
        ["atom"] = _site.Link(f.Atom),
        ["json"] = _site.Link(f.Json),
    }));

    private PictureFacts? LogoFacts =>
        _site.Settings.Logo is { } logo && _site.Library.Pictures.GetValueOrDefault(logo)?.Facts is { Width: > 0 } facts ? facts : null;

    // A wide logo would be an unreadable stripe in a browser tab.
    private SiteFile? Icon =>
        _site.Settings.Icon is { } icon && _site.Library.Pictures.TryGetValue(icon, out var chosen) ? chosen
            : LogoFacts is { } facts && facts.Width == facts.Height ? _site.Library.Pictures[_site.Settings.Logo!]
            : null;

    private bool HasHome(string lang) => _site.Library.Briefs.Any(b => string.Equals(b.Lang, lang, StringComparison.OrdinalIgnoreCase));

    private ScriptArray Lists(string lang)
    {
        var words = _site.Languages.GetLanguage(lang);
        var lists = new List<ScriptObject>
        {
            LinkTo(words["quotations"], SiteAddresses.Quotations, lang),
            LinkTo(words["people"], SiteAddresses.People, lang),
            LinkTo(words["sources"], SiteAddresses.Sources, lang),
        };
        if (!_site.Index.Topics.IsEmpty) lists.Insert(0, LinkTo(words["topics"], SiteAddresses.Topics, lang));
        return ReadOnly(lists);
    }

    private ScriptObject LinkTo(string title, string address, string lang)
    {
        var link = new ScriptObject(5)
        {
            ["title"] = title, ["link"] = _site.Link(address), ["lang"] = lang, ["dir"] = WritingDirection.Get(lang), ["external"] = false,
        };
        link.IsReadOnly = true;
        return link;
    }

    private static ScriptArray ReadOnly(IEnumerable<ScriptObject> items) => new(items) { IsReadOnly = true };
}

/// <summary>Data for the <c>head</c> element and frame of a page.</summary>
internal sealed record PageHead
{
    /// <summary>The template of the page's content: <c>brief.html</c>.</summary>
    public required string Template { get; init; }

    /// <summary>Relative to the base path.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Lang { get; init; }

    /// <summary>brief, page, home, list, desk, missing or moved.</summary>
    public required string Kind { get; init; }

    public string? Description { get; init; }

    /// <summary>The brief or page that the page shows; null for a list.</summary>
    public Brief? Document { get; init; }

    /// <summary>File name of an additional script of this page among the templates; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>All language versions including its own, ordered by tag; empty if there is only one.</summary>
    public ImmutableArray<PageVersion> Versions { get; init; } = [];

    /// <summary>The breadcrumbs between the home page and this page.</summary>
    public ImmutableArray<Crumb> Way { get; init; } = [];

    /// <summary>The feeds of the page's content, in addition to those of the whole site.</summary>
    public ImmutableArray<Feed> Feeds { get; init; } = [];

    /// <summary>Creates the linked data from the finished head; null for the default graph.</summary>
    public Func<PageHead, LinkedGraph>? Graph { get; init; }

    /// <summary>Adds all properties but <see cref="Document"/> and <see cref="Graph"/>, which are made from what the caller adds.</summary>
    public void AddTo(InputHash hash)
    {
        hash.Add(Template).Add(Address).Add(Title).Add(Lang).Add(Kind).Add(Description).Add(Script).Add(Number).Add(Indexed ? 1 : 0);
        hash.Add(Versions.Length);
        foreach (var version in Versions) hash.Add(version.Lang).Add(version.Title).Add(version.Address);
        hash.Add(Way.Length);
        foreach (var crumb in Way) hash.Add(crumb.Title).Add(crumb.Address);
        hash.Add(Feeds.Length);
        foreach (var feed in Feeds) hash.Add(feed.Title).Add(feed.Atom).Add(feed.Json);
    }

    /// <summary>The page number within a list, 1-based.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Whether search engines may index the page.</summary>
    public bool Indexed { get; init; } = true;
}

/// <summary>A breadcrumb.</summary>
/// <param name="Address">Relative to the base path.</param>
internal sealed record Crumb(string Title, string Address);
