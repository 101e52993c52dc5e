using System.Buffers;
using Briefs.Languages;

namespace Briefs.Reading.Citations;

/// <summary>
/// Checks whether words that are taken out of a text say what they say there: they may not leave out a negation, denial or condition of
/// their sentence, nor turn a question into a statement.
/// </summary>
internal static class EchoMeaning
{
    private const string Stops = ".;:!?\u2026。；：！？؟؛।۔\n";
    private static readonly SearchValues<char> s_breaks = SearchValues.Create(",()—–，、،（）");

    /// <summary>In characters. A longer sentence is not searched, and counts as negated.</summary>
    private const int LongestSentence = 2_000;

    /// <param name="text">The whole text, folded and in capitals.</param>
    /// <param name="start">Index of the first character of the words.</param>
    /// <param name="end">Index after their last character.</param>
    /// <param name="language">The conventions of the text's language.</param>
    public static bool LeavesNegation(string text, int start, int end, LanguageConventions language)
    {
        var from = start;
        while (from > 0 && start - from < LongestSentence && !IsOneOf(Stops, text, from - 1)) from--;
        var to = end;
        while (to < text.Length && to - end < LongestSentence && !IsOneOf(Stops, text, to)) to++;
        if (start - from == LongestSentence || to - end == LongestSentence) return true;
        var (before, after) = (text[from..start].ToLowerInvariant(), text[end..to].ToLowerInvariant());
        if (/* guard: echo-condition */ (Holds(before, language.Conditions) || Holds(after, language.Conditions))) return true;
        if (NegatesClause(before, text[start..end].ToLowerInvariant(), language)) return true;
        // “Wir töten sie alle nicht”, “gideceğiz değil”: a negation right after the words, or at the end of their clause.
        var words = Words(after[..EndOfClause(after)]);
        return words.Length > 0 && (IsNegation(words[0], language) || IsNegation(words[^1], language));
    }

    /// <summary>Whether the last sentence of some words asks, and words taken from it do not, or the other way round.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="end">Index in it after the words.</param>
    /// <param name="repeated">The words where they are repeated, with their final punctuation.</param>
    public static bool TurnsQuestion(string text, int end, string repeated)
    {
        // The words may end with the stop itself.
        var at = end > 0 && IsOneOf(Stops, text, end - 1) ? end - 1 : end;
        while (at < text.Length && !IsOneOf(Stops, text, at)) at++;
        var stop = at;
        while (stop < text.Length && IsOneOf(Stops, text, stop)) stop++;
        return Asks(repeated) != Asks(text.AsSpan(at..stop));
    }

    /// <summary>Whether a text ends with a question mark, or with several marks of which one is.</summary>
    public static bool Asks(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0 && text[i] is '?' or '!' or '.' or '\u2026' or '？' or '！' or '؟' or '\u037E'; i--)
            if (text[i] is '?' or '？' or '؟' or '\u037E') return true;
        return false;
    }

    // A negation of an earlier clause counts, unless the last clause has its own subject: “Not now, we will stay”, but “We will not, under
    // any circumstances, stay”.
    private static bool NegatesClause(string before, string echo, LanguageConventions language)
    {
        var clause = before.AsSpan().LastIndexOfAny(s_breaks) + 1;
        if (Reverses(before[clause..], language)) return true;
        var earlier = before[..clause];
        if (!Reverses(earlier, language)) return false;
        return /* guard: echo-negation-before-comma */ !HasSubject(before[clause..] + echo, IsOnlyBreak(earlier, language), language);
    }

    private static bool Reverses(string text, LanguageConventions language) =>
        Holds(text, language.Negations, language) || /* guard: echo-denial */ Holds(text, language.Reversals);

    private static bool IsOnlyBreak(string earlier, LanguageConventions language)
    {
        var previous = earlier.AsSpan(0, earlier.Length - 1).LastIndexOfAny(s_breaks);
        return previous < 0 || !Reverses(earlier[..previous], language);
    }

    private static bool HasSubject(string clause, bool mayBeNoun, LanguageConventions language)
    {
        var words = language.Attribution;
        if (clause.Any(Scripts.IsDense))
            return words.Pronouns.Any(p => clause.TrimStart().StartsWith(p, StringComparison.Ordinal));
        if (Words(clause) is not [var first, ..]) return false;
        if (words.Pronouns.Contains(first)) return true;
        return mayBeNoun && !words.Coordinators.Contains(first) && !language.Speech.That.Contains(first)
            && (words.Articles.Contains(first) || words.Determiners.Contains(first) || words.Joins.Contains(first));
    }

    private static int EndOfClause(string text) => text.AsSpan().IndexOfAny(s_breaks) is >= 0 and var end ? end : text.Length;

    private static bool Holds(string text, FrozenSet<string> wanted) =>
        wanted.Count > 0 && (text.Any(Scripts.IsDense) ? wanted.Any(n => text.Contains(n, StringComparison.Ordinal))
            : Words(text).Any(wanted.Contains));

    private static bool Holds(string text, FrozenSet<string> negations, LanguageConventions language) =>
        text.Any(Scripts.IsDense) ? Holds(text, negations) : Words(text).Any(w => IsNegation(w, language));

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

    private static string[] Words(string text) =>
        text.Split([' ', '\u00A0', '-', ',', '(', ')', '—', '–', '،', '¿', '¡'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOneOf(string signs, string text, int at) =>
        signs.Contains(text[at], StringComparison.Ordinal)
            && !(at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]));
}
