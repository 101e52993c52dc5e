using System.Globalization;
using Briefs.Languages;

namespace Briefs.Reading.Prose.Speech;

/// <summary>Cuts a sentence into words and signs.</summary>
internal static class CutWords
{
    private const int LongestOnStack = 64;

    /// <param name="cut">Receives them.</param>
    /// <param name="text">The text of a block as far as its sentence goes; what readers do not read as the writer's own words is blank in it.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="words">How its language tells of speech.</param>
    public static void Into(List<SpeechWord> cut, ReadOnlySpan<char> text, int start, SpeechWords words)
    {
        for (var i = start; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == Markup.VisibleText.Atom) i++;
            else if (!IsInWord(text, i)) cut.Add(At(text, i, ++i));
            else
            {
                var from = i;
                while (i < text.Length && IsInWord(text, i) && !(words.PartsElisions && i > from && IsApostrophe(text[i - 1]))) i++;
                cut.Add(At(text, from, i));
            }
        }
    }

    private static SpeechWord At(ReadOnlySpan<char> text, int start, int end)
    {
        var written = text[start..end];
        var word = written.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            // Vowel signs and stress marks are written or left out at will.
            if (length > 0 && c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            word[length++] = IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
        }

        return new SpeechWord(word[..length].ToString(), start, end, char.IsUpper(text[start]));
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || ((IsApostrophe(text[at]) || text[at] is '-' or '‑' or '‐') && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
