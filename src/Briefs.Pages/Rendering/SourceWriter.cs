using Briefs.Model.WebLinks;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a source as in a note: author, title with a link to the original, publisher, place, date.</summary>
internal static class SourceWriter
{
    public static void Full(Source source, BriefWriter html)
    {
        if (source.Author is { } author)
        {
            html.Isolated(author);
            html.Word("comma");
        }

        Title(source, html);
        foreach (var part in new[] { source.Publisher, source.Part, source.Place })
        {
            if (part is null) continue;
            html.Word("comma");
            html.Isolated(part);
        }

        WriteDate(source, html);
    }

    /// <summary>Writes a source as in the list of sources.</summary>
    public static void Listed(Source source, BriefWriter html)
    {
        Full(source, html);
        Access(source, html);
    }

    /// <summary>
    /// Writes the additional details of the list of sources: the reason for no address, the access date, an archived copy.
    /// </summary>
    private static void Access(Source source, HtmlWriter html)
    {
        if (source.Url is null && source.NoUrl is { } reason) Parenthesis(reason, html);
        Seen(source, html);
    }

    /// <summary>
    /// Writes the additional details of notes: the access date and an archived copy. The reason for no address is only in the list of
    /// sources.
    /// </summary>
    public static void Seen(Source source, HtmlWriter html)
    {
        if (source.Accessed is { } seen && !source.Undated) Parenthesis(html.Words.FillDate("accessed", seen), html);
        if (source.Archive is not { } archive || !ExternalLink.IsWeb(archive)) return;
        html.Raw(" ("u8);
        RobustLink.OpenCopy(source, archive, html);
        html.Word("archived");
        html.Raw("</a>)"u8);
    }

    /// <summary>Writes the title only, or a description of a source without one, as a link if there is an address.</summary>
    public static void Title(Source source, BriefWriter html)
    {
        var linked = source.Url is { } url && ExternalLink.IsWeb(url);
        if (linked) RobustLink.OpenOriginal(source, source.Url!, html);
        if (source.Title is { } title)
        {
            html.Raw("<cite"u8);
            if (source.Lang is { } lang) html.LangAttributes(lang);
            html.Raw(">"u8);
            // Even without a known language, the letters of the title determine its direction.
            html.Isolated(title, source.Lang);
            html.Raw("</cite>"u8);
        }

        // Not a <cite>: a description is not a title.
        else html.Text(UntitledSource.Describe(source, html.Brief, html.Words));

        if (linked) html.Raw("</a>"u8);
    }

    private static void WriteDate(Source source, HtmlWriter html)
    {
        if (source.DateInWords is { } told)
        {
            html.Word("comma");
            html.Text(told);
        }
        else if (source.Date is { } date)
        {
            html.Word("comma");
            var shown = source.Until is { } until ? $"{html.Words.Date(date)} – {html.Words.Date(until)}"
                : source.IsOngoing ? html.Words.Date(date) + (date.Month == 0 ? "–" : " –")
                : html.Words.Date(date);
            html.Text(source.IsAboutThen ? html.Words.Fill("about", shown) : shown);
        }
        else if (source.Undated)
        {
            html.Word("comma");
            html.Word("undated");
            if (source.Accessed is not { } seen) return;
            html.Word("comma");
            html.Text(html.Words.FillDate("accessed", seen));
        }
    }

    private static void Parenthesis(string text, HtmlWriter html)
    {
        html.Raw(" ("u8);
        html.Text(text);
        html.Raw(")"u8);
    }
}

/// <summary>
/// Opens the links to a source and to its archived copy with the attributes of Robust Links (robustlinks.mementoweb.org): each has the
/// address of the other and the date of the copy, so that the other can be found when one of them is dead. Browsers ignore the attributes.
/// </summary>
internal static class RobustLink
{
    /// <param name="url">The source's address, optionally with a text fragment.</param>
    public static void OpenOriginal(Source source, string url, HtmlWriter html)
    {
        if (CopyOf(source) is not { } copy || IsInList(html)) html.OpenLink(url);
        else html.OpenLink(url, new("data-versionurl", ExternalLink.Encode(copy)), new("data-versiondate", DayOf(source, copy)));
    }

    /// <param name="copy">The address of the archived copy.</param>
    public static void OpenCopy(Source source, string copy, HtmlWriter html)
    {
        if (IsInList(html)) html.OpenLink(copy);
        else
        {
            html.OpenLink(
                copy,
                new("data-originalurl", source.Url is { } url && ExternalLink.IsWeb(url) ? ExternalLink.Encode(url) : null),
                new("data-versiondate", DayOf(source, copy)));
        }
    }

    // Lists of quotations have both links side by side, hundreds of times on a large site. The brief has the attributes.
    private static bool IsInList(HtmlWriter html) => html is BriefWriter { Print.IsList: true };

    private static string? CopyOf(Source source) => source.Archive is { } archive && ExternalLink.IsWeb(archive) ? archive : null;

    // Most addresses of copies contain the date; otherwise the editor's access date is used.
    private static string? DayOf(Source source, string copy) =>
        (ArchiveAddressParser.Read(copy).Captured ?? (source.Accessed is { IsDay: true } seen ? seen.First : null))
            ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
