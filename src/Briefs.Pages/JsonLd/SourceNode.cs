using System.Text.Json;
using Briefs.Pages.Exports;
using Briefs.Pages.Output;

namespace Briefs.Pages.JsonLd;

/// <summary>A source as one of the works a brief cites.</summary>
internal static class SourceNode
{
    /// <summary>The place of a source in the list at the end of its brief.</summary>
    public static string IdOf(PublishedSite site, Brief brief, SourceId source) =>
        $"{site.CanonicalLink(site.Addresses.GetAddress(brief))}#s-{source.Value}";

    public static void Write(Utf8JsonWriter json, Source source, string id)
    {
        NodeJson.Begin(json, TypeOf(source.Type), id);
        NodeJson.Field(json, "name", source.Title);
        if (source.Url is { } url && ExternalLink.IsWeb(url)) json.WriteString("url", ExternalLink.Encode(url));
        // A name as the editor wrote it: nobody knows whether it is a person's or an organisation's.
        NodeJson.Field(json, "author", source.Author);
        NodeJson.Named(json, "publisher", "Organization", source.Publisher);
        NodeJson.Date(json, "datePublished", source.Date);
        NodeJson.Field(json, "inLanguage", source.Lang);
        NodeJson.Named(json, "locationCreated", "Place", source.Place);
        NodeJson.Field(json, "genre", SourceRemarks.KindOf(source.Type));
        if (source.Archive is { } archive && ExternalLink.IsWeb(archive)) json.WriteString("archivedAt", ExternalLink.Encode(archive));
        json.WriteEndObject();
    }

    // Kinds that schema.org has no type for are its general one; the genre says what they are.
    private static string TypeOf(SourceType type) => type switch
    {
        SourceType.Article => "Article",
        SourceType.Video => "VideoObject",
        SourceType.Post => "SocialMediaPosting",
        SourceType.Letter => "Message",
        SourceType.Law or SourceType.Treaty => "Legislation",
        SourceType.Report => "Report",
        SourceType.Book => "Book",
        SourceType.Document => "DigitalDocument",
        SourceType.Dataset => "Dataset",
        _ => "CreativeWork",
    };
}
