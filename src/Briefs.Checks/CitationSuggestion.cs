namespace Briefs.Checks;

/// <summary>Suggests a citation, ready to paste, for a quotation that has none.</summary>
internal static class CitationSuggestion
{
    public const string Pattern = "[@person in @source]";

    /// <summary>
    /// The proposed citation. Otherwise the pattern, with the source if the brief has only one: never attribute words to a person whom the
    /// sentence does not name.
    /// </summary>
    public static string Offer(CitedBrief cited, Quotation quotation) =>
        CitationProposer.Propose(quotation) ?? (OnlySource(cited.Brief) is { } only && quotation.Named.Length < 2
            ? $"[@person in @{only}]"
            : Pattern);

    // A law or treaty has no speaker and is often not the source meant.
    private static SourceId? OnlySource(Brief brief) =>
        brief.Sources.Count == 1 && brief.Sources.Values.First() is { Type: not (SourceType.Law or SourceType.Treaty) } only
            ? only.Id
            : null;

    /// <summary>
    /// The short form for the person cited just before in the paragraph, or in an earlier one of the section; null if no one is, or if
    /// the sentence names another person.
    /// </summary>
    public static string? ForWhoGoesOn(CitedBrief cited, Quotation quotation) =>
        WhoGoesOn(cited, quotation) is { } person ? $"[@{person.Id}]" : null;

    /// <summary>
    /// The person cited just before in the paragraph, or in an earlier one of the section; null if no one is, or if the sentence names
    /// another person.
    /// </summary>
    public static Person? WhoGoesOn(CitedBrief cited, Quotation quotation) =>
        (GoingOn(cited, quotation)?.Speaker ?? quotation.Clue?.OpenSpeaker) is { } id
            && quotation.Named.All(n => n == id)
            && cited.Brief.People.TryGetValue(id, out var person)
            ? person
            : null;

    /// <summary>The citation of the same words elsewhere in the brief; null when they are not cited.</summary>
    public static string? OfSameWords(CitedBrief cited, Quotation quotation) =>
        cited.SameWords(quotation)?.Citations[0] is { } citation && (citation.Speaker is not null || citation.Source is not null)
            ? Written(citation)
            : null;

    /// <summary>The source cited just before in the same paragraph, if that citation has no speaker.</summary>
    public static string? SameSource(CitedBrief cited, Quotation quotation) =>
        Before(cited, quotation) is { Speaker: null, Source: { } source } last
            ? last.Itself ? $"[@itself in @{source}]" : cited.Brief.Sources.TryGetValue(source, out var known) ? From(known) : null
            : null;

    private static Citation? Before(CitedBrief cited, Quotation quotation) =>
        cited.GroupBefore(quotation.Span.Start) is { } group
        && InOneParagraph(cited.Brief.File.Lines, group.Span.End, quotation.Span.Start) ? group.Citations.LastOrDefault() : null;

    private static Citation? GoingOn(CitedBrief cited, Quotation quotation)
    {
        var last = Before(cited, quotation);
        return last is { Speaker: not null } && (last.Source is not null || last.ToUs) ? last : null;
    }

    // The text is no longer available here, but the line map still shows empty lines.
    internal static bool InOneParagraph(LineMap lines, int from, int to)
    {
        var last = lines.GetPosition(to).Line;
        for (var line = lines.GetPosition(from).Line + 1; line < last; line++)
            if (lines.Line(line).Length == 0) return false;
        return true;
    }

    /// <summary>The complete form of a citation, independent of the citations before it.</summary>
    internal static string Written(Citation citation)
    {
        if (citation.Speaker is null) return citation.Itself ? $"[@itself in @{citation.Source}]" : $"[@{citation.Source}]";
        var teller = citation.ToldBy is { } told ? $" via @{told}" : "";
        var via = citation.Via is { } read ? $" via @{read}" : "";
        return citation.Source is { } source
            ? $"[@{citation.Speaker}{teller} in @{source}{via}]"
            : $"[@{citation.Speaker}{teller}]";
    }

    private static string From(Source source) =>
        source.Speaker is not null || source.Type is SourceType.Law or SourceType.Treaty ? $"[@{source.Id}]" : $"[@person in @{source.Id}]";
}

/// <summary>Suggests how to declare that words in quotation marks are not a quotation, depending on their length and position.</summary>
internal static class DeclarationSuggestion
{
    /// <summary>Longer text is not suggested as a term: the rule <c>term-too-long</c> would warn about it.</summary>
    private const int MaxTermWords = 6;

    /// <summary>The largest distance between a quotation and a translation after it: a space and a bracket.</summary>
    private const int MaxBetween = 2;

    public const string OfAnyKind = "If these words are not a quotation, declare them: {.term}, {.title}, {.name} or {.own}.";

    /// <summary>A sentence that ends a help text.</summary>
    public static string Offer(CitedBrief cited, Quotation quotation)
    {
        if (StandsBehindAnother(cited, quotation))
            return "If this is your translation of the quotation just before it, write {.translation} after the closing mark. " + OfAnyKind;
        return quotation.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MaxTermWords
            ? OfAnyKind
            : "If these words are not a quotation, declare them: {.own}, or {.title} if they name a work.";
    }

    private static bool StandsBehindAnother(CitedBrief cited, Quotation quotation) =>
        cited.FindQuotationBefore(quotation) is { } before
            && before.Span.End < quotation.Span.Start
            && quotation.Span.Start - before.Span.End <= MaxBetween;
}
