using System.Globalization;
using Briefs.Languages;

namespace Briefs.Reading.Prose.Speech;

/// <summary>Cuts a sentence into words and signs.</summary>
internal static class CutWords
{
    /// <param name="text">The text of a block; what readers do not read as the writer's own words is blank in it.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="words">How its language tells of speech.</param>
    public static List<SpeechWord> Of(char[] text, int start, int end, SpeechWords words)
    {
        var cut = new List<SpeechWord>();
        for (var i = start; i < end;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] == Markup.VisibleText.Atom) i++;
            else if (!IsInWord(text, i, end)) cut.Add(At(text, i, ++i));
            else
            {
                var from = i;
                while (i < end && IsInWord(text, i, end) && !(words.PartsElisions && i > from && IsApostrophe(text[i - 1]))) i++;
                cut.Add(At(text, from, i));
            }
        }

        return cut;
    }

    private static SpeechWord At(char[] text, int start, int end)
    {
        var word = new System.Text.StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            // Vowel signs and stress marks are written or left out at will.
            if (i > start && char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark) continue;
            word.Append(IsApostrophe(text[i]) ? '\'' : char.ToLowerInvariant(text[i]));
        }

        return new SpeechWord(word.ToString(), start, end, char.IsUpper(text[start]));
    }

    private static bool IsInWord(char[] text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || ((IsApostrophe(text[at]) || text[at] is '-' or '‑' or '‐') && at > 0 && at + 1 < end && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}
