using System.Text.Json;
using Briefs.Model.Addresses;

namespace Briefs.Pages.JsonLd;

/// <summary>The site and its publisher. Ids are paths of published addresses, in a preview too.</summary>
internal static class SiteNodes
{
    public static string SiteId(PublishedSite site) => site.CanonicalPath("") + "#website";

    public static string PublisherId(PublishedSite site) => site.CanonicalPath("") + "#organization";

    /// <summary>The publishing organisation. A site without one is its own publisher, as in citations for readers.</summary>
    public static void WritePublisher(Utf8JsonWriter json, PublishedSite site)
    {
        NodeJson.Begin(json, "Organization", PublisherId(site));
        json.WriteString("name", site.Settings.Organization ?? site.Settings.Title);
        json.WriteString("url", site.CanonicalLink(""));
        if (site.Settings.Logo is { } logo && site.FindPicture(logo) is not null)
        {
            json.WritePropertyName("logo");
            WritePicture(json, site, logo);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The site, with its search if it has quotations: the list of quotations reads <c>?q=</c>.</summary>
    public static void WriteSite(Utf8JsonWriter json, PublishedSite site)
    {
        NodeJson.Begin(json, "WebSite", SiteId(site));
        json.WriteString("name", site.Settings.Title);
        json.WriteString("url", site.CanonicalLink(""));
        NodeJson.Field(json, "description", site.Settings.Description);
        json.WriteString("inLanguage", site.Settings.Language);
        NodeJson.Reference(json, "publisher", PublisherId(site));
        if (site.HasQuotations) WriteSearch(json, site);
        json.WriteEndObject();
    }

    /// <summary>Begins a picture, with its size if known; the caller ends it.</summary>
    /// <param name="path">Relative to the site's folder.</param>
    public static void WritePicture(Utf8JsonWriter json, PublishedSite site, string path)
    {
        var file = site.PictureAt(path);
        NodeJson.Begin(json, "ImageObject", null);
        json.WriteString("url", site.CanonicalLink(SiteAddresses.Picture(file)));
        if (file.Facts is not { Width: > 0 } facts) return;
        json.WriteNumber("width", facts.Width);
        json.WriteNumber("height", facts.Height);
    }

    private static void WriteSearch(Utf8JsonWriter json, PublishedSite site)
    {
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", site.CanonicalLink(SiteAddresses.Quotations) + "?q={search_term_string}");
        json.WriteEndObject();
        json.WriteString("query-input", "required name=search_term_string");
        json.WriteEndObject();
    }
}
