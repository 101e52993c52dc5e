using Briefs.Model.Addresses;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;
using Scriban.Runtime;

namespace Briefs.Pages.Documents;

/// <summary>The entries of <c>menu:</c> and <c>footer:</c> for templates. Entries that lead to nothing public are left out.</summary>
internal sealed class MenuModels(PublishedSite site)
{
    private readonly SiteLinkResolver _links = new(site.Library);

    /// <param name="lang">BCP 47, of the page.</param>
    public ScriptArray Create(ImmutableArray<MenuEntry> entries, string lang) =>
        new(entries.Select(entry => Entry(entry, lang)).OfType<ScriptObject>()) { IsReadOnly = true };

    /// <summary>The text at the foot of every page: paragraphs, each a list of lines. Null for none.</summary>
    public ScriptObject? FooterText(string lang)
    {
        if (site.Settings.FooterText?.Find(lang, site.Settings.Language) is not { } text) return null;
        var paragraphs = text.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => new ScriptArray(p.Split('\n', StringSplitOptions.RemoveEmptyEntries)) { IsReadOnly = true });
        return new ScriptObject(3)
        {
            ["paragraphs"] = new ScriptArray(paragraphs) { IsReadOnly = true },
            ["lang"] = text.Lang ?? lang,
            ["dir"] = WritingDirection.Get(text.Lang ?? lang),
        };
    }

    private ScriptObject? Entry(MenuEntry entry, string lang)
    {
        if (_links.Find(entry.Link, lang) is not { } target || Link(target, entry) is not { } link) return null;
        var title = entry.Title?.Find(lang, site.Settings.Language) ?? NameOf(target, lang);
        var model = new ScriptObject(5)
        {
            ["title"] = title.Text,
            ["link"] = link,
            ["lang"] = title.Lang ?? lang,
            ["dir"] = WritingDirection.Get(title.Lang ?? lang),
            ["external"] = target is SiteLink.External external && ExternalLink.IsWeb(external.Url),
        };
        model.IsReadOnly = true;
        return model;
    }

    private string? Link(SiteLink target, MenuEntry entry) => target switch
    {
        SiteLink.External external => ExternalLink.IsAllowed(external.Url) ? ExternalLink.Encode(external.Url) : null,
        SiteLink.Document document => site.Link(site.AddressOf(document.Target))
            + (entry.HeadingId is { } heading ? "#" + Uri.EscapeDataString(heading) : ""),
        SiteLink.Topic topic => site.Link(SiteAddresses.Topic(topic.Name)),
        SiteLink.List list => site.Link(list.Address),
        _ => null,
    };

    private TextInLanguage NameOf(SiteLink target, string lang) => target switch
    {
        SiteLink.Document document => new(document.Target.Title.Plain, document.Target.Lang),
        SiteLink.Topic topic => new(site.TopicName(topic.Name, lang), null),
        SiteLink.List list => new(site.Languages.GetLanguage(lang)[WordOf(list.Name)], null),
        _ => new("", null),
    };

    private static string WordOf(string list) => list switch
    {
        "home" => "latest",
        "quotes" => "quotations",
        _ => list,
    };
}
