using Briefs.Languages;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds titles, summaries, headings, captions, alt texts and pull quotes that repeat a sourced quotation of the brief and need no
/// citation: at least three of its whole words in a row, or all of them, whatever the case, marks and final punctuation. Words that leave
/// out the negation of their clause say the opposite, and are no echo.
/// </summary>
internal static class EchoFinder
{
    /// <summary>Fewest words that identify a quotation, unless they are the whole quotation.</summary>
    private const int MinWords = 3;

    /// <summary>The same for scripts without spaces, in characters.</summary>
    private const int MinDense = 4;

    /// <summary>
    /// Most occurrences of the words in a quotation that are tried. If all of these drop a negation, the words need a citation.
    /// </summary>
    private const int MostPlaces = 20;

    public static void Find(MarkedBody body)
    {
        var language = LanguageConventions.Get(body.Lang);
        List<SourcedWords>? sourced = null;
        HashSet<FoundQuotation>? pulled = null;
        foreach (var quotation in body.Quotations.Where(q => !q.IsCovered))
        {
            var isPulled = !MayEcho(quotation) && (pulled ??= [.. PullQuotes.Find(body)]).Contains(quotation);
            if (!isPulled && !MayEcho(quotation)) continue;
            sourced ??= [.. body.Quotations.Where(q => q.Citations.Count > 0).Select(q => new SourcedWords(q, Fold(q.Text)))];
            var wanted = Bare(Fold(quotation.Text));
            if (wanted.Length > 0) quotation.EchoOf = isPulled ? Pulled(sourced, wanted, language) : Echoed(sourced, wanted, language);
        }
    }

    private static FoundQuotation? Echoed(List<SourcedWords> sourced, string wanted, LanguageConventions language) =>
        sourced.Find(s => Repeats(s.Folded, wanted, language))?.Quotation;

    // A short pull quote, or words that two people said, could be an answer of someone else.
    private static FoundQuotation? Pulled(List<SourcedWords> sourced, string wanted, LanguageConventions language)
    {
        if (/* guard: pulled-short */ !IsLong(wanted)) return null;
        var found = sourced.FindAll(s => Repeats(s.Folded, wanted, language)).ConvertAll(s => s.Quotation);
        var speakers = found.SelectMany(q => q.Citations).Select(c => c.Speaker).Distinct().Count();
        return /* guard: pulled-two */ (speakers > 1) ? null : found.FirstOrDefault();
    }

    private sealed record SourcedWords(FoundQuotation Quotation, string Folded);

    private static bool MayEcho(FoundQuotation quotation) =>
        /* guard: gate-echo-place */ quotation.Context
            is QuotationContext.Title or QuotationContext.Summary or QuotationContext.Heading or QuotationContext.Caption
                or QuotationContext.Alt;

    private static string Fold(string text) =>
        Folding.Typographic(text).Replace(Folding.Mark.ToString(), "", StringComparison.Ordinal).Trim().ToUpperInvariant();

    private static string Bare(string folded) => folded.TrimEnd('.', ',', '!', '?', ';', ':', '。', '،', '؟', '！', '？');

    private static bool Repeats(string text, string words, LanguageConventions language)
    {
        if (Bare(text) == words) return true;
        if (!IsLong(words)) return false;

        var places = 0;
        for (var at = text.IndexOf(words, StringComparison.Ordinal);
            at >= 0 && places < MostPlaces;
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal), places++)
        {
            var end = at + words.Length;
            if (/* guard: gate-echo */ ((at == 0 || IsBoundary(text[at - 1], text[at])) && (
                end == text.Length || IsBoundary(text[end - 1], text[end])))
                && /* guard: gate-echo-negation */ !NegationFinder.LeavesNegation(text, at, end, language)) return true;
        }

        return false;
    }

    private static bool IsLong(string words) =>
        words.Any(Scripts.IsDense)
            ? words.Count(char.IsLetterOrDigit) >= MinDense
            : words.Split(' ').Count(w => w.Any(char.IsLetterOrDigit)) >= MinWords;

    private static bool IsBoundary(char before, char after) =>
        !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after) || Scripts.IsDense(before) || Scripts.IsDense(after);
}

/// <summary>Checks whether words that are taken out of a text drop a negation of their clause.</summary>
internal static class NegationFinder
{
    private const string Breaks = ".,;:!?…()—–，。；：、！？؟،؛।۔\n";

    /// <summary>In characters. A longer clause is not searched, and counts as negated.</summary>
    private const int LongestClause = 2_000;

    /// <param name="text">The whole text, folded and in capitals.</param>
    /// <param name="start">Index of the first character of the words.</param>
    /// <param name="end">Index after their last character.</param>
    /// <param name="language">The conventions of the text's language.</param>
    public static bool LeavesNegation(string text, int start, int end, LanguageConventions language)
    {
        var from = start;
        while (from > 0 && start - from < LongestClause && !IsBreak(text, from - 1)) from--;
        var to = end;
        while (to < text.Length && to - end < LongestClause && !IsBreak(text, to)) to++;
        if (start - from == LongestClause || to - end == LongestClause) return true;
        var (before, after) = (text[from..start].ToLowerInvariant(), text[end..to].ToLowerInvariant());
        if (Holds(before, language)) return true;
        // “Wir töten sie alle nicht”, “gideceğiz değil”: a negation right after the words, or at the end of their clause.
        var words = Words(after);
        return words.Length > 0 && (IsNegation(words[0], language) || IsNegation(words[^1], language));
    }

    private static bool Holds(string text, LanguageConventions language) =>
        text.Any(Scripts.IsDense)
            ? language.Negations.Any(n => text.Contains(n, StringComparison.Ordinal))
            : Words(text).Any(w => IsNegation(w, language));

    // Folding removes the apostrophe of contractions: DONT.
    private static bool IsNegation(string word, LanguageConventions language) =>
        language.Negations.Contains(word) || (language.Negations.Contains("not") && Contracted.Contains(word, StringComparer.Ordinal))
        || (word.Any(c => Scripts.IsDense(c) || Scripts.IsHangul(c))
            && language.Negations.Any(n => word.StartsWith(n, StringComparison.Ordinal)));

    private static readonly string[] Contracted =
    [
        "dont", "doesnt", "didnt", "wont", "wouldnt", "cant", "couldnt", "shouldnt", "mustnt", "isnt", "arent", "wasnt", "werent", "hasnt",
        "havent", "hadnt", "aint", "neednt", "shant",
    ];

    private static string[] Words(string text) => text.Split([' ', '\u00A0', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsBreak(string text, int at) =>
        Breaks.Contains(text[at], StringComparison.Ordinal)
            && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));
}
