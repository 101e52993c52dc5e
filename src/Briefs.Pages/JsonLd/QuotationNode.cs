using Briefs.Model.Json;
using Briefs.Pages.Exports;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;
using System.Text.Json;

namespace Briefs.Pages.JsonLd;

/// <summary>
/// A quotation on its brief's page: the speaker, the date, the works cited. Its id is the place of its words on the page, so the words are
/// written only where they have no place of their own.
/// </summary>
internal static class QuotationNode
{
    /// <summary>The id of a quotation in the linked data of another page.</summary>
    public static string IdOf(PublishedSite site, Brief brief, Quotation quotation) =>
        $"{site.CanonicalPath(site.AddressOf(brief))}#{quotation.Id}";

    /// <param name="speaker">The id of the speaker's node.</param>
    public static void Write(Utf8JsonWriter json, Brief brief, Quotation quotation, Func<Person, string> speaker)
    {
        NodeJson.Begin(json, "Quotation", "#" + quotation.Id);
        if (!HasPlace(quotation.Where)) json.WriteString("text", quotation.Text);
        json.WriteString("inLanguage", quotation.Lang);
        NodeJson.References(json, "spokenByCharacter", quotation.Citations.Select(brief.SpeakerOf).OfType<Person>().Select(speaker));
        var cited = Ids(brief, QuotationJson.SourcesOf(quotation));
        var original = Ids(brief, quotation.Citations.Select(c => c.Source).OfType<SourceId>());
        if (quotation.Citations.FirstOrDefault() is { } first)
        {
            NodeJson.Date(json, "dateCreated", first.Said ?? (first.ToUs ? brief.SaidOn(first) : null));
            // With one work, the date is that of the work.
            if (original.Count > 1) NodeJson.Date(json, "datePublished", brief.SourceOf(first)?.Date);
            WriteOriginal(json, first);
        }

        NodeJson.References(json, "citation", cited);
        // The works that contain the words, if others are cited too: those that they were read in.
        if (!original.SequenceEqual(cited)) NodeJson.References(json, "isBasedOn", original);
        json.WriteEndObject();
    }

    // In the title and other texts of the front matter, a template decides whether the words get an id; alternative texts have none.
    private static bool HasPlace(QuotationContext where) => where is QuotationContext.Paragraph or QuotationContext.List
        or QuotationContext.Table or QuotationContext.Footnote or QuotationContext.Heading or QuotationContext.Block;

    private static List<string> Ids(Brief brief, IEnumerable<SourceId> sources) =>
        [.. sources.Where(brief.Sources.ContainsKey).Select(SourceNode.IdOf).Distinct(StringComparer.Ordinal)];

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
    /// <summary>The place of a source in the list at the end of its brief.</summary>
    public static string IdOf(SourceId source) => "#s-" + source.Value;

    public static void Write(Utf8JsonWriter json, Source source)
    {
        var type = TypeOf(source.Type);
        NodeJson.Begin(json, type, IdOf(source.Id));
        NodeJson.Field(json, "name", source.Title);
        if (source.Url is { } url && ExternalLink.IsWeb(url)) json.WriteString("url", ExternalLink.Encode(url));
        // A plain string: it is unknown whether the author is a person or an organisation.
        NodeJson.Field(json, "author", source.Author);
        NodeJson.Named(json, "publisher", "Organization", source.Publisher);
        NodeJson.Date(json, "datePublished", source.Date);
        NodeJson.Field(json, "inLanguage", source.Lang);
        NodeJson.Named(json, "locationCreated", "Place", source.Place);
        // Only where the type doesn't say it.
        if (type is "CreativeWork" or "Legislation") json.WriteString("genre", SourceRemarks.KindOf(source.Type));
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
