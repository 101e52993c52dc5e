using Briefs.Languages;

namespace Briefs.Reading.Wording;

/// <summary>Decides whether a word is a misspelt declared name rather than a form of it or another word.</summary>
internal static class NearName
{
    private const int LongestWord = 40;
    private const int LongWord = 8;
    private const int LongestEnding = 3;
    private const int ShortestStem = 5;
    private const int UnchangedEnd = 2;

    /// <summary>The number of edits between them, 1 or 2; 0 for the name itself, a form of it, or another word.</summary>
    /// <param name="lang">The primary language subtag of the text.</param>
    public static int Slips(string word, string name, string lang)
    {
        if (word.Length > LongestWord || name.Length > LongestWord) return 0;
        if (OtherEnd(word, name, lang) || OtherEnd(name, word, lang) || EndIsDoubled(word, name, lang) || LacksEnd(word, name, lang))
            return 1;
        if (IsFormIn(word, name, lang)) return 0;
        if (!HasCases(lang)) return Within(word, name);
        // Case changes the end of a name: one that ends as declared is not in another case.
        if (name.Length >= ShortestStem && EndsAlike(word, name, UnchangedEnd) && Within(word, name) == 1) return 1;
        // The slip has to be in the part that all forms of the name share.
        var stem = name[..Math.Max(LongestEnding, name.Length - (char.IsLetter(name[^1]) && IsVowel(name[^1]) ? 1 : 0))];
        if (stem.Length < ShortestStem || word.Length < stem.Length - 1 || word.Length > stem.Length + LongestEnding + 1) return 0;
        var least = 0;
        foreach (var length in (int[])[stem.Length, stem.Length - 1, stem.Length + 1])
        {
            if (length > word.Length || word.Length - length > LongestEnding) continue;
            var slips = Within(word[..length], stem);
            if (slips > 0
                && (!DiffersAtEnd(word[..length], stem) || IsDoubled(word[..length], stem, lang))
                && (least == 0 || slips < least))
            {
                least = slips;
            }
        }

        return least;
    }

    // Endings with two common spellings, which no grammar adds: Horvat and Horvath, Hofman and Hofmann, Schmid and Schmidt, Clark and
    // Clarke.
    private static bool OtherEnd(string longer, string shorter, string lang)
    {
        if (longer.Length != shorter.Length + 1 || shorter.Length < 4 || !longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase))
            return false;
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

    // Dilmanovv: only languages that double a last vowel have such a form.
    private static bool EndIsDoubled(string word, string name, string lang) =>
        lang is not ("fi" or "et") && name.Length >= ShortestStem && word.Length == name.Length + 1
        && word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && word[^1] == char.ToLowerInvariant(name[^1]);

    // Musakhanul: without cases a missing last letter is a slip, unless the shorter form is a word too: Mill for Mills, German for Germany.
    private static bool LacksEnd(string word, string name, string lang) =>
        !HasCases(lang) && name.Length > ShortestStem && word.Length == name.Length - 1
        && name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && char.ToLowerInvariant(name[^1]) is not ('s' or 'y' or 'n' or 'e');

    /// <summary>
    /// Whether a word that is not a form of a name is one letter away from it and ends with the same letter. Beside the first name, that is
    /// a slip.
    /// </summary>
    public static bool IsNearBesideAnother(string word, string name, string lang) =>
        HasCases(lang) && word.Length <= LongestWord && name.Length is >= ShortestStem and <= LongestWord
        && !IsFormIn(word, name, lang) && EndsAlike(word, name, 1) && Within(word, name) == 1;

    /// <summary>
    /// Whether a key was pressed twice, missed or pressed too early: <c>Dillmanov</c>, <c>Dimanov</c>, <c>Dlimanov</c>. A replaced letter
    /// is more often another name. The word may have a case ending.
    /// </summary>
    public static bool IsKeystroke(string word, string name)
    {
        var at = Common(word, name);
        if (at == 0 || at >= word.Length || at >= name.Length) return false;
        if (word[at] == word[at - 1] && GoesOn(word.AsSpan(at + 1), name.AsSpan(at))) return true;
        if (at + 1 < name.Length && GoesOn(word.AsSpan(at), name.AsSpan(at + 1))) return true;
        return at + 1 < word.Length && at + 1 < name.Length && word[at] == name[at + 1] && word[at + 1] == name[at]
            && GoesOn(word.AsSpan(at + 2), name.AsSpan(at + 2));
    }

