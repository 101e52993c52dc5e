using System.Text.Encodings.Web;
using System.Text.Json;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.Exports;

/// <summary>
/// The list of quotations as data for the search on its page: what the list shows and nothing more, in parts, so that a reader
/// on a phone does not fetch years of quotations to look for one of last week. For anything else there is <c>evidence.json</c>.
/// </summary>
internal static class QuotationParts
{
    private const int PartSize = 2_000;

    // The file is fetched as JSON, never put into a page: what stands in any script is printed as it is, at a third of the size.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Addresses(PublishedSite site) =>
        Enumerable.Range(1, (site.Index.Quotations.Length + PartSize - 1) / PartSize).Select(SiteAddresses.QuotationPart);

    public static IEnumerable<PlannedFile> Plan(PublishedSite site) =>
        Addresses(site).Select((address, part) => new PlannedFile.Streamed(address, s => Write(s, site, part)));

    private static void Write(Stream stream, PublishedSite site, int part)
    {
        var from = part * PartSize;
        var quotations = site.Index.Quotations[from..Math.Min(from + PartSize, site.Index.Quotations.Length)];
        var briefs = quotations.Select(q => q.Brief).Distinct(ReferenceEqualityComparer.Instance).Cast<Brief>().ToList();
        var numbers = briefs.Select((b, i) => (b, i)).ToDictionary(b => (object)b.b, b => b.i, ReferenceEqualityComparer.Instance);
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartObject();
        json.WriteStartArray("briefs");
        foreach (var brief in briefs) WriteBrief(json, site, brief);
        json.WriteEndArray();
        json.WriteStartArray("quotations");
        foreach (var quotation in quotations) WriteQuotation(json, site, quotation, numbers[quotation.Brief]);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBrief(Utf8JsonWriter json, PublishedSite site, Brief brief)
    {
        json.WriteStartObject();
        json.WriteString("title", brief.Title.Plain);
        json.WriteString("link", site.Link(site.Addresses.GetAddress(brief)));
        json.WriteString("lang", brief.Lang);
        json.WriteStartArray("topics");
        foreach (var topic in brief.Topics.Distinct(StringComparer.Ordinal)) json.WriteStringValue(topic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteQuotation(Utf8JsonWriter json, PublishedSite site, ListedQuotation listed, int number)
    {
        var (brief, quotation) = listed;
        var cited = quotation.Citations.FirstOrDefault();
        var lang = site.Settings.Language;
        var said = cited is null ? null : brief.SaidOn(cited);
        json.WriteStartObject();
        json.WriteString("id", quotation.Id);
        json.WriteNumber("brief", number);
        json.WriteString("text", quotation.Text);
        json.WriteString("lang", quotation.Lang);
        json.WriteString("standing", QuotationJson.NameOf(quotation.Status));
        if (cited is not null && brief.SpeakerOf(cited) is { } speaker) WriteSpeaker(json, site, speaker, said);
        if (said is { } date)
        {
            json.WriteNumber("year", date.Year);
            json.WriteString("date", site.Languages.GetLanguage(lang).Date(date));
        }

        if (cited is not null && brief.SourceOf(cited) is { } source) WriteSource(json, Passages.Create(quotation).Showing(source));
        json.WriteEndObject();
        if (json.BytesPending > 64 * 1024) json.Flush();
    }

    // What the list prints: of somebody whose name is withheld, the description.
    private static void WriteSpeaker(Utf8JsonWriter json, PublishedSite site, Person speaker, PartialDate? said)
    {
        var name = speaker.NameIn(site.Settings.Language);
        var (role, organization) = speaker.RoleAt(said);
        json.WriteString("name", name);
        if (site.PersonAddress(speaker) is { } address) json.WriteString("person", site.Link(address));
        if (role is not null) json.WriteString("role", role);
        if (organization is not null) json.WriteString("organization", organization);
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        if (source.Title is { } title) json.WriteString("source", title);
        if (source.Url is { } url && Output.ExternalLink.IsWeb(url)) json.WriteString("original", Output.ExternalLink.Encode(url));
    }
}
