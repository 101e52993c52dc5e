using Briefs.Reading.Markdown;

namespace Briefs.Reading.Citations;

/// <summary>
/// The closing line of a block quote: an attribution. What is longer, or more than one sentence, is text of the quotation.
/// </summary>
internal static class ClosingLine
{
    private const int MaxWords = 20;

    // Two characters of a script without spaces are about a word.
    private const int DensePerWord = 2;

    /// <param name="block">The last text of the block quote, its sentences cut.</param>
    /// <param name="start">Index of the line's first character.</param>
    public static bool Is(ProseBlock block, int start)
    {
        var text = block.Visible.Text.AsSpan().TrimEnd([' ', '\n', '\u00A0', VisibleText.Atom]);
        foreach (var end in block.SentenceEnds)
        {
            if (end > start && end < text.Length) return false;
        }

        return WordsIn(text[Math.Min(start, text.Length)..]) <= MaxWords;
    }

    private static int WordsIn(ReadOnlySpan<char> line)
    {
        var (words, dense, isInWord) = (0, 0, false);
        foreach (var c in line)
        {
            if (Scripts.IsDense(c)) dense++;
            var isLetter = char.IsLetterOrDigit(c) && !Scripts.IsDense(c);
            if (isLetter && !isInWord) words++;
            if (isLetter || char.IsWhiteSpace(c)) isInWord = isLetter;
        }

        return words + (dense / DensePerWord);
    }
}
