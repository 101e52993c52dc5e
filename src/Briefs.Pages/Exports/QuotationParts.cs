using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Indexes;
using Briefs.Pages.Output;
using Briefs.Pages.Rendering;

namespace Briefs.Pages.Exports;

/// <summary>
/// JSON data for the search on the page of quotations. Contains only what the list shows, split into parts so that a phone does not load
/// years of quotations to search last week's. For other uses there is <c>evidence.json</c>.
/// </summary>
internal static class QuotationParts
{
    private const int PartSize = 2_000;

    // The file is fetched as JSON and never embedded in HTML, so letters of all scripts stay unescaped: a third of the size.
    private static readonly QuotationPartJson s_json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

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
        var document = new QuotationPart(
            briefs.Select(b => new PartBrief(
                b.Title.Plain, site.Link(site.Addresses.GetAddress(b)), b.Lang,
                b.Topics.Distinct(StringComparer.Ordinal).Select(t => site.TopicName(t, site.Settings.Language)))),
            quotations.Select(q => Quotation(site, q, numbers[q.Brief])));
        JsonSerializer.Serialize(stream, document, s_json.QuotationPart);
    }

    // As in the list: for a person whose name is withheld, the description.
    private static PartQuotation Quotation(PublishedSite site, ListedQuotation listed, int number)
    {
        var (brief, quotation) = listed;
        var words = site.Languages.GetLanguage(site.Settings.Language);
        var cited = quotation.Citations.FirstOrDefault();
        var said = cited is null ? null : brief.SaidOn(cited);
        var speaker = cited is null ? null : brief.SpeakerOf(cited);
        var (role, organization) = speaker?.RoleAt(said) ?? (null, null);
        var source = cited is not null && brief.SourceOf(cited) is { } known ? Passages.Create(quotation).Showing(known) : null;
        return new PartQuotation(
            quotation.Id, number, ListedWords.Format(quotation), quotation.Lang, QuotationJson.NameOf(quotation.Status),
            speaker?.NameIn(site.Settings.Language),
            speaker is not null && site.PersonAddress(speaker) is { } address ? site.Link(address) : null, role, organization,
            said?.Year,
            said is not { } date ? null : brief.IsDatedBySource(cited!) ? words.FillDate("source_published", date) : words.Date(date),
            source is null ? null : source.Title ?? UntitledSource.Describe(source, brief, words),
            source?.Url is { } url && ExternalLink.IsWeb(url) ? ExternalLink.Encode(url) : null);
    }
}

/// <summary>Sequences are created lazily while they are written; unknown values are left out.</summary>
internal sealed record QuotationPart(IEnumerable<PartBrief> Briefs, IEnumerable<PartQuotation> Quotations);

internal sealed record PartBrief(string Title, string Link, string Lang, IEnumerable<string> Topics);

/// <param name="Text">As the list shows it, in quotation marks.</param>
/// <param name="Brief">Index into the briefs of the part.</param>
/// <param name="Person">Link to the person's page.</param>
internal sealed record PartQuotation(
    string Id, int Brief, string Text, string Lang, string Standing, string? Name, string? Person, string? Role, string? Organization,
    int? Year, string? Date, string? Source, string? Original);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(QuotationPart))]
internal sealed partial class QuotationPartJson : JsonSerializerContext;
