using System.Text.Json;
using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>Version 1 of <c>evidence.json</c>: one file, whose quotations name their brief.</summary>
internal static class EvidenceVersion1
{
    public static PublishedEvidence Read(JsonElement root, string site, JsonFields fields) => new()
    {
        Site = site,
        Documents = Documents(root, fields),
        Declared = [.. fields.Objects(root, "declared")
            .Select(d => EvidenceEntries.Mark(d.Item, d.Place, fields.Text(d.Item, "brief", d.Place), fields))],
        Kept = fields.Objects(root, "kept").Select(c => EvidenceEntries.Copy(c.Item, c.Place, fields))
            .DistinctBy(c => c.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Sources = [.. fields.Objects(root, "sources").Select(e => EvidenceEntries.Entry(e.Item, e.Place, fields))],
        People = [.. fields.Objects(root, "people").Select(e => EvidenceEntries.Entry(e.Item, e.Place, fields))],
    };

    private static ImmutableArray<PublishedDocument> Documents(JsonElement root, JsonFields fields)
    {
        ImmutableArray<PublishedDocument> documents =
        [
            .. fields.Objects(root, "documents").Select(d => EvidenceEntries.Document(d.Item, d.Place, fields) with
            {
                Aliases = [.. fields.Texts(d.Item, "aliases")],
                Corrections = [.. fields.Objects(d.Item, "corrections").Select(c => EvidenceEntries.Correction(c.Item, c.Place, fields))],
            }),
        ];
        var quotations = fields.Objects(root, "quotations")
            .Select(q => (Path: fields.Text(q.Item, "brief", q.Place), Quotation: Quotation(q.Item, q.Place, fields)))
            .ToLookup(q => q.Path, q => q.Quotation, StringComparer.Ordinal);
        return
        [
            .. documents.DistinctBy(d => d.Path, StringComparer.Ordinal)
                .Select(d => d with { Quotations = [.. quotations[d.Path].DistinctBy(q => q.Id, StringComparer.Ordinal)] }),
        ];
    }

    private static PublishedQuotation Quotation(JsonElement quotation, string place, JsonFields fields) =>
        EvidenceEntries.Quotation(quotation, place, fields) with
        {
            Speaker = fields.OptionalText(quotation, "speakerName"),
            Citations = [.. fields.Objects(quotation, "citations").Select(c => EvidenceEntries.Citation(c.Item, fields, _ => null))],
        };
}
