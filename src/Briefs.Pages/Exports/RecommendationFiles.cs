using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Briefs.Model.Addresses;
using Briefs.Pages.Documents;
using Briefs.Pages.Indexes;
using Briefs.Pages.Reuse;

namespace Briefs.Pages.Exports;

/// <summary>All recommendations as a CSV table and as JSON, with the same fields. A site without recommendations has neither.</summary>
internal static class RecommendationFiles
{
    private static readonly RecommendationsJson s_json = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    public static IEnumerable<PlannedFile> Plan(PublishedSite site)
    {
        if (site.Index.Addressees.IsEmpty) return [];
        ImmutableArray<ListedRecommendation> all = [.. site.Library.Documents.SelectMany(ListedRecommendation.List)];
        var rows = all.Select(listed => Row(listed, site));
        return
        [
            new PlannedFile.Streamed(SiteAddresses.RecommendationsTable, s => WriteTable(s, rows)) { Inputs = AddAll },
            new PlannedFile.Streamed(SiteAddresses.RecommendationsData,
                s => JsonSerializer.Serialize(s, new RecommendationExport(1, rows), s_json.RecommendationExport)) { Inputs = AddAll },
        ];

        void AddAll(InputHash hash)
        {
            foreach (var brief in all.Select(listed => listed.Brief).DistinctBy(brief => brief.File.Path)) hash.Add(brief);
        }
    }

    private static RecommendationRow Row(ListedRecommendation listed, PublishedSite site)
    {
        var (brief, asked) = (listed.Brief, listed.Asked);
        var url = $"{site.AbsoluteLink(site.AddressOf(brief))}#{Recommendation.IdOf(listed.Number)}";
        var source = asked.Source is { } id ? brief.Sources.GetValueOrDefault(id) : null;
        return new RecommendationRow(
            brief.File.Path, url, asked.Addressee, asked.Text.Plain, brief.Lang, asked.Deadline?.ToString(),
            RecommendationModel.NameOf(asked.Status), asked.Source?.Value, source?.Url);
    }

    private static void WriteTable(Stream stream, IEnumerable<RecommendationRow> rows)
    {
        // Excel does not detect UTF-8 without a byte order mark.
        stream.Write("\ufeff"u8);
        stream.Write("brief,url,addressee,text,lang,deadline,status,source,sourceUrl\r\n"u8);
        var line = new StringBuilder();
        foreach (var row in rows)
        {
            string?[] cells =
                [row.Brief, row.Url, row.Addressee, row.Text, row.Lang, row.Deadline, row.Status, row.Source, row.SourceUrl];
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0) line.Append(',');
                CsvCell.Write(line, cells[i]);
            }

            stream.Write(Encoding.UTF8.GetBytes(line.Append("\r\n").ToString()));
            line.Clear();
        }
    }
}

/// <param name="Version">Of the format.</param>
/// <param name="Recommendations">Created lazily while they are written.</param>
internal sealed record RecommendationExport(int Version, IEnumerable<RecommendationRow> Recommendations);

/// <param name="Brief">The path of the file.</param>
/// <param name="Lang">BCP 47, of the text.</param>
/// <param name="Source">Id of the source of the status.</param>
internal sealed record RecommendationRow(
    string Brief, string Url, string Addressee, string Text, string Lang, string? Deadline, string Status, string? Source,
    string? SourceUrl);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RecommendationExport))]
internal sealed partial class RecommendationsJson : JsonSerializerContext;
