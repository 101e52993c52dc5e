using System.Text.Json;
using Briefs.Pages.Documents;
using Briefs.Pages.Exports;
using Briefs.Pages.Indexes;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.JsonLd;

/// <summary>
/// The linked data of a brief: a report whose parts are its quotations, with the people quoted and the works cited. A page of
/// <c>content/pages/</c> has the same parts but is not a report.
/// </summary>
internal sealed class BriefGraph(PublishedSite site, PageHead head, Brief brief) : PageGraph(site, head)
{
    private protected override void WriteMain(Utf8JsonWriter json)
    {
        var quoted = brief.QuotedPeople().ToList();
        // A person without a name gets an id valid only on this page, so that several quotations of one witness can be connected.
        var ids = quoted.Select((q, i) =>
            (q.Person.Id, Node: PersonNode.AddressOf(Site, q.Person) ?? string.Create(CultureInfo.InvariantCulture, $"_:person-{i + 1}")))
            .ToDictionary(q => q.Id, q => q.Node);
        BeginReport(json);
        WriteDates(json);
        WriteVersions(json);
        NodeJson.Strings(json, "keywords", Site.TopicNames(brief));
        NodeJson.References(json, "citation", SourceIndex.CitedIn(brief).Select(s => SourceNode.IdOf(s.Id)));
        AnnexNodes.WriteFiles(json, Site, brief);
        WriteParts(json, p => ids[p.Id]);
        json.WriteEndObject();
        foreach (var person in quoted) PersonNode.Write(json, person, ids[person.Person.Id], brief.Lang);
        foreach (var source in SourceIndex.CitedIn(brief)) SourceNode.Write(json, source);
    }

    private void BeginReport(Utf8JsonWriter json)
    {
        BeginPage(json, brief.Kind == DocumentKind.Brief ? "Report" : "WebPage");
        json.WriteBoolean("isAccessibleForFree", true);
        if (brief.Authors.IsEmpty) NodeJson.Reference(json, "author", SiteNodes.PublisherId(Site));
        else AuthorNodes.Write(json, brief);
        if (brief.Image is not { Path: { } path } image) return;
        json.WritePropertyName("image");
        SiteNodes.WritePicture(json, Site, path);
        NodeJson.Field(json, "caption", image.Caption?.Plain);
        NodeJson.Field(json, "creditText", image.Credit);
        json.WriteEndObject();
    }

    private void WriteDates(Utf8JsonWriter json)
    {
        NodeJson.Date(json, "datePublished", brief.Date);
        NodeJson.Date(json, "dateModified", AtomFeed.ChangedOn(brief));
        if (brief.Corrections.IsEmpty) return;
        json.WriteStartArray("correction");
        foreach (var correction in brief.Corrections)
        {
            NodeJson.Begin(json, "CorrectionComment", null);
            json.WriteString("text", correction.Text.Plain);
            NodeJson.Date(json, "datePublished", correction.Date);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteVersions(Utf8JsonWriter json) =>
        NodeJson.References(
            json, "workTranslation", Site.OtherVersionsOf(brief).Select(v => Site.CanonicalPath(Site.AddressOf(v))));

    // Repetitions of the same words in one brief are one quotation.
    private void WriteParts(Utf8JsonWriter json, Func<Person, string> speaker)
    {
        json.WriteStartArray("hasPart");
        foreach (var quotation in brief.Quotations.Where(q => q.EchoOf is null))
        {
            QuotationNode.Write(json, brief, quotation, speaker);
        }

        AnnexNodes.WritePages(json, Site, brief);
        json.WriteEndArray();
    }
}
