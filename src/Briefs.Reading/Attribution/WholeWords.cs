
namespace Briefs.Reading.Attribution;

/// <summary>Finds words in a text that are not part of longer words. In a script without spaces, every character is an edge.</summary>
internal static class WholeWords
{
    /// <summary>Whether a text has these words, written the same.</summary>
    public static bool Contain(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            if (IsEdge(text, at - 1, words[0]) && IsEdge(text, at + words.Length, words[^1])) return true;
        return false;
    }

    /// <summary>Whether a word may end before or after the character at an index.</summary>
    /// <param name="beside">The character of the word next to it.</param>
    public static bool IsEdge(ReadOnlySpan<char> text, int at, char beside) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || Scripts.IsDense(text[at]) || Scripts.IsDense(beside);
}
