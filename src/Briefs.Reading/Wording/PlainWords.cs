using System.Buffers;
using System.Runtime.CompilerServices;

namespace Briefs.Reading.Wording;

/// <summary>The author's own words in a text, without quotations, code and citations.</summary>
internal static class PlainWords
{
    /// <summary>Buffer size, in characters, that is enough for a common word.</summary>
    public const int LongestOnStack = 32;

    public static ImmutableArray<PlainWord> List(ProseBlock block)
    {
        var text = block.OwnWords;
        var words = ArrayPool<PlainWord>.Shared.Rent(text.Length / 2 + 1);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && (IsLetter(text[i]) || IsInner(text, i))) i++;
            words[count] = new PlainWord(start, i, count > 0 && IsJoined(text, words[count - 1].End, start));
            count++;
        }

        var own = ImmutableArray.Create(words.AsSpan(0, count));
        ArrayPool<PlainWord>.Shared.Return(words);
        return own;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) : IsLetterBeyondAscii(c);

    private static bool IsLetterBeyondAscii(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || Folding.IsInvisible(c)
          || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Hyphens inside words; dashes, commas and full stops inside numbers: 2–3, 1,200.
    private static bool IsInner(char[] text, int at)
    {
        if (at == 0 || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1])) return false;
        if (text[at] is '-' or '\u2010' or '\u2011') return true;
        return text[at] is ',' or '.' or '\u2013' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
    }

    private static bool IsJoined(char[] text, int from, int to)
    {
        if (to - from == 1 && text[from] is '\'' or '’' or 'ʼ') return true;
        if (text[from] == '.' && to - from > 1 && char.IsAsciiDigit(text[from - 1])) from++;
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(text[i])) return false;
        }

        return true;
    }

    /// <summary>A word in lower case, with one kind of hyphen and without invisible characters.</summary>
    /// <param name="room">Buffer for the result; used if the word fits.</param>
    public static ReadOnlySpan<char> Lower(ReadOnlySpan<char> word, Span<char> room)
    {
        if (word.Length <= room.Length && Ascii.ToLower(word, room, out var length) == OperationStatus.Done) return room[..length];
        var lower = word.ToString().ToLowerInvariant();
        if (!lower.Any(c => c is '\u2010' or '\u2011' || Folding.IsInvisible(c))) return NormalForm.Convert(lower, NormalizationForm.FormC);
        return NormalForm.Convert(
            string.Concat(lower.Where(c => !Folding.IsInvisible(c)).Select(c => c is '\u2010' or '\u2011' ? '-' : c)),
            NormalizationForm.FormC);
    }
}

/// <summary>A word of a text outside all quotation marks.</summary>
/// <param name="IsJoined">Only white space, an apostrophe or the full stop of an ordinal separates it from the previous word.</param>
internal readonly record struct PlainWord(int Start, int End, bool IsJoined)
{
    /// <summary>Lower case, with one kind of hyphen. Computed on each call: most words are looked at once.</summary>
    /// <param name="text">The text that contains it.</param>
    public string Lower(string text) =>
        PlainWords.Lower(text.AsSpan(Start, End - Start), stackalloc char[PlainWords.LongestOnStack]).ToString();
}
