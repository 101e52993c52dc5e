using Briefs.Reading.Discovery;

namespace Briefs.Reading.Markdown;

/// <summary>Finds where a citation's brackets end: the same for Markdown and for the strings of the front matter.</summary>
internal static class CitationBrackets
{
    /// <returns>Index of the closing bracket, or -1 when there is none before a blank line or
    /// <see cref="ReadingLimits.CitationLength"/>.</returns>
    /// <param name="text">Text that holds the citation.</param>
    /// <param name="open">Index of its <c>[</c>.</param>
    public static int EndOf(ReadOnlySpan<char> text, int open)
    {
        var end = Math.Min(text.Length, open + ReadingLimits.CitationLength);
        var depth = 0;
        var opaque = false;
        for (var i = open + 1; i < end; i++)
        {
            var c = text[i];
            if (c == '\n' && IsBlankLine(text, i + 1)) return -1;
            if (c == ';') opaque = false;
            else if (!opaque && c == ':' && EndsWithWord(text[open..i], "unverifiable")) opaque = true;
            else if (!opaque && c is '“' or '"' && FollowsOriginal(text[open..i]) && ClosingMark(text[..end], i) is var close and > 0)
                i = close;
            else if (!opaque && c == '[') depth++;
            else if (c == ']' && (opaque || depth-- == 0)) return i;
        }

        return -1;
    }

    /// <returns>Index of the mark that closes the opaque string opened at <paramref name="open"/>; -1 when there is none.</returns>
    public static int ClosingMark(ReadOnlySpan<char> text, int open)
    {
        var close = text[open] == '"' ? '"' : '”';
        var depth = 0;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == close && depth == 0) return i;
            if (text[i] == close) depth--;
            else if (text[i] == '“' && close == '”') depth++;
        }

        return -1;
    }

    // `from ru “…”` or `original “…”`: the word, and for `from` a language, directly before the mark.
    private static bool FollowsOriginal(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd();
        if (EndsWithWord(trimmed, "original") || EndsWithWord(trimmed, "from")) return true;
        var space = trimmed.LastIndexOfAny(" \n");
        return space > 0 && EndsWithWord(trimmed[..space].TrimEnd(), "from");
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith(word, StringComparison.OrdinalIgnoreCase)
            && (trimmed.Length == word.Length || !char.IsLetterOrDigit(trimmed[^(word.Length + 1)]));
    }

    private static bool IsBlankLine(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n') return true;
            if (text[i] is not (' ' or '\t')) return false;
        }

        return true;
    }
}
