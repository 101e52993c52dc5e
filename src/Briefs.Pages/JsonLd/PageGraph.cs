using Briefs.Pages.Documents;
using Briefs.Pages.Output;
using System.Text.Json;

namespace Briefs.Pages.JsonLd;

/// <summary>The linked data of a page: type, publisher and breadcrumbs.</summary>
internal class PageGraph(PublishedSite site, PageHead head) : LinkedGraph
{
    private protected PublishedSite Site => site;

    private protected PageHead Head => head;

    private protected sealed override string Base => site.CanonicalLink(head.Address);

    private protected sealed override void WriteNodes(Utf8JsonWriter json)
    {
        WriteMain(json);
        SiteNodes.WritePublisher(json, site);
        if (head.Kind != "home") WriteWay(json);
    }

    /// <summary>Writes the main subject of the page.</summary>
    private protected virtual void WriteMain(Utf8JsonWriter json)
    {
        BeginPage(json, head.Kind == "list" ? "CollectionPage" : "WebPage");
        json.WriteEndObject();
    }

    /// <summary>Begins the node of the page; the caller ends it.</summary>
    private protected void BeginPage(Utf8JsonWriter json, string type)
    {
        NodeJson.Begin(json, type, Base);
        json.WriteString("url", Base);
        // An article has a headline, which is its name.
        json.WriteString(head.Document is null ? "name" : "headline", head.Title);
        NodeJson.Field(json, "description", head.Description);
        json.WriteString("inLanguage", head.Lang);
        NodeJson.Reference(json, "isPartOf", SiteNodes.SiteId(site));
        NodeJson.Reference(json, "publisher", SiteNodes.PublisherId(site));
    }

    private void WriteWay(Utf8JsonWriter json)
    {
        NodeJson.Begin(json, "BreadcrumbList", null);
        json.WriteStartArray("itemListElement");
        var way = head.Way.Prepend(new Crumb(site.Settings.TitleIn(head.Lang).Text, "")).Append(new Crumb(head.Title, head.Address));
        foreach (var (crumb, index) in way.Select((c, i) => (c, i)))
        {
            NodeJson.Begin(json, "ListItem", null);
            json.WriteNumber("position", index + 1);
            json.WriteString("name", crumb.Title);
            json.WriteString("item", site.CanonicalLink(crumb.Address));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>The linked data of a home page: the site, with its search.</summary>
internal sealed class HomeGraph(PublishedSite site, PageHead head) : PageGraph(site, head)
{
    private protected override void WriteMain(Utf8JsonWriter json)
    {
        SiteNodes.WriteSite(json, Site);
        base.WriteMain(json);
    }
}
