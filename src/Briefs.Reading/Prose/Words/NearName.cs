using System.Collections.Frozen;
using Briefs.Text;

namespace Briefs.Reading.Prose.Words;

/// <summary>Whether a word is a declared name with a slip in it, and not one of its forms.</summary>
internal static class NearName
{
    private const int LongestWord = 40;
    private const int LongWord = 8;
    private const int LongestEnding = 3;

    // Their names do not change with the case of the sentence; of others the last letters may.
    private static readonly FrozenSet<string> s_withoutCases = FrozenSet.Create(StringComparer.Ordinal, "en", "fr", "es", "pt", "it", "ca", "nl", "sv", "da", "no", "nb", "nn", "de", "id", "ms", "vi", "sw");

    /// <summary>The edits between them, 1 or 2; 0 when the word is no slip: the name itself, a form of it, or another word.</summary>
    /// <param name="lang">The primary tag of the text's language.</param>
    public static int Slips(string word, string name, string lang)
    {
        if (word.Length > LongestWord || name.Length > LongestWord) return 0;
        if (OtherEnd(word, name, lang) || OtherEnd(name, word, lang)) return 1;
        if (IsForm(word, name) || (lang is "fi" && IsFinnishForm(word, name))) return 0;
        if (s_withoutCases.Contains(lang)) return Within(word, name);
        // The slip has to be in what all forms of the name share.
        var stem = name[..Math.Max(LongestEnding, name.Length - (char.IsLetter(name[^1]) && IsVowel(name[^1]) ? 1 : 0))];
        if (stem.Length < 5 || word.Length < stem.Length - 1 || word.Length > stem.Length + LongestEnding + 1) return 0;
        var least = 0;
        foreach (var length in (int[])[stem.Length, stem.Length - 1, stem.Length + 1])
        {
            if (length > word.Length || word.Length - length > LongestEnding) continue;
            var slips = Within(word[..length], stem);
            if (slips > 0 && !DiffersAtEnd(word[..length], stem) && (least == 0 || slips < least)) least = slips;
        }

        return least;
    }

    // Ends of names that are spelled in two ways and that no grammar adds: Horvat and Horvath, Hofman and Hofmann, Schmid and Schmidt, Clark and Clarke.
    private static bool OtherEnd(string longer, string shorter, string lang)
    {
        if (longer.Length != shorter.Length + 1 || shorter.Length < 4 || !longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)) return false;
        var (before, added) = (char.ToLowerInvariant(shorter[^1]), char.ToLowerInvariant(longer[^1]));
        return added switch
        {
            'h' => before is 't' or 'c' or 'k' or 'g' or 's' or 'z' or 'p' or 'r',
            't' => before is 'd',
            'k' => before is 'c',
            'e' => lang is "en" && !IsVowel(before),
            _ => added == before && added is 'n' or 'f' or 'l' or 'm' or 'p' or 'r' or 't',
        };
    }

    /// <summary>Whether names change with the case of the sentence.</summary>
    /// <param name="lang">The primary tag of the text's language.</param>
    public static bool HasCases(string lang) => !s_withoutCases.Contains(lang);

    // Häkkinen, Häkkisen, Häkkiselle.
    private static bool IsFinnishForm(string word, string name) =>
        name.EndsWith("nen", StringComparison.OrdinalIgnoreCase) && word.StartsWith(name[..^3] + "s", StringComparison.OrdinalIgnoreCase);

    private static int Within(string word, string name)
    {
        var shorter = Math.Min(word.Length, name.Length);
        var allowed = shorter >= LongWord ? 2 : 1;
        // Short words that begin otherwise are other words: Mills, Hills.
        if (shorter < 6 && char.ToUpperInvariant(word[0]) != char.ToUpperInvariant(name[0])) return 0;
        var slips = Nearest.Distance(word.ToUpperInvariant(), name.ToUpperInvariant());
        return slips <= allowed ? slips : 0;
    }

    // Plurals, possessives, and what is made of a name: Kazakh, Kazakhs, Kazakhstani; in capitals it is the name too.
    private static bool IsForm(string word, string name)
    {
        if (string.Equals(word, name, StringComparison.OrdinalIgnoreCase) || Folding.Typographic(word) == Folding.Typographic(name)) return true;
        var (longer, shorter) = word.Length > name.Length ? (word, name) : (name, word);
        if (longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)) return true;
        return WithoutAccents(word) == WithoutAccents(name);
    }

    private static bool DiffersAtEnd(string word, string stem)
    {
        var common = 0;
        while (common < word.Length && common < stem.Length && char.ToUpperInvariant(word[common]) == char.ToUpperInvariant(stem[common])) common++;
        return common >= stem.Length - 2;
    }

    private static bool IsVowel(char c) => "aeiouyаеёиоуыэюяіїєөүұ".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    private static string WithoutAccents(string word) => string.Concat(NormalForm.Of(word, System.Text.NormalizationForm.FormD)
        .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
