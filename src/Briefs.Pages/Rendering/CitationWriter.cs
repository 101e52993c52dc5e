using Briefs.Model.Json;
using Briefs.Pages.Localization;
using Briefs.Pages.Output;

namespace Briefs.Pages.Rendering;

/// <summary>Writes a complete citation as sentences: speaker, listener, source, date, translator, original words.</summary>
internal static class CitationWriter
{
    private static readonly FrozenDictionary<string, string[]> s_articles =
        new Dictionary<string, string[]>
        {
            ["en"] = ["The ", "A ", "An "],
            ["fr"] = ["Le ", "La ", "Les ", "L’", "Un ", "Une ", "Des "],
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="passages">The quotations that the citation covers.</param>
    public static void Write(Citation citation, Passages passages, BriefWriter html)
    {
        var brief = html.Brief;
        var said = brief.SaidOn(citation);
        var speaker = brief.SpeakerOf(citation);
        if (speaker is not null)
        {
            PersonWriter.Write(speaker, said, html);
            WriteTeller(citation, html);
            html.Word("stop");
        }

        if (citation is { ToUs: true, ToldBy: not null, Speaker: not null }) WriteSaid(citation, html);
        else
        {
            if (speaker is not null) html.Raw(" "u8);
            SourceTo(citation, passages, html);
        }

        if (passages.Statement(citation, html.Print) is { } verified) Checked(verified, html);
        if (citation.Unverifiable is { } reason) Sentence(html.Words.Fill("cannot_be_verified", reason), html);
    }

    /// <summary>
    /// Writes source and date only: lists show the speaker and the verification status separately, and the day of the source as the date of
    /// the words if no other is known.
    /// </summary>
    public static void SourceInList(Citation citation, Passages passages, BriefWriter html) =>
        SourceTo(citation, passages, html, html.Brief.IsDatedBySource(citation));

    private static void SourceTo(Citation citation, Passages passages, BriefWriter html, bool isDatedAlready = false)
    {
        if (TellerToUs(citation, html.Brief) is { } teller) WriteTellerToUs(teller, LetterCase.Capital, html);
        else if (citation.ToUs) WriteToUs(html.Brief.SaidOn(citation), html);
        WriteSources(citation, passages, html, isDatedAlready);
        html.Word("stop");
        WriteSaid(citation, html);
    }

    /// <summary>
    /// The person who told us words of another: null for what the speaker said to us, and for what a teller told someone else.
    /// </summary>
    public static Person? TellerToUs(Citation citation, Brief brief) =>
        citation is { ToUs: true, ToldBy: { } id } ? brief.People.GetValueOrDefault(id) : null;

    /// <summary>Writes “as told to us by …” and the date of the conversation.</summary>
    public static void WriteTellerToUs(Person teller, LetterCase first, BriefWriter html)
    {
        var phrase = html.Print.Site.Settings.Organization is { } us ? html.Words.Fill("told_to_by", us) : html.Words["told_to_us_by"];
        html.Text(first == LetterCase.Capital ? Capital(phrase) : phrase);
        html.Raw(" "u8);
        PersonWriter.Write(InMidSentence(teller, html.Brief.Lang), teller.ToUs, html);
        if (teller.ToUs is not { } date) return;
        html.Word("comma");
        html.Text(html.Words.Date(date));
    }

    // The date of a conversation with us is printed beside it; a date in the citation is that of the words.
    private static void WriteSaid(Citation citation, BriefWriter html)
    {
        var told = TellerToUs(citation, html.Brief)?.ToUs;
        if (citation.Said is { } date && (!citation.ToUs || (told is not null && told != date)))
            Sentence(Capital(html.Words.FillDate("said", date)), html);
        WriteTranslation(citation, html);
    }

    private static void WriteTeller(Citation citation, BriefWriter html)
    {
        if (citation.ToldBy is not { } id || !html.Brief.People.TryGetValue(id, out var teller)) return;
        html.Word("comma");
        if (citation.ToUs)
        {
            WriteTellerToUs(teller, LetterCase.Small, html);
            return;
        }

        html.Word("told_by");
        html.Raw(" "u8);
        PersonWriter.Write(InMidSentence(teller, html.Brief.Lang), html.Brief.SaidOn(citation), html);
    }

    // “as told by the applicant’s sister”: descriptions begin with a capital because they usually begin a phrase.
    internal static Person InMidSentence(Person person, string lang)
    {
        if (person.Description is not { } description || !s_articles.TryGetValue(lang.Split('-')[0], out var articles)) return person;
        return articles.Any(a => description.StartsWith(a, StringComparison.Ordinal))
            ? person with { Description = char.ToLowerInvariant(description[0]) + description[1..] }
            : person;
    }

    private static void WriteToUs(PartialDate? said, BriefWriter html)
    {
        html.Text(Capital(html.Print.Site.Settings.Organization is { } us ? html.Words.Fill("to_us", us) : html.Words["to_us_unnamed"]));
        if (said is not { } date) return;
        html.Word("comma");
        html.Text(html.Words.Date(date));
    }

    private static void WriteSources(Citation citation, Passages passages, BriefWriter html, bool isDatedAlready)
    {
        var brief = html.Brief;
        if (brief.SourceOf(citation) is not { } source) return;
        var hasPlainDate = source is { Until: null, IsOngoing: false, IsAboutThen: false, DateInWords: null };
        SourceWriter.Full(passages.Showing(isDatedAlready && hasPlainDate ? source with { Date = null } : source), html);
        var read = source;
        if (citation.Via is { } via && brief.Sources.TryGetValue(via, out var relay))
        {
            html.Word("comma");
            html.Word("via");
            html.Raw(" "u8);
            SourceWriter.Full(passages.Showing(relay), html);
            read = relay;
        }

        if (citation.Locator is { } locator)
        {
            html.Word("comma");
            html.Isolated(locator);
        }

        SourceWriter.Seen(read, html);
    }

    private static void WriteTranslation(Citation citation, BriefWriter html)
    {
        var words = html.Words;
        if (Translation(citation, words) is { } translation) Sentence(translation, html);
        if (citation.Original is not { } original) return;
        Sentence(words["original"], html);
        html.Raw(" <span class=\"original\""u8);
        if (citation.OriginalLang is { } written) html.LangAttributes(written);
        html.Raw(">"u8);
        html.Text(original);
        html.Raw("</span>"u8);
        html.Word("stop");
    }

    /// <summary>The translator and the original language as a phrase; null for words that are not a translation.</summary>
    public static string? Translation(Citation citation, Language words) => citation switch
    {
        { OriginalLang: { } lang, TranslatedBy: null } => words.Fill("translated_by_us", words.NameOf(lang)),
        { OriginalLang: { } lang, TranslatedBy: { } translator } => words.Fill("translated_by_from", translator, words.NameOf(lang)),
        { TranslatedBy: { } translator } => words.Fill("translated_by", translator),
        _ => null,
    };

    private static void Checked(string text, HtmlWriter html)
    {
        html.Raw(" <span class=\"verified\">"u8);
        html.Text(text);
        html.Raw("</span>"u8);
    }

    private static void Sentence(string text, BriefWriter html)
    {
        html.Raw(" "u8);
        html.Text(text);
        if (text[^1] is not ('.' or ':' or '?' or '!' or '。' or '：')) html.Word("stop");
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>How a phrase begins.</summary>
internal enum LetterCase
{
    /// <summary>In the middle of a sentence.</summary>
    Small,

    /// <summary>At the beginning of a sentence.</summary>
    Capital,
}

/// <summary>Looks up the people and sources of citations in their brief.</summary>
internal static class CitedPeople
{
    /// <summary>The speaker; null for a document's own words.</summary>
    public static Person? SpeakerOf(this Brief brief, Citation citation) =>
        QuotationJson.SpeakerOf(brief, citation) is { } id ? brief.People.GetValueOrDefault(id) : null;

    /// <summary>All quoted people, in reading order, without duplicates.</summary>
    public static IEnumerable<QuotedHere> QuotedPeople(this Brief brief) =>
        brief.Quotations.SelectMany(q => q.Citations)
            .Select(c => (Person: brief.SpeakerOf(c), Said: brief.SaidOn(c)))
            .Where(c => c.Person is not null).GroupBy(c => c.Person!.Id)
            .Select(of => new QuotedHere(of.First().Person!, [.. of.Select(c => c.Said).DistinctBy(of.First().Person!.RoleAt)]));

    /// <summary>The source that contains the words, or to which they were said.</summary>
    public static Source? SourceOf(this Brief brief, Citation citation) =>
        citation.Source is { } id ? brief.Sources.GetValueOrDefault(id) : null;

    /// <summary>
    /// The best known date of the words: the date in the citation, otherwise that of the statement to us, otherwise the source's.
    /// </summary>
    public static PartialDate? SaidOn(this Brief brief, Citation citation) =>
        citation.Said ?? (citation.ToUs ? brief.SpeakerOf(citation)?.ToUs : brief.SourceOf(citation)?.Date);

    /// <summary>
    /// Whether <see cref="SaidOn"/> is only the day on which the source was published: the words may be older. A speech, a hearing, a
    /// letter, and an interview that was not published have the date of their words.
    /// </summary>
    public static bool IsDatedBySource(this Brief brief, Citation citation) =>
        citation is { Said: null, ToUs: false }
        && brief.SourceOf(citation) is { } source
        && source is not ({ Type: SourceType.Speech or SourceType.Hearing or SourceType.Letter }
            or { Type: SourceType.Interview, Url: null });
}

/// <summary>A person whom a brief quotes.</summary>
/// <param name="Said">The first date for each office in which the person spoke, because one person may have been a minister and later a
/// senator.
/// Never empty.</param>
internal sealed record QuotedHere(Person Person, ImmutableArray<PartialDate?> Said);
