using Briefs.Model.Addresses;
using Briefs.Model.Json;
using System.Buffers;

namespace Briefs.Pages.Exports;

/// <summary>
/// All quotations as a CSV table, with the fields of <c>evidence.json</c> and addresses; on a large site in several parts, each with the
/// names of the columns. Meant for spreadsheets: it begins with a byte order mark, without which Excel does not detect UTF-8.
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
        ("tier", (_, _, q) => q.Verification?.Tier is { } tier ? QuotationJson.NameOf(tier) : null),
        ("flags", (_, _, q) => Lines((q.Verification?.Flags ?? []).Select(f => QuotationJson.NameOf(f)))),
        ("because", (_, _, q) => Lines((q.Verification?.Because ?? []).Select(f => QuotationJson.NameOf(f)))),
        ("speaker", (_, b, q) => IdOf(b, QuotationJson.SpeakerOf(b, q))),
        ("speakerName", (_, b, q) => EvidenceJson.SpeakerName(b, q)),
        ("sources", (_, _, q) => Lines(QuotationJson.SourcesOf(q).Select(s => s.Value))),
        ("source", (_, _, q) => Cited(q, c => c.Source?.Value)),
        ("via", (_, _, q) => Cited(q, c => c.Via?.Value)),
        ("citedSpeaker", (_, b, q) => Cited(q, c => IdOf(b, QuotationJson.SpeakerOf(b, c)))),
        ("toldBy", (_, b, q) => Cited(q, c => IdOf(b, c.ToldBy))),
        ("locator", (_, _, q) => Cited(q, c => c.Locator)),
        ("said", (_, _, q) => Cited(q, c => c.Said?.ToString())),
        ("original", (_, _, q) => Cited(q, c => c.Original)),
        ("originalLang", (_, _, q) => Cited(q, c => c.OriginalLang)),
        ("reason", (_, _, q) => Cited(q, c => c.Unverifiable)),
        ("url", (s, b, q) => $"{s.AbsoluteLink(s.AddressOf(b))}#{q.Id}"),
        ("sourceUrls", (_, b, q) => Lines(SourcesOf(b, q).Select(s => s.Url))),
        ("sourceArchives", (_, b, q) => Lines(SourcesOf(b, q).Select(s => s.Archive))),
    ];

    private const int MostOfRow = 4096;

    /// <summary>The addresses of the table and its further parts, if it is large.</summary>
    public static IEnumerable<string> Addresses(PublishedSite site) =>
        site.TableParts.Select((_, index) => SiteAddresses.QuotationsTablePart(index + 1));

    /// <summary>The documents of each part: ranges of the documents of the library.</summary>
    public static ImmutableArray<Range> Divide(PublishedSite site) =>
        DataParts.Divide([.. site.Library.Documents.Select(d => SizeOf(site, d))]);

    public static IEnumerable<PlannedFile> Plan(PublishedSite site)
    {
        var documents = site.Library.Documents.ToImmutableArray();
        return site.TableParts.Select((part, index) => new PlannedFile.Streamed(
            SiteAddresses.QuotationsTablePart(index + 1), stream => Write(stream, site, documents[part]))
        {
            Inputs = hash =>
            {
                foreach (var document in documents[part]) hash.Add(document);
            },
        });
    }

    private static int SizeOf(PublishedSite site, Brief document)
    {
        var addresses = document.File.Path.Length + site.Profile.BaseUrl.Length + site.AddressOf(document).Length;
        return document.Quotations.Sum(q => 150 + addresses + DataParts.SizeOf(q.Text)
            + q.Citations.Sum(c => 40 + DataParts.SizeOf(c))
            + SourcesOf(document, q).Sum(s => DataParts.SizeOf(s.Url) + DataParts.SizeOf(s.Archive)));
    }

    private static void Write(Stream stream, PublishedSite site, ImmutableArray<Brief> documents)
    {
        stream.Write("\ufeff"u8);
        stream.Write(Encoding.UTF8.GetBytes(string.Join(',', s_columns.Select(c => c.Name)) + "\r\n"));
        var (row, bytes) = (new StringBuilder(MostOfRow), new ArrayBufferWriter<byte>(MostOfRow));
        // One encoder for all chunks of a row, because a chunk may end in the middle of a surrogate pair.
        var encoder = Encoding.UTF8.GetEncoder();
        foreach (var document in documents)
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

    private static string? IdOf(Brief brief, PersonId? person) => person is { } id ? PublishedPersonId.Create(brief, id) : null;

    // One line for each citation, even if empty, so that the lines of all these columns correspond.
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

        // Avoids a join for the usual single value.
        if (lines is null) return string.IsNullOrEmpty(only) ? null : only;
        return lines.TrueForAll(l => l.Length == 0) ? null : string.Join('\n', lines);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One cell of a CSV file, RFC 4180, that no spreadsheet evaluates as a formula.</summary>
internal static class CsvCell
{
    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/#?&=");

    // Spreadsheets evaluate cells that begin with these; with East Asian settings, also the full-width forms.
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// Writes a quoted cell. Text that might be evaluated, or that begins with an apostrophe, gets an apostrophe as prefix: removing one
    /// leading apostrophe from every cell that has one restores the original text.
    /// </summary>
    public static void Write(StringBuilder row, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        if (IsPlain(text))
        {
            row.Append(text);
            return;
        }

        row.Append('"');
        if (/* guard: csv */ NeedsApostrophe(text)) row.Append('\'');
        row.Append(text.Contains('"', StringComparison.Ordinal) ? text.Replace("\"", "\"\"", StringComparison.Ordinal) : text).Append('"');
    }

    // Ids, numbers and most addresses need no quotes: they have no separator and begin with a letter or digit.
    private static bool IsPlain(string text) => char.IsAsciiLetterOrDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(s_plain);

    private static bool NeedsApostrophe(string text)
    {
        // Some spreadsheets first remove leading white space and invisible characters.
        var first = text.AsSpan().TrimStart(" \u00a0\u3000\u200b\u200e\u200f\ufeff");
        return text[0] == '\'' || (!first.IsEmpty && Formula.Contains(first[0], StringComparison.Ordinal));
    }
}
