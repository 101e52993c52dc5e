namespace Briefs.Reading.Prose.Words;

/// <summary>
/// Words that were met a short while ago: the same few make up most of any text, and a string for each time one stands
/// somewhere was a tenth of all that reading put on the heap. One set for each thread; what it forgets is made again.
/// </summary>
internal static class KnownWords
{
    /// <summary>The longest word that is remembered.</summary>
    public const int Longest = 32;

    private const int Places = 1 << 10;

    [ThreadStatic]
    private static string?[]? s_words;

    /// <summary>The word as a string.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return "";
        var words = s_words ??= new string?[Places];
        // Quick rather than even: two words of one place only push each other out.
        var place = ((word[0] * 31 + word[^1]) * 31 + word[word.Length / 2] * 7 + word.Length) & (Places - 1);
        return words[place] is { } known && word.SequenceEqual(known) ? known : words[place] = word.ToString();
    }
}
