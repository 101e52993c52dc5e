using Briefs.Model.WebLinks;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a source as a note has it: author, title with a link to the original, publisher, place, date.</summary>
internal static class WriteSource
{
    /// <param name="words">Of the page.</param>
    /// <param name="pageLang">BCP 47; a title in another language says so to a screen reader.</param>
    public static void Full(Source source, PageOutput output, Language words, string pageLang)
    {
        if (source.Author is { } author)
        {
            WriteIsolated.Write(output, author, pageLang);
            output.Text(words["comma"]);
        }

        Title(source, output, words, pageLang);
        foreach (var part in new[] { source.Publisher, source.Part, source.Place })
        {
            if (part is null) continue;
            output.Text(words["comma"]);
            WriteIsolated.Write(output, part, pageLang);
        }

        WriteDate(source, output, words);
    }

    /// <summary>What the list of sources says of it besides: that it has no address, when it was seen, an archived copy.</summary>
    public static void Access(Source source, PageOutput output, Language words)
    {
        if (source.Url is null && source.NoUrl is { } reason) Parenthesis(words.Fill("no_address", reason), output);
        Seen(source, output, words);
    }

    /// <summary>
    /// What each note says of it besides: when it was seen, and an archived copy. Why it has no address is said once, in the list.
    /// </summary>
    public static void Seen(Source source, PageOutput output, Language words)
    {
        if (source.Accessed is { } seen && !source.Undated) Parenthesis(words.Fill("accessed", words.Date(seen)), output);
        if (source.Archive is not { } archive || !ExternalLink.IsWeb(archive)) return;
        output.Raw(" ("u8);
        RobustLink.OpenCopy(source, archive, output);
        output.Text(words["archived"]);
        output.Raw("</a>)"u8);
    }

    /// <summary>The title alone, as a link where there is an address.</summary>
    public static void Title(Source source, PageOutput output, Language words, string pageLang)
    {
        var linked = source.Url is { } url && ExternalLink.IsWeb(url);
        if (linked) RobustLink.OpenOriginal(source, source.Url!, output);
        if (source.Title is { } title)
        {
            output.Raw("<cite"u8);
            if (source.Lang is { } lang) WriteLang(lang, pageLang, output);
            output.Raw(">"u8);
            // Whether or not its language was given, its letters say which way they run.
            WriteIsolated.Write(output, title, source.Lang ?? pageLang);
            output.Raw("</cite>"u8);
        }

        // In the square brackets of bibliographies: it is our word for the title, not the title, and may begin a sentence.
        else output.Text($"[{words["title_unknown"]}]");

        if (linked) output.Raw("</a>"u8);
    }

    /// <summary><c>lang</c> and <c>dir</c> of an element, where they are not the page's.</summary>
    public static void WriteLang(string lang, string pageLang, PageOutput output)
    {
        if (string.Equals(lang, pageLang, StringComparison.OrdinalIgnoreCase)) return;
        output.Raw(" lang=\""u8);
        output.Text(lang);
        output.Raw("\""u8);
        if (WritingDirection.Get(lang) == WritingDirection.Get(pageLang)) return;
        output.Raw(" dir=\""u8);
        output.Raw(WritingDirection.Get(lang));
        output.Raw("\""u8);
    }

    private static void WriteDate(Source source, PageOutput output, Language words)
    {
        if (source.DateInWords is { } told)
        {
            output.Text(words["comma"]);
            output.Text(told);
        }
        else if (source.Date is { } date)
        {
            output.Text(words["comma"]);
            var shown = source.Until is { } until ? $"{words.Date(date)} – {words.Date(until)}"
                : source.IsOngoing ? words.Date(date) + (date.Month == 0 ? "–" : " –")
                : words.Date(date);
            output.Text(source.IsAboutThen ? words.Fill("about", shown) : shown);
        }
        else if (source.Undated)
        {
            output.Text(words["comma"]);
            output.Text(words["undated"]);
            if (source.Accessed is not { } seen) return;
            output.Text(words["comma"]);
            output.Text(words.Fill("accessed", words.Date(seen)));
        }
    }

    private static void Parenthesis(string text, PageOutput output)
    {
        output.Raw(" ("u8);
        output.Text(text);
        output.Raw(")"u8);
    }
}

/// <summary>A source in full, for a template to print.</summary>
internal sealed class SourceHtml(Source source, BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output)
    {
        WriteSource.Full(source, output, print.Words, print.PageLang);
        WriteSource.Access(source, output, print.Words);
    }
}

/// <summary>
/// Opens the links to a source and to its archived copy, each with the address of the other and the day of the copy, as Robust Links have
/// it (robustlinks.mementoweb.org): when one of them dies, programs and people find the other. The attributes do nothing by themselves.
/// </summary>
internal static class RobustLink
{
    /// <param name="url">The source's, perhaps with the way to the words in it.</param>
    public static void OpenOriginal(Source source, string url, PageOutput output)
    {
        if (CopyOf(source) is not { } copy) WriteLink.Open(url, output);
        else WriteLink.Open(url, output, ("data-versionurl", ExternalLink.Encode(copy)), ("data-versiondate", DayOf(source, copy)));
    }

    /// <param name="copy">The source's archived copy.</param>
    public static void OpenCopy(Source source, string copy, PageOutput output) => WriteLink.Open(
        copy,
        output,
        ("data-originalurl", source.Url is { } url && ExternalLink.IsWeb(url) ? ExternalLink.Encode(url) : null),
        ("data-versiondate", DayOf(source, copy)));

    private static string? CopyOf(Source source) => source.Archive is { } archive && ExternalLink.IsWeb(archive) ? archive : null;

    // The address of most copies tells it; else the day on which the editor saw the page.
    private static string? DayOf(Source source, string copy) =>
        (ReadArchiveAddress.Read(copy).Captured ?? (source.Accessed is { IsDay: true } seen ? seen.First : null))
            ?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
