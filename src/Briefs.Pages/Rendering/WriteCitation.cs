using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a citation in full, as sentences: who, to whom, where, when, by whom translated, from which words.</summary>
internal static class WriteCitation
{
    private static readonly string[] Articles = ["The ", "A ", "An "];

    /// <param name="passages">The quotations that stand on it.</param>
    public static void Write(Citation citation, Passages passages, PageOutput output, BriefPrint print)
    {
        var brief = print.Brief;
        var said = brief.SaidOn(citation);
        if (brief.SpeakerOf(citation) is { } speaker)
        {
            WritePerson.Write(speaker, said, output, print);
            WriteTeller(citation, output, print);
            output.Text(print.Words["stop"]);
            output.Raw(" "u8);
        }

        WhereTo(citation, passages, output, print);
    }

    private static void WhereTo(Citation citation, Passages passages, PageOutput output, BriefPrint print)
    {
        SourceTo(citation, passages, output, print);
        if (passages.Statement(citation, print) is { } verified) Checked(verified, output);
        if (citation.Unverifiable is { } reason) Sentence(print.Words.Fill("cannot_be_verified", reason), output, print);
    }

    /// <summary>Where and when, without who and without how well it is known: for lists, which say both apart.</summary>
    public static void SourceTo(Citation citation, Passages passages, PageOutput output, BriefPrint print)
    {
        if (citation.ToUs) WriteToUs(print.Brief.SaidOn(citation), output, print);
        WriteSources(citation, passages, output, print);
        output.Text(print.Words["stop"]);
        if (citation.Said is { } date && !citation.ToUs)
            Sentence(Capital(print.Words.Fill("said_on", print.Words.Date(date))), output, print);
        WriteTranslation(citation, output, print);
    }

    private static void WriteTeller(Citation citation, PageOutput output, BriefPrint print)
    {
        if (citation.ToldBy is not { } id || !print.Brief.People.TryGetValue(id, out var teller)) return;
        output.Text(print.Words["comma"]);
        output.Text(print.Words["told_by"]);
        output.Raw(" "u8);
        WritePerson.Write(InMidSentence(teller, print.Brief.Lang), print.Brief.SaidOn(citation), output, print);
    }

    // “as told by the applicant’s sister”: a description is written to stand alone, with a capital.
    private static Person InMidSentence(Person person, string lang)
    {
        if (person.Description is not { } description || !lang.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return person;
        return Articles.Any(a => description.StartsWith(a, StringComparison.Ordinal))
            ? person with { Description = char.ToLowerInvariant(description[0]) + description[1..] }
            : person;
    }

    private static void WriteToUs(PartialDate? said, PageOutput output, BriefPrint print)
    {
        output.Text(Capital(print.Site.Settings.Organization is { } us ? print.Words.Fill("to_us", us) : print.Words["to_us_unnamed"]));
        if (said is not { } date) return;
        output.Text(print.Words["comma"]);
        output.Text(print.Words.Date(date));
    }

    private static void WriteSources(Citation citation, Passages passages, PageOutput output, BriefPrint print)
    {
        var brief = print.Brief;
        if (brief.SourceOf(citation) is not { } source) return;
        WriteSource.Full(passages.Showing(source), output, print.Words, print.PageLang);
        var read = source;
        if (citation.Via is { } via && brief.Sources.TryGetValue(via, out var relay))
        {
            output.Text(print.Words["comma"]);
            output.Text(print.Words["via"]);
            output.Raw(" "u8);
            WriteSource.Full(passages.Showing(relay), output, print.Words, print.PageLang);
            read = relay;
        }

        if (citation.Locator is { } locator)
        {
            output.Text(print.Words["comma"]);
            WriteIsolated.Write(output, locator, print.PageLang);
        }

        WriteSource.Seen(read, output, print.Words);
    }

    private static void WriteTranslation(Citation citation, PageOutput output, BriefPrint print)
    {
        var words = print.Words;
        if (Translation(citation, words) is { } translation) Sentence(translation, output, print);
        if (citation.Original is not { } original) return;
        Sentence(words["original"], output, print);
        output.Raw(" <span class=\"original\""u8);
        if (citation.OriginalLang is { } written) WriteSource.WriteLang(written, print.PageLang, output);
        output.Raw(">"u8);
        output.Text(original);
        output.Raw("</span>"u8);
        output.Text(words["stop"]);
    }

    /// <summary>Whose translation the words are, and from which language; null when they are none.</summary>
    public static string? Translation(Citation citation, Language words) => citation switch
    {
        { OriginalLang: { } lang, TranslatedBy: null } => words.Fill("translated_by_us", words.NameOf(lang)),
        { OriginalLang: { } lang, TranslatedBy: { } translator } => words.Fill("translated_by_from", translator, words.NameOf(lang)),
        { TranslatedBy: { } translator } => words.Fill("translated_by", translator),
        _ => null,
    };

    private static void Checked(string text, PageOutput output)
    {
        output.Raw(" <span class=\"verified\">"u8);
        output.Text(text);
        output.Raw("</span>"u8);
    }

    private static void Sentence(string text, PageOutput output, BriefPrint print)
    {
        output.Raw(" "u8);
        output.Text(text);
        if (text[^1] is not ('.' or ':' or '?' or '!' or '。' or '：')) output.Text(print.Words["stop"]);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Where words were said, without who said them, for a template to print.</summary>
internal sealed class CitationHtml(Citation citation, Quotation words, BriefPrint print) : Html
{
    internal override ContentFile File => print.Brief.File;

    internal override void WriteTo(PageOutput output) => WriteCitation.SourceTo(citation, Passages.Create(words), output, print);
}
