
namespace Briefs.Checks;

/// <summary>How words in marks that are nobody's would be declared, as far as their length and place allow.</summary>
internal static class OfferDeclaration
{
    /// <summary>More words than this are no term: the rule <c>term-too-long</c> would warn of the declaration.</summary>
    private const int MaxTermWords = 6;

    /// <summary>Most characters between a quotation and its translation behind it: a space and a bracket.</summary>
    private const int MaxBetween = 2;

    public const string OfAnyKind = "if these are nobody's words, declare them: {.term}, {.title}, {.name}, {.own}.";

    /// <summary>The end of a help, behind a semicolon.</summary>
    public static string For(CitedBrief cited, Quotation quotation)
    {
        if (StandsBehindAnother(cited, quotation))
            return "if this is our translation of the quotation just before it, write {.translation} behind the closing mark; " + OfAnyKind;
        return quotation.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MaxTermWords
            ? OfAnyKind
            : "if these are nobody's words, declare them: {.own}, or {.title} when they name a work.";
    }

    private static bool StandsBehindAnother(CitedBrief cited, Quotation quotation) =>
        cited.Before(quotation) is { } before
            && before.Span.End < quotation.Span.Start
            && quotation.Span.Start - before.Span.End <= MaxBetween;
}
