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
    public static string? For(Brief brief, Quotation quotation) =>
        GoingOn(brief, quotation) is { } before ? Written(before)
        : brief.Sources.Count == 1 ? FromOnly(brief, brief.Sources.Values.First())
        : null;

    /// <summary>The person who was cited just before in the same paragraph; null when nobody was.</summary>
    public static Person? WhoGoesOn(Brief brief, Quotation quotation) =>
        GoingOn(brief, quotation)?.Speaker is { } id && brief.People.TryGetValue(id, out var person) ? person : null;

    private static Citation? GoingOn(Brief brief, Quotation quotation)
    {
        var before = brief.CitationGroups.LastOrDefault(g => g.Span.End <= quotation.Span.Start);
        if (before is null || !InOneParagraph(brief.File.Lines, before.Span.End, quotation.Span.Start)) return null;
        var last = before.Citations.LastOrDefault();
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

    // In full, though [@mills] would do: it stays right when sentences are moved.
    internal static string Written(Citation citation)
    {
        var teller = citation.ToldBy is { } told ? $" via @{told}" : "";
        var via = citation.Via is { } read ? $" via @{read}" : "";
        return citation.Source is { } source ? $"[@{citation.Speaker}{teller} in @{source}{via}]" : $"[@{citation.Speaker}]";
    }

    private static string FromOnly(Brief brief, Source source) =>
        source.Speaker is not null || source.Type is SourceType.Law or SourceType.Treaty ? $"[@{source.Id}]"
        : brief.People.Count == 1 ? $"[@{brief.People.Keys.First()} in @{source.Id}]"
        : $"[@person in @{source.Id}]";
}
