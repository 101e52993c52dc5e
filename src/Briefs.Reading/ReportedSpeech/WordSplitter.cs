using Briefs.Languages;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>Splits a sentence into words and punctuation.</summary>
internal static class WordSplitter
{
    private const int LongestOnStack = 64;

    /// <param name="cut">Receives the words.</param>
    /// <param name="text">
    /// The text of a block up to the end of the sentence, with everything but the author's own words blanked out.
    /// </param>
    /// <param name="start">Index of the sentence's first character.</param>
    /// <param name="words">The words with which the language reports speech.</param>
    public static void Cut(List<SpeechWord> cut, ReadOnlySpan<char> text, int start, SpeechWords words)
    {
        Span<char> room = stackalloc char[LongestOnStack];
        while (Next(text, ref start, words) is var (from, end))
            cut.Add(new SpeechWord(Lower(text[from..end], room).ToString(), from, end, char.IsUpper(text[from])));
    }

    /// <summary>Whether a sentence contains any word that may report speech. Few do, and only those are worth splitting.</summary>
    /// <inheritdoc cref="Cut"/>
    public static bool MayReport(ReadOnlySpan<char> text, int start, SpeechWords words)
    {
        Span<char> room = stackalloc char[LongestOnStack];
        while (Next(text, ref start, words) is var (from, end))
        {
            var word = text[from..end];
            if (!words.ReportsNothing(word) && words.MayReport(Lower(word, room))) return true;
        }

        return false;
    }

    // The next word or punctuation character from an index on; null at the end. Moves the index after it.
    private static (int From, int End)? Next(ReadOnlySpan<char> text, ref int at, SpeechWords words)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == VisibleText.Atom)) at++;
        if (at == text.Length) return null;
        var from = at++;
        if (!IsInWord(text, from)) return (from, at);
        while (at < text.Length && IsInWord(text, at) && !(words.PartsElisions && IsApostrophe(text[at - 1]))) at++;
        return (from, at);
    }

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> written, Span<char> room)
    {
        var word = written.Length <= room.Length ? room : new char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            // Vowel signs and stress marks are optional in writing.
            if (length > 0 && c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            word[length++] = IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
        }

        return word[..length];
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiLetterOrDigit(text[at]) || IsOtherInWord(text, at);

    private static bool IsOtherInWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || ((IsApostrophe(text[at]) || text[at] is '-' or '‑' or '‐') && at > 0 && at + 1 < text.Length
            && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}

/// <summary>A word or punctuation character of a sentence.</summary>
/// <param name="Text">In lower case, with straight apostrophes.</param>
/// <param name="Start">Index in the text of its block.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
internal readonly record struct SpeechWord(string Text, int Start, int End, bool IsCapital)
{
    public bool IsSign => !char.IsLetterOrDigit(Text[0]);

    /// <summary>Whether it ends a clause.</summary>
    public bool IsBreak => IsSign && Text[0] is ',' or ';' or ':' or '—' or '–' or '(' or ')' or '،' or '؛' or '.' or '…' or '!' or '?';
}
