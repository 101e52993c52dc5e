using System.Text.Json;
using Briefs.Checks.PublishedState;
using Briefs.Model.Json;

namespace Briefs.Cli.Diff;

/// <summary>
/// Version 2: documents contain their quotations and declared marks, nothing is written twice, and a list may come in several parts.
/// </summary>
internal sealed class EvidenceVersion2(string site, JsonFields fields)
{
    private readonly ImmutableArray<PublishedDocument>.Builder _documents = ImmutableArray.CreateBuilder<PublishedDocument>();
    private readonly ImmutableArray<PublishedMark>.Builder _declared = ImmutableArray.CreateBuilder<PublishedMark>();
    private readonly ImmutableSortedDictionary<string, string>.Builder _kept =
        ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    private readonly ImmutableArray<PublishedEntry>.Builder _sources = ImmutableArray.CreateBuilder<PublishedEntry>();
    private readonly ImmutableArray<PublishedEntry>.Builder _people = ImmutableArray.CreateBuilder<PublishedEntry>();

    /// <summary>Adds all lists of a small site.</summary>
    public void AddWhole(JsonElement file) => Add(file, fields.Objects);

    /// <summary>The lists that a site may divide.</summary>
    public static ImmutableArray<string> Lists { get; } = ["documents", "kept", "sources", "people"];

    public bool HasDocuments => _documents.Count > 0;

    /// <summary>Adds the list that a part has.</summary>
    public void AddPart(JsonElement file, string list) => Add(file, (of, name) => name == list ? fields.Objects(of, name) : []);

    private void Add(JsonElement file, Func<JsonElement, string, IEnumerable<(JsonElement Item, string Place)>> list)
    {
        foreach (var (document, place) in list(file, "documents")) AddDocument(document, place);
        foreach (var (copy, place) in list(file, "kept"))
        {
            var (source, hash) = EvidenceEntries.Copy(copy, place, fields);
            _kept[source] = hash;
        }

        _sources.AddRange(list(file, "sources").Select(e => EvidenceEntries.Entry(e.Item, e.Place, fields)));
        _people.AddRange(list(file, "people").Select(e => EvidenceEntries.Entry(e.Item, e.Place, fields)));
    }

    public PublishedEvidence Complete() => new()
    {
        Site = site,
        Documents = [.. _documents.DistinctBy(d => d.Path, StringComparer.Ordinal)],
        Declared = _declared.ToImmutable(),
        Kept = _kept.ToImmutable(),
        Sources = _sources.ToImmutable(),
        People = _people.ToImmutable(),
    };

    private void AddDocument(JsonElement document, string place)
    {
        var read = EvidenceEntries.Document(document, place, fields);
        _documents.Add(read with
        {
            Aliases = [.. fields.OptionalTexts(document, "aliases")],
            Corrections = [.. fields.OptionalObjects(document, "corrections")
                .Select(c => EvidenceEntries.Correction(c.Item, c.Place, fields))],
            Quotations = [.. fields.OptionalObjects(document, "quotations").Select(q => Quotation(q.Item, $"{place}.{q.Place}", document))
                .DistinctBy(q => q.Id, StringComparer.Ordinal)],
        });
        _declared.AddRange(fields.OptionalObjects(document, "declared")
            .Select(d => EvidenceEntries.Mark(d.Item, $"{place}.{d.Place}", read.Path, fields)));
    }

    private PublishedQuotation Quotation(JsonElement quotation, string place, JsonElement document)
    {
        var citations = fields.OptionalObjects(quotation, "citations").Select(c => c.Item).ToList();
        var speaker = citations.Select(c => fields.OptionalText(c, "speaker")).FirstOrDefault(s => s is not null);
        var names = document.TryGetProperty("speakers", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        return EvidenceEntries.Quotation(quotation, place, fields) with
        {
            Speaker = speaker is null ? null : NameIn(names, speaker),
            IsDescribed = speaker is not null && PublishedPersonId.IsComputed(speaker, out _),
            Citations = [.. citations.Select(c => EvidenceEntries.Citation(c, fields, id => DescriptionIn(names, id)))],
        };
    }

    private string? NameIn(JsonElement names, string id) =>
        names.ValueKind == JsonValueKind.Object ? fields.OptionalText(names, id) : null;

    // Of several people with one description, each has a number.
    private string? DescriptionIn(JsonElement names, string id) =>
        PublishedPersonId.IsComputed(id, out var number) && NameIn(names, id) is { } description
            ? string.Create(CultureInfo.InvariantCulture, $"“{description}”{(number == 1 ? "" : $" ({number})")}")
            : null;
}
