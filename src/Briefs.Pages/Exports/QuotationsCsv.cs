using Briefs.Model.Addresses;
using Briefs.Model.Json;
using System.Buffers;

namespace Briefs.Pages.Exports;

/// <summary>
/// All quotations as a table: the fields that <c>evidence.json</c> has, and addresses. It is for spreadsheets, so it begins with
/// a byte order mark, without which Excel reads UTF-8 as something else; programs have <c>evidence.json</c>.
/// </summary>
internal static class QuotationsCsv
{
    private static readonly ImmutableArray<(string Name, Func<PublishedSite, Brief, Quotation, string?> Of)> s_columns =
    [
        ("id", (_, _, q) => q.Id),
        ("brief", (_, b, _) => b.File.Path),
        ("line", (_, b, q) => Number(b.File.Lines.GetPosition(q.Span.Start).Line)),
        ("column", (_, b, q) => Number(b.File.Lines.GetPosition(q.Span.Start).Column)),
        ("endLine", (_, b, q) => Number(b.File.Lines.GetPosition(q.Span.End).Line)),
        ("endColumn", (_, b, q) => Number(b.File.Lines.GetPosition(q.Span.End).Column)),
        ("text", (_, _, q) => q.Text),
        ("lang", (_, _, q) => q.Lang),
        ("where", (_, _, q) => QuotationJson.NameOf(q.Where)),
        ("status", (_, _, q) => QuotationJson.NameOf(q.Status)),
        ("tier", (_, _, q) => q.Verdict?.Tier is { } tier ? QuotationJson.NameOf(tier) : null),
        ("flags", (_, _, q) => Lines((q.Verdict?.Flags ?? []).Select(f => QuotationJson.NameOf(f)))),
        ("because", (_, _, q) => Lines((q.Verdict?.Because ?? []).Select(f => QuotationJson.NameOf(f)))),
        ("speaker", (_, b, q) => QuotationJson.SpeakerOf(b, q)?.Value),
        ("speakerName", (_, b, q) => EvidenceJson.SpeakerName(b, q)),
        ("sources", (_, _, q) => Lines(QuotationJson.SourcesOf(q).Select(s => s.Value))),
        ("source", (_, _, q) => Cited(q, c => c.Source?.Value)),
        ("via", (_, _, q) => Cited(q, c => c.Via?.Value)),
        ("citedSpeaker", (_, b, q) => Cited(q, c => QuotationJson.SpeakerOf(b, c)?.Value)),
        ("toldBy", (_, _, q) => Cited(q, c => c.ToldBy?.Value)),
        ("locator", (_, _, q) => Cited(q, c => c.Locator)),
        ("said", (_, _, q) => Cited(q, c => c.Said?.ToString())),
        ("original", (_, _, q) => Cited(q, c => c.Original)),
        ("originalLang", (_, _, q) => Cited(q, c => c.OriginalLang)),
        ("reason", (_, _, q) => Cited(q, c => c.Unverifiable)),
        ("url", (s, b, q) => $"{s.AbsoluteLink(s.Addresses.GetAddress(b))}#{q.Id}"),
        ("sourceUrls", (_, b, q) => Lines(SourcesOf(b, q).Select(s => s.Url))),
        ("sourceArchives", (_, b, q) => Lines(SourcesOf(b, q).Select(s => s.Archive))),
    ];

    private const int MostOfRow = 4096;

    public static PlannedFile Plan(PublishedSite site) => new PlannedFile.Streamed(SiteAddresses.QuotationsTable, s => Write(s, site));

    private static void Write(Stream stream, PublishedSite site)
    {
        stream.Write("\ufeff"u8);
        stream.Write(Encoding.UTF8.GetBytes(string.Join(',', s_columns.Select(c => c.Name)) + "\r\n"));
        var (row, bytes) = (new StringBuilder(MostOfRow), new ArrayBufferWriter<byte>(MostOfRow));
        // One for all pieces of a row: a character of two halves may have one at the end of a piece, and the other in the next.
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var document in site.Library.Documents)
        {
            foreach (var quotation in document.Quotations)
            {
                for (var i = 0; i < s_columns.Length; i++)
                {
                    if (i > 0) row.Append(',');
                    CsvCell.Write(row, s_columns[i].Of(site, document, quotation));
                }

                row.Append("\r\n");
                foreach (var chunk in row.GetChunks()) encoder.Convert(chunk.Span, bytes, flush: false, out _, out _);
                stream.Write(bytes.WrittenSpan);
                bytes.ResetWrittenCount();
                row.Clear();
            }
        }
    }

    private static IEnumerable<Source> SourcesOf(Brief brief, Quotation quotation) =>
        QuotationJson.SourcesOf(quotation).Select(id => brief.Sources.GetValueOrDefault(id)).OfType<Source>();

    // A line for each citation in all these columns, empty ones too, so that what belongs together has the same line.
    private static string? Cited(Quotation quotation, Func<Citation, string?> field) => Lines(quotation.Citations.Select(field));

    private static string? Lines(IEnumerable<string?> values)
    {
        string? only = null;
        List<string>? lines = null;
        foreach (var value in values)
        {
            var line = value is null ? "" : SourceRemarks.Line(value);
            if (only is null) only = line;
            else (lines ??= [only]).Add(line);
        }

        // Most have one.
        if (lines is null) return string.IsNullOrEmpty(only) ? null : only;
        return lines.TrueForAll(l => l.Length == 0) ? null : string.Join('\n', lines);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One cell of a table, RFC 4180, that no spreadsheet takes for a formula.</summary>
internal static class CsvCell
{
    // Spreadsheets run what begins so; in East Asian settings the wide forms too.
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// In quotation marks, those inside doubled. What a spreadsheet might run gets an apostrophe before it, and so does what
    /// begins with an apostrophe: whoever takes one away from every cell that begins with one has the words as they were.
    /// </summary>
    public static void Write(StringBuilder row, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        row.Append('"');
        if (NeedsApostrophe(text)) row.Append('\'');
        row.Append(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text).Append('"');
    }

    private static bool NeedsApostrophe(string text)
    {
        // Some spreadsheets cut white space and what is invisible off first.
        var first = text.AsSpan().TrimStart(" \u00a0\u3000\u200b\u200e\u200f\ufeff");
        return text[0] == '\'' || (!first.IsEmpty && Formula.Contains(first[0], StringComparison.Ordinal));
    }
}
