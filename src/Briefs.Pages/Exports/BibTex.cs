using System.Buffers;
using Briefs.Pages.Output;

namespace Briefs.Pages.Exports;

/// <summary>
/// Sources in BibTeX format, with entry types known to both BibTeX and biblatex. The fields <c>date</c> and <c>urldate</c> are for biblatex
/// and keep partial dates; <c>year</c> is for BibTeX.
/// </summary>
internal static class BibTex
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create("\\{}~^$&#%_");

    // The usual size of a brief's sources in characters: avoids growing the builder.
    private const int Usual = 4096;

    public static string Write(IEnumerable<Source> sources)
    {
        var bib = new StringBuilder(Usual);
        foreach (var source in sources) Write(bib, source);
        return bib.ToString();
    }

    private static void Write(StringBuilder bib, Source source)
    {
        if (bib.Length > 0) bib.Append('\n');
        var form = ReferenceForm.FromSource(source);
        bib.Append(CultureInfo.InvariantCulture, $"@{form.BibTex}{{{source.Id.Value},\n");
        // Double braces: styles must not change the case of a title or split an organisation into first and last name.
        Field(bib, "title", Protected(source.Title));
        Field(bib, "author", Protected(source.Author));
        Field(bib, form.ContainerField, Protected(form.Container));
        Field(bib, form.PublisherField, Protected(form.Publisher));
        Field(bib, "address", Protected(source.Place));
        Field(bib, "volume", Exported(source, "volume"));
        Field(bib, "number", Exported(source, "issue") ?? Exported(source, "number"));
        Field(
            bib,
            "pages",
            Exported(source, "page")?.Replace("--", "-", StringComparison.Ordinal).Replace("-", "--", StringComparison.Ordinal));
        Field(bib, "edition", Exported(source, "edition"));
        Field(bib, "isbn", Exported(source, "ISBN"));
        Field(bib, "doi", Exported(source, "DOI"));
        Field(bib, "date", DateOf(source));
        Field(bib, "year", source.Date?.Year.ToString("D4", CultureInfo.InvariantCulture));
        // No escaping for an address: Encode leaves no character that could end the field.
        Field(bib, "url", source.Url is { } url ? ExternalLink.Encode(SourceRemarks.Line(url)) : null);
        Field(bib, "urldate", source.Accessed?.ToString());
        Field(bib, "language", source.Lang ?? Exported(source, "language"));
        Field(bib, "type", SourceRemarks.KindOf(source.Type));
        var remarks = string.Join("; ", SourceRemarks.List(source));
        Field(bib, "note", remarks.Length > 0 ? Escape(remarks) : null);
        bib.Append("}\n");
    }

    private static string? DateOf(Source source) => source.Date is not { } date ? null
        : source.Until is { } until ? $"{date}/{until}"
        : source.IsOngoing ? $"{date}/"
        : date + (source.IsAboutThen ? "~" : "");

    private static string? Exported(Source source, string field) =>
        source.Exported?.PlainText(field) is { } text ? Escape(text) : null;

    private static string? Protected(string? text) => text is null ? null : $"{{{Escape(text)}}}";

    private static void Field(StringBuilder bib, string name, string? value)
    {
        if (value is not null) bib.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    // BibTeX counts braces even after a backslash: an unbalanced one must be written as a command, or it swallows the rest of the file.
    private static string Escape(string text)
    {
        text = SourceRemarks.Line(text);
        if (!text.AsSpan().ContainsAny(s_escaped)) return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("{\\textbackslash}"),
                '{' => escaped.Append("{\\textbraceleft}"),
                '}' => escaped.Append("{\\textbraceright}"),
                '~' => escaped.Append("{\\textasciitilde}"),
                '^' => escaped.Append("{\\textasciicircum}"),
                '$' or '&' or '#' or '%' or '_' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
