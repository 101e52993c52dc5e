
namespace Briefs.Evidence;

/// <summary>A text in the form in which it is compared, with the way back to its own characters.</summary>
internal sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly IndexedText _text;
    private readonly Dictionary<int, string> _signs;
    private readonly Lazy<int[]> _barriers;

    /// <param name="text">Folded.</param>
    /// <param name="starts">For each folded character where its own begins, and behind the last the length of the text.</param>
    /// <param name="signs">The vowel signs that were dropped, by the folded letter they stand on.</param>
    public FoldedText(string text, int[] starts, Dictionary<int, string> signs)
    {
        _text = new IndexedText(text);
        _starts = starts;
        _signs = signs;
        _barriers = new Lazy<int[]>(() => [.. Enumerable.Range(0, text.Length).Where(i => text[i] == FoldText.Barrier)]);
    }

    public string Text => _text.Text;

    /// <summary>As <see cref="IndexedText.IndexOf"/>.</summary>
    public int IndexOf(string words, int from, int limit, Effort effort) => _text.IndexOf(words, from, limit, effort);

    /// <summary>Where the passage ends that holds a place.</summary>
    public int EndOfPassage(int at)
    {
        var next = Array.BinarySearch(_barriers.Value, at);
        if (next < 0) next = ~next;
        return next < _barriers.Value.Length ? _barriers.Value[next] : Text.Length;
    }

    /// <summary>Whether the vowel signs of some words of this text, where both have any, are those of the same words of another.</summary>
    /// <param name="at">Where the words begin in this text; in the other they are the whole.</param>
    public bool HasSignsOf(FoldedText words, int at)
    {
        if (_signs.Count == 0 && words._signs.Count == 0) return true;
        for (var i = 0; i < words.Text.Length; i++)
        {
            if (!VowelSigns.Agree(_signs.GetValueOrDefault(at + i), words._signs.GetValueOrDefault(i))) return false;
        }

        return VowelSigns.AreSameVoice(i => _signs.GetValueOrDefault(at + i), i => words._signs.GetValueOrDefault(i), words.Text.Length);
    }

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
