using Briefs.Model.Text;

namespace Briefs.Pages.Search;

/// <summary>
/// Splits a text into the words that readers search for: without case, accents and vowel marks, so that “Cafés” is found by “cafes”.
/// <c>templates/search.js</c> does the same with what a reader types; both must change together.
/// </summary>
internal static class SearchWordFinder
{
    private const int Longest = 40;

    /// <summary>Receives one word; the memory is used again afterwards.</summary>
    public delegate void WordReceiver(ReadOnlySpan<char> word);

    /// <summary>
    /// Finds the words of a text. Chinese, Japanese, Thai, Lao, Khmer and Burmese have no spaces: each pair of neighbouring characters is a
    /// word, and so is the last character of a run.
    /// </summary>
    public static void FindWords(string text, WordReceiver receive)
    {
        Span<char> room = stackalloc char[Longest];
        for (var at = 0; at < text.Length; at++)
        {
            // Nothing is composed or reordered across a space or punctuation mark of ASCII: each piece between these is folded alone.
            if (IsSeparator(text[at])) continue;
            var start = at;
            while (at < text.Length && !IsSeparator(text[at])) at++;
            var piece = text.AsSpan(start, at - start);
            if (!Ascii.IsValid(piece)) FindFolded(Fold(piece.ToString()), receive);
            else receive(room[..piece[..Math.Min(piece.Length, Longest)].ToLowerInvariant(room)]);
        }
    }

    private static bool IsSeparator(char c) => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c);

    private static void FindFolded(ReadOnlySpan<char> folded, WordReceiver receive)
    {
        for (var at = 0; at < folded.Length;)
        {
            var isDense = IsDense(folded[at]);
            var end = at;
            while (end < folded.Length && IsOfWord(folded[end]) && IsDense(folded[end]) == isDense) end++;
            if (end == at) at++;
            else if (isDense) ReceivePairs(folded[at..end], receive);
            else ReceiveWord(folded[at..end], receive);
            at = Math.Max(at, end);
        }
    }

    private static void ReceivePairs(ReadOnlySpan<char> run, WordReceiver receive)
    {
        for (var at = 0; at < run.Length; at++) receive(run.Slice(at, Math.Min(2, run.Length - at)));
    }

    private static void ReceiveWord(ReadOnlySpan<char> word, WordReceiver receive)
    {
        // The Arabic article is written together with its noun.
        if (word.Length > 4 && word[0] == '\u0627' && word[1] == '\u0644') word = word[2..];
        if (word.Length > Longest) word = word[..(char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest)];
        receive(word);
    }

    // Scripts outside the Basic Multilingual Plane, such as Adlam, have spaces.
    private static bool IsDense(char c) => Scripts.IsDense(c) && !char.IsSurrogate(c);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in NormalForm.Convert(text, NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c != '\u0640') folded.Append(Simplify(c));
        return NormalForm.Convert(folded.ToString(), NormalizationForm.FormC).ToLowerInvariant();
    }

    // Letters that are written in two ways: final sigma, alef maqsura and Persian yeh, teh marbuta, Persian kaf, dotless i.
    private static char Simplify(char c) => c switch
    {
        'ς' => 'σ',
        '\u0649' or '\u06CC' => '\u064A',
        '\u0629' => '\u0647',
        '\u06A9' => '\u0643',
        'ı' => 'i',
        _ => c,
    };
}
