using System.Text.Json;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;

namespace Briefs.Pages.JsonLd;

/// <summary>The page of somebody with a name as linked data: who it is, and those of their words that the page lists.</summary>
internal sealed class PersonGraph(PublishedSite site, PageHead head, QuotedPerson person) : PageGraph(site, head)
{
    private protected override void WriteMain(Utf8JsonWriter json)
    {
        var id = PersonNode.AddressOf(Site, person.Person)!;
        BeginPage(json, "ProfilePage");
        NodeJson.Reference(json, "mainEntity", id);
        json.WriteEndObject();
        PersonNode.BeginProfile(json, Site, person.Person);
        json.WriteEndObject();
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var said in ListPages.Slice(person.Said, Head.Number))
        {
            WriteSaid(json, said);
            foreach (var source in said.Words.Citations.SelectMany(c => new[] { c.Source, c.Via }).OfType<SourceId>())
            {
                if (said.Brief.Sources.TryGetValue(source, out var known)) sources.TryAdd(SourceNode.IdOf(Site, said.Brief, source), known);
            }
        }

        foreach (var (sourceId, source) in sources) SourceNode.Write(json, source, sourceId);
    }

    // Somebody without a name who is cited for the same words has no address that could be named here.
    private void WriteSaid(Utf8JsonWriter json, SaidHere said)
    {
        QuotationNode.Begin(json, Site, said.Brief, said.Words, p => PersonNode.AddressOf(Site, p));
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", said.Brief.Kind == DocumentKind.Brief ? "Report" : "WebPage");
        json.WriteString("@id", Site.CanonicalLink(Site.Addresses.Of(said.Brief)));
        json.WriteString("name", said.Brief.Title.Plain);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
