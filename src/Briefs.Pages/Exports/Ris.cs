
namespace Briefs.Pages.Exports;

/// <summary>
/// Sources in RIS format, which all reference managers read. The format requires CR LF line endings, and some readers enforce it.
/// </summary>
internal static class Ris
{
    // The usual size of a brief's sources in characters: avoids growing the builder.
    private const int Usual = 4096;

    public static string Write(IEnumerable<Source> sources)
    {
        var ris = new StringBuilder(Usual);
        foreach (var source in sources) Write(ris, source);
        return ris.ToString();
    }

    private static void Write(StringBuilder ris, Source source)
    {
        var form = ReferenceForm.FromSource(source);
        Field(ris, "TY", form.Ris);
        Field(ris, "ID", source.Id.Value);
        Field(ris, "TI", source.Title);
        Field(ris, "AU", source.Author);
        Field(ris, "T2", form.Container);
        Field(ris, "PB", form.Publisher);
        Field(ris, "VL", source.Exported?.PlainText("volume"));
        Field(ris, "IS", source.Exported?.PlainText("issue") ?? source.Exported?.PlainText("number"));
        var pages = source.Exported?.PlainText("page")?.Split(['-', '–'], 2, StringSplitOptions.TrimEntries);
        Field(ris, "SP", pages?[0]);
        Field(ris, "EP", pages is [_, var last] ? last.TrimStart('-', '–').TrimStart() : null);
        Field(ris, "ET", source.Exported?.PlainText("edition"));
        Field(ris, "SN", source.Exported?.PlainText("ISBN") ?? source.Exported?.PlainText("ISSN"));
        Field(ris, "DO", source.Exported?.PlainText("DOI"));
        Field(ris, "CY", source.Place);
        Field(ris, "PY", source.Date?.Year.ToString("D4", CultureInfo.InvariantCulture));
        Field(ris, "DA", Date(source.Date));
        Field(ris, "UR", source.Url);
        Field(ris, "Y2", Date(source.Accessed));
        Field(ris, "LA", source.Lang ?? source.Exported?.PlainText("language"));
        Field(ris, "M3", SourceRemarks.KindOf(source.Type));
        foreach (var remark in SourceRemarks.List(source)) Field(ris, "N1", remark);
        ris.Append("ER  - \r\n\r\n");
    }

    // Year, month, day and a free text, with a slash after each of the first three: 2020/01//.
    private static string? Date(PartialDate? date) => date is not { } known ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{known.Year:D4}/{(known.Month > 0 ? $"{known.Month:D2}" : "")}/{(known.Day > 0 ? $"{known.Day:D2}" : "")}/");

    private static void Field(StringBuilder ris, string tag, string? value)
    {
        if (value is { Length: > 0 }) ris.Append(CultureInfo.InvariantCulture, $"{tag}  - {SourceRemarks.Line(value)}\r\n");
    }
}
