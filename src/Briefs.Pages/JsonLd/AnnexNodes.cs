using System.Text.Json;
using Briefs.Pages.Documents;

namespace Briefs.Pages.JsonLd;

/// <summary>The annexes of a brief: files are its associated media, pages are parts of it.</summary>
internal static class AnnexNodes
{
    public static void WriteFiles(Utf8JsonWriter json, PublishedSite site, Brief brief)
    {
        var files = brief.Annexes.Select((annex, i) => (Annex: annex, Number: i + 1, Listed: ListedAnnex.Find(annex, site)))
            .Where(a => a.Listed.File is not null).ToList();
        if (files.Count == 0) return;
        json.WriteStartArray("associatedMedia");
        foreach (var (annex, number, listed) in files)
        {
            NodeJson.Begin(json, "MediaObject", $"{site.CanonicalLink(site.AddressOf(brief))}#{Annex.IdOf(number)}");
            json.WriteString("name", listed.Title);
            NodeJson.Field(json, "description", annex.Description?.Plain);
            NodeJson.Date(json, "dateCreated", annex.Date);
            json.WriteString("contentUrl", site.CanonicalLink(listed.Address!) + listed.Fragment);
            json.WriteString("encodingFormat", AttachmentTypes.MediaTypeOf(listed.File!.Path));
            json.WriteString("contentSize", listed.File.Length.ToString(CultureInfo.InvariantCulture) + " B");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes references to pages into an array that has begun.</summary>
    public static void WritePages(Utf8JsonWriter json, PublishedSite site, Brief brief)
    {
        foreach (var address in brief.Annexes.Select(annex => ListedAnnex.Find(annex, site)).Where(listed => listed.File is null)
            .Select(listed => listed.Address).OfType<string>().Distinct(StringComparer.Ordinal))
            NodeJson.Reference(json, site.CanonicalLink(address));
    }
}
