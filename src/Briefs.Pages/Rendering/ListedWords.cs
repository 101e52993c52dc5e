using System.Buffers;
using Briefs.Languages;

namespace Briefs.Pages.Rendering;

/// <summary>The words of a quotation as lists show them: in quotation marks, without the punctuation of the brief's sentence.</summary>
internal static class ListedWords
{
    private const string UsualPair = "“”";
    private const char NarrowNoBreakSpace = '\u202F';

    private static readonly SearchValues<char> s_commas = SearchValues.Create(",،，、");
    private static readonly SearchValues<char> s_stops = SearchValues.Create(".。۔");
    private static readonly SearchValues<char> s_ends = SearchValues.Create(".。۔?!؟？！…");

    /// <returns>Paragraphs separated by a line feed, as in <see cref="Quotation.Text"/>.</returns>
    public static string Format(Quotation quotation)
    {
        var conventions = LanguageConventions.Get(quotation.Lang);
        var pair = PairFor(quotation.Printed, conventions.Pairs);
        var words = quotation.IsBlock ? quotation.Printed : WithoutSentenceMark(quotation.Printed);
        return conventions.SpacesGuillemets && pair == "«»"
            ? $"{pair[0]}{NarrowNoBreakSpace}{words}{NarrowNoBreakSpace}{pair[1]}"
            : $"{pair[0]}{words}{pair[1]}";
    }

    // The outer marks of the language, or the first inner ones if the words contain the outer ones.
    private static string PairFor(string text, IReadOnlyList<string> pairs) =>
        pairs.FirstOrDefault(p => !text.Contains(p[0], StringComparison.Ordinal)) ?? (pairs.Count > 0 ? pairs[0] : UsualPair);

    // A comma before the closing mark belongs to the brief's sentence. A full stop does too, but not that of an abbreviation, of an
    // ellipsis, or after several sentences, which it ends like the others.
    private static string WithoutSentenceMark(string text)
    {
        if (text.Length < 2) return text;
        if (s_commas.Contains(text[^1])) return text[..^1].TrimEnd();
        if (!s_stops.Contains(text[^1])) return text;
        var words = text[..^1];
        var last = words[(words.AsSpan().LastIndexOfAny(" \u00A0\u202F\n") + 1)..];
        return s_ends.Contains(words[^1]) || IsAbbreviation(last) || HasSentenceEnd(words) ? text : words;
    }

    private static bool IsAbbreviation(string word) =>
        word.Contains('.', StringComparison.Ordinal) || word is [var letter] && char.IsUpper(letter);

    private static bool HasSentenceEnd(string words)
    {
        for (var at = 0; at < words.Length - 1; at++)
        {
            if (s_ends.Contains(words[at]) && (words[at] is '。' or '？' or '！' || char.IsWhiteSpace(words[at + 1]))) return true;
        }

        return false;
    }
}
