using Briefs.Model;
using Briefs.Text;

namespace Briefs.Checks;

/// <summary>A citation that is likely meant, ready to paste, for a quotation that has none.</summary>
internal static class OfferCitation
{
    /// <summary>
    /// The citation before it in the same paragraph when that names a person, for she may go on; else one of the brief's
    /// only source. Null when nothing is likely.
    /// </summary>
    public static string? For(CitedBrief cited, Quotation quotation) =>
        GoingOn(cited, quotation) is { Speaker: { } speaker } ? $"[@{speaker}]"
        : cited.Brief.Sources.Count == 1 ? FromOnly(cited.Brief, cited.Brief.Sources.Values.First())
        : null;

    /// <summary>The person who was cited just before in the same paragraph; null when nobody was.</summary>
    public static Person? WhoGoesOn(CitedBrief cited, Quotation quotation) =>
        GoingOn(cited, quotation)?.Speaker is { } id && cited.Brief.People.TryGetValue(id, out var person) ? person : null;

    /// <summary>The citation of the same words where they stand with a source elsewhere in the brief; null when they do not.</summary>
    public static string? OfSameWords(CitedBrief cited, Quotation quotation) =>
        cited.SameWords(quotation)?.Citations[0] is { } citation && (citation.Speaker is not null || citation.Source is not null) ? Written(citation) : null;

    /// <summary>The citation of the source that stands just before in the same paragraph, when it names nobody.</summary>
    public static string? SameSource(CitedBrief cited, Quotation quotation) =>
        Before(cited, quotation) is { Speaker: null, Source: { } source } last
            ? last.Itself ? $"[@itself in @{source}]" : cited.Brief.Sources.TryGetValue(source, out var known) ? FromOnly(cited.Brief, known) : null
            : null;

    private static Citation? Before(CitedBrief cited, Quotation quotation) =>
        cited.GroupBefore(quotation.Span.Start) is { } group
        && InOneParagraph(cited.Brief.File.Lines, group.Span.End, quotation.Span.Start) ? group.Citations.LastOrDefault() : null;

    private static Citation? GoingOn(CitedBrief cited, Quotation quotation)
    {
        var last = Before(cited, quotation);
        return last is { Speaker: not null } && (last.Source is not null || last.ToUs) ? last : null;
    }

    // The text is gone by now, but an empty line still shows in the map.
    internal static bool InOneParagraph(LineMap lines, int from, int to)
    {
        var last = lines.At(to).Line;
        for (var line = lines.At(from).Line + 1; line < last; line++)
            if (lines.Line(line).Length == 0) return false;
        return true;
    }

    /// <summary>In full, as it would be written where nothing stands before it.</summary>
    internal static string Written(Citation citation)
    {
        if (citation.Speaker is null) return citation.Itself ? $"[@itself in @{citation.Source}]" : $"[@{citation.Source}]";
        var teller = citation.ToldBy is { } told ? $" via @{told}" : "";
        var via = citation.Via is { } read ? $" via @{read}" : "";
        return citation.Source is { } source ? $"[@{citation.Speaker}{teller} in @{source}{via}]" : $"[@{citation.Speaker}]";
    }

    private static string FromOnly(Brief brief, Source source) =>
        source.Speaker is not null || source.Type is SourceType.Law or SourceType.Treaty ? $"[@{source.Id}]"
        : brief.People.Count == 1 ? $"[@{brief.People.Keys.First()} in @{source.Id}]"
        : $"[@person in @{source.Id}]";
}
