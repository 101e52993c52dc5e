using Briefs.Model.Languages;

namespace Briefs.Reading.Citations;

/// <summary>Whether words that are taken out of a text leave a negation of their clause behind.</summary>
internal static class FindNegation
{
    private const string Breaks = ".,;:!?…()—–，。；：、！？؟،؛।۔\n";

    /// <summary>In characters. What a longer one says is not read, and counts as a negation.</summary>
    private const int LongestClause = 2_000;

    /// <param name="text">The whole text, folded and in capitals.</param>
    /// <param name="start">Where the words begin.</param>
    /// <param name="end">Index after them.</param>
    /// <param name="language">Of the text.</param>
    public static bool Beside(string text, int start, int end, LanguageConventions language)
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

    // Contractions are folded without their apostrophe: DONT.
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
