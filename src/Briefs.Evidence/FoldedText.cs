using Briefs.Text;

namespace Briefs.Evidence;

/// <summary>A text in the form in which it is compared, with the way back to its own characters.</summary>
internal sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly IndexedText _text;

    /// <param name="text">Folded.</param>
    /// <param name="starts">For each folded character where its own begins, and behind the last the length of the text.</param>
    public FoldedText(string text, int[] starts)
    {
        _text = new IndexedText(text);
        _starts = starts;
    }

    public string Text => _text.Text;

    /// <summary>As <see cref="IndexedText.IndexOf"/>.</summary>
    public int IndexOf(string words, int from, int limit) => _text.IndexOf(words, from, limit);

    /// <summary>Where a folded character stands in the text itself.</summary>
    public int StartOf(int folded) => _starts[folded];

    /// <summary>Where a folded run stands in the text itself, without white space at its end.</summary>
    public TextSpan Original(int start, int end, string original)
    {
        var from = _starts[start];
        var to = Math.Max(from, _starts[end]);
        while (to > from && (char.IsWhiteSpace(original[to - 1]) || Folding.IsInvisible(original[to - 1]))) to--;
        return new TextSpan(from, to);
    }
}
