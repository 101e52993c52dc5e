using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefs.Model.Addresses;
using Briefs.Model.Json;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;
using Briefs.Pages.Localization;
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
        Addresses(site).Select((address, part) => Plan(site, address, part * PartSize));

    private static PlannedFile.Streamed Plan(PublishedSite site, string address, int from)
    {
        var quotations = site.Index.Quotations[from..Math.Min(from + PartSize, site.Index.Quotations.Length)];
        return new PlannedFile.Streamed(
            address, stream => JsonSerializer.Serialize(stream, new PartWriter(site).Create(quotations), s_json.QuotationPart))
        {
            Inputs = hash =>
            {
                foreach (var quotation in quotations) ListEntries.Add(hash, quotation);
            },
        };
    }
}

/// <summary>Creates one part, in which each brief, speaker and source is written once.</summary>
internal sealed class PartWriter(PublishedSite site)
{
    private readonly Language _words = site.Languages.GetLanguage(site.Settings.Language);
    private readonly Numbered<Brief> _briefs = new(ReferenceEqualityComparer.Instance);
    private readonly Numbered<PartPerson> _people = new(EqualityComparer<PartPerson>.Default);
    private readonly Numbered<PartSource> _sources = new(EqualityComparer<PartSource>.Default);

    public QuotationPart Create(ImmutableArray<ListedQuotation> quotations)
    {
        ImmutableArray<PartQuotation> written = [.. quotations.Select(CreateQuotation)];
        return new QuotationPart([.. _briefs.All.Select(CreateBrief)], [.. _people.All], [.. _sources.All], written);
    }

    private PartBrief CreateBrief(Brief brief) => new(
        brief.Title.Plain, site.Link(site.AddressOf(brief)), brief.Lang,
        [.. brief.Topics.Distinct(StringComparer.Ordinal).Select(t => site.TopicName(t, site.Settings.Language))]);

    // As in the list: for a person whose name is withheld, the description.
    private PartQuotation CreateQuotation(ListedQuotation listed)
    {
        var (brief, quotation) = listed;
        var cited = quotation.Citations.FirstOrDefault();
        var said = cited is null ? null : brief.SaidOn(cited);
        return new PartQuotation(
            quotation.Id, _briefs.NumberOf(brief), ListedWords.Format(quotation),
            quotation.Lang == brief.Lang ? null : quotation.Lang,
            quotation.Status == QuotationStatus.Cited ? null : QuotationJson.NameOf(quotation.Status),
            cited is not null && brief.SpeakerOf(cited) is { } speaker ? _people.NumberOf(CreatePerson(speaker, said)) : null,
            said?.Year,
            said is not { } date ? null : brief.IsDatedBySource(cited!) ? _words.FillDate("source_published", date) : _words.Date(date),
            cited is not null && brief.SourceOf(cited) is { } source
                ? _sources.NumberOf(CreateSource(Passages.Create(quotation).Showing(source), brief))
                : null);
    }

    private PartPerson CreatePerson(Person speaker, PartialDate? said)
    {
        var (role, organization) = speaker.RoleAt(said);
        return new PartPerson(
            speaker.NameIn(site.Settings.Language), site.PersonAddress(speaker) is { } address ? site.Link(address) : null, role,
            organization);
    }

    private PartSource CreateSource(Source source, Brief brief) => new(
        source.Title ?? UntitledSource.Describe(source, brief, _words),
        source.Url is { } url && ExternalLink.IsWeb(url) ? ExternalLink.Encode(url) : null);

    /// <summary>Numbers different values in the order in which they occur.</summary>
    private sealed class Numbered<T>(IEqualityComparer<T> comparer)
        where T : class
    {
        private readonly Dictionary<T, int> _numbers = new(comparer);
        private readonly List<T> _all = [];

        public IReadOnlyList<T> All => _all;

        public int NumberOf(T value)
        {
            if (_numbers.TryGetValue(value, out var number)) return number;
            _all.Add(value);
            return _numbers[value] = _all.Count - 1;
        }
    }
}

/// <summary>Unknown values are left out.</summary>
internal sealed record QuotationPart(
    ImmutableArray<PartBrief> Briefs, ImmutableArray<PartPerson> People, ImmutableArray<PartSource> Sources,
    ImmutableArray<PartQuotation> Quotations);

internal sealed record PartBrief(string Title, string Link, string Lang, ImmutableArray<string> Topics);

/// <summary>A speaker in one office.</summary>
/// <param name="Person">Link to the person's page.</param>
internal sealed record PartPerson(string Name, string? Person, string? Role, string? Organization);

/// <param name="Source">The title.</param>
/// <param name="Original">The source's own address, at the passage if it is known.</param>
internal sealed record PartSource(string Source, string? Original);

/// <param name="Brief">Index into the briefs of the part, as for the person and the source.</param>
/// <param name="Text">As the list shows it, in quotation marks.</param>
/// <param name="Lang">Null for the language of the brief.</param>
/// <param name="Standing">Null for <c>cited</c>.</param>
internal sealed record PartQuotation(
    string Id, int Brief, string Text, string? Lang, string? Standing, int? Person, int? Year, string? Date, int? Source);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(QuotationPart))]
internal sealed partial class QuotationPartJson : JsonSerializerContext;
