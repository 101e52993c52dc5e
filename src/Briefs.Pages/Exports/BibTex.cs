using System.Buffers;
using Briefs.Pages.Output;

namespace Briefs.Pages.Exports;

/// <summary>
/// Sources for LaTeX. Only entry types that BibTeX and biblatex both know; <c>date</c> and <c>urldate</c> are biblatex's, which
/// keep a date as exact as it is known, <c>year</c> is there for BibTeX.
/// </summary>
internal static class BibTex
{
    private static readonly SearchValues<char> s_escaped = SearchValues.Create("\\{}~^$&#%_");

    // As many characters as a brief's sources usually take: a builder that grows on the way is made of several.
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
        // Twice in braces: no style may change the capitals of a title, or take an organisation for a first and a last name.
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
        // An address is taken as it stands: Encode leaves nothing in it that could close the field.
        Field(bib, "url", source.Url is { } url ? ExternalLink.Encode(SourceRemarks.Line(url)) : null);
        Field(bib, "urldate", source.Accessed?.ToString());
        Field(bib, "language", source.Lang);
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
        source.Exported?.Text(field) is { } text ? Escape(TitleMarkup.PlainOf(text)) : null;

    private static string? Protected(string? text) => text is null ? null : $"{{{Escape(text)}}}";

    private static void Field(StringBuilder bib, string name, string? value)
    {
        if (value is not null) bib.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");
    }

    // BibTeX counts braces even behind a backslash: a lone one must be spelled out, or it swallows the rest of the file.
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
