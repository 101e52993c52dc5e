using Briefs.Languages;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>Cuts a sentence into words and signs.</summary>
internal static class CutWords
{
    private const int LongestOnStack = 64;

    /// <param name="cut">Receives them.</param>
    /// <param name="text">The text of a block as far as its sentence goes; what readers do not read as the writer's own words is blank in
    /// it.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="words">How its language tells of speech.</param>
    public static void Cut(List<SpeechWord> cut, ReadOnlySpan<char> text, int start, SpeechWords words)
    {
        Span<char> room = stackalloc char[LongestOnStack];
        while (Next(text, ref start, words) is var (from, end))
            cut.Add(new SpeechWord(Lower(text[from..end], room).ToString(), from, end, char.IsUpper(text[from])));
    }

    /// <summary>Whether a sentence has any word of speech in it. Few have one; only those are worth cutting.</summary>
    /// <inheritdoc cref="Cut"/>
    public static bool MayReport(ReadOnlySpan<char> text, int start, SpeechWords words)
    {
        Span<char> room = stackalloc char[LongestOnStack];
        while (Next(text, ref start, words) is var (from, end))
        {
            if (words.MayReport(Lower(text[from..end], room))) return true;
        }

        return false;
    }

    // The word or sign at a place or behind it; null at the end. Moves the place behind it.
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
            // Vowel signs and stress marks are written or left out at will.
            if (length > 0 && c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            word[length++] = IsApostrophe(c) ? '\'' : char.ToLowerInvariant(c);
        }

        return word[..length];
    }

    private static bool IsInWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || ((IsApostrophe(text[at]) || text[at] is '-' or '‑' or '‐') && at > 0 && at + 1 < text.Length
            && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';
}

/// <summary>A word of a sentence, or a sign of punctuation.</summary>
/// <param name="Text">Lower case, with straight apostrophes.</param>
/// <param name="Start">Index in the text of its block.</param>
/// <param name="End">Index behind it.</param>
/// <param name="IsCapital">Begins with a capital letter.</param>
internal readonly record struct SpeechWord(string Text, int Start, int End, bool IsCapital)
{
    public bool IsSign => !char.IsLetterOrDigit(Text[0]);

    /// <summary>Ends a clause.</summary>
    public bool IsBreak => IsSign && Text[0] is ',' or ';' or ':' or '—' or '–' or '(' or ')' or '،' or '؛' or '.' or '…' or '!' or '?';
}
