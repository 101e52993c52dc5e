using Briefs.Model.Json;
using Briefs.Pages.Exports;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;
using System.Text.Json;

namespace Briefs.Pages.JsonLd;

/// <summary>A quotation: the words, the speaker, the date, the work that contains them, and the report that was read.</summary>
internal static class QuotationNode
{
    /// <summary>The address of a quotation on its brief's page.</summary>
    public static string IdOf(PublishedSite site, Brief brief, Quotation quotation) =>
        $"{site.CanonicalLink(site.Addresses.GetAddress(brief))}#{quotation.Id}";

    /// <summary>Begins a quotation; the caller ends it.</summary>
    /// <param name="speaker">The id of the speaker's node; null if there is none.</param>
    public static void Begin(
        Utf8JsonWriter json, PublishedSite site, Brief brief, Quotation quotation, Func<Person, string?> speaker)
    {
        NodeJson.Begin(json, "Quotation", IdOf(site, brief, quotation));
        json.WriteString("text", quotation.Text);
        json.WriteString("inLanguage", quotation.Lang);
        var speakers = quotation.Citations.Select(brief.SpeakerOf).OfType<Person>().Select(speaker).OfType<string>().ToList();
        NodeJson.References(json, "spokenByCharacter", speakers);
        NodeJson.References(json, "creator", speakers);
        if (quotation.Citations.FirstOrDefault() is { } first)
        {
            NodeJson.Date(json, "dateCreated", first.Said ?? (first.ToUs ? brief.SaidOn(first) : null));
            NodeJson.Date(json, "datePublished", brief.SourceOf(first)?.Date);
            WriteOriginal(json, first);
        }

        NodeJson.References(json, "citation", Ids(site, brief, QuotationJson.SourcesOf(quotation)));
        NodeJson.References(json, "isBasedOn", Ids(site, brief, quotation.Citations.Select(c => c.Source).OfType<SourceId>()));
    }

    private static IEnumerable<string> Ids(PublishedSite site, Brief brief, IEnumerable<SourceId> sources) =>
        sources.Where(brief.Sources.ContainsKey).Select(s => SourceNode.IdOf(site, brief, s));

    // A different grammatical form is not a translation: the original form is compared with the copy and printed in the note.
    private static void WriteOriginal(Utf8JsonWriter json, Citation citation)
    {
        if (citation is not { Original: { } original, OriginalLang: { } lang }) return;
        json.WriteStartObject("translationOfWork");
        json.WriteString("@type", "Quotation");
        json.WriteString("text", original);
        json.WriteString("inLanguage", lang);
        json.WriteEndObject();
    }
}

/// <summary>A source as a cited work.</summary>
internal static class SourceNode
{
    /// <summary>The address of a source in the list at the end of its brief.</summary>
    public static string IdOf(PublishedSite site, Brief brief, SourceId source) =>
        $"{site.CanonicalLink(site.Addresses.GetAddress(brief))}#s-{source.Value}";

    public static void Write(Utf8JsonWriter json, Source source, string id)
    {
        NodeJson.Begin(json, TypeOf(source.Type), id);
        NodeJson.Field(json, "name", source.Title);
        if (source.Url is { } url && ExternalLink.IsWeb(url)) json.WriteString("url", ExternalLink.Encode(url));
        // A plain string: it is unknown whether the author is a person or an organisation.
        NodeJson.Field(json, "author", source.Author);
        NodeJson.Named(json, "publisher", "Organization", source.Publisher);
        NodeJson.Date(json, "datePublished", source.Date);
        NodeJson.Field(json, "inLanguage", source.Lang);
        NodeJson.Named(json, "locationCreated", "Place", source.Place);
        NodeJson.Field(json, "genre", SourceRemarks.KindOf(source.Type));
        if (source.Archive is { } archive && ExternalLink.IsWeb(archive)) json.WriteString("archivedAt", ExternalLink.Encode(archive));
        json.WriteEndObject();
    }

    // Kinds without a schema.org type use the general one; <c>genre</c> contains the kind.
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