    private static bool GoesOn(ReadOnlySpan<char> word, ReadOnlySpan<char> name) => word.CommonPrefixLength(name) >= name.Length - 1;

    /// <summary>Whether a word is a part of a name, in any case form: Laura, Laurou.</summary>
    /// <param name="lang">The primary language subtag of the text.</param>
    public static bool IsCaseOf(string word, string part, string lang)
    {
        if (string.Equals(word, part, StringComparison.OrdinalIgnoreCase)) return true;
        if (!HasCases(lang) || word.Length > part.Length + LongestEnding) return false;
        return Common(word, part) >= Math.Max(LongestEnding, IsVowel(part[^1]) ? part.Length - 1 : part.Length);
    }

    /// <summary>Whether names of this language change with case.</summary>
    /// <param name="lang">The primary language subtag of the text.</param>
    public static bool HasCases(string lang) => LanguageConventions.Get(lang).HasCases;

    private static bool IsFormIn(string word, string name, string lang) =>
        IsForm(word, name) || (lang is "fi" && IsFinnishForm(word, name));

    // Häkkinen, Häkkisen, Häkkiselle.
    private static bool IsFinnishForm(string word, string name) =>
        name.EndsWith("nen", StringComparison.OrdinalIgnoreCase) && word.StartsWith(name[..^3] + "s", StringComparison.OrdinalIgnoreCase);

    private static int Within(string word, string name)
    {
        var shorter = Math.Min(word.Length, name.Length);
        var allowed = shorter >= LongWord ? 2 : 1;
        // Short words with different first letters are different words: Mills, Hills.
        if (shorter < 6 && char.ToUpperInvariant(word[0]) != char.ToUpperInvariant(name[0])) return 0;
        var slips = EditDistance.Distance(word.ToUpperInvariant(), name.ToUpperInvariant());
        return slips <= allowed ? slips : 0;
    }

    // Plurals, possessives and derived words: Kazakh, Kazakhs, Kazakhstani; also the name in capitals.
    private static bool IsForm(string word, string name)
    {
        if (string.Equals(word, name, StringComparison.OrdinalIgnoreCase) || Folding.Typographic(word) == Folding.Typographic(name))
            return true;
        var (longer, shorter) = word.Length > name.Length ? (word, name) : (name, word);
        if (longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)) return true;
        return WithoutAccents(word) == WithoutAccents(name);
    }

    /// <summary>Whether they differ only within the last two letters of the stem.</summary>
    public static bool DiffersAtEnd(string word, string stem) => Common(word, stem) >= stem.Length - 2;

    // Only Finnic languages have case forms that double a letter of the stem.
    private static bool IsDoubled(string word, string stem, string lang) =>
        lang is not ("fi" or "et") && Common(word, stem) is var at && at > 0 && at < word.Length && word[at] == word[at - 1]
            && word.AsSpan(at + 1).SequenceEqual(stem.AsSpan(at));

    private static bool EndsAlike(string word, string name, int letters) =>
        word.Length >= letters
            && name.Length >= letters
            && word.AsSpan(word.Length - letters).Equals(name.AsSpan(name.Length - letters), StringComparison.OrdinalIgnoreCase);

    private static int Common(string word, string other)
    {
        var common = 0;
        while (common < word.Length && common < other.Length && char.ToUpperInvariant(word[common]) == char.ToUpperInvariant(other[common]))
            common++;
        return common;
    }

    private static bool IsVowel(char c) => "aeiouyаеёиоуыэюяіїєөүұ".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    private static string WithoutAccents(string word) => Ascii.IsValid(word)
        ? word.ToUpperInvariant()
        : string.Concat(NormalForm.Convert(word, NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
