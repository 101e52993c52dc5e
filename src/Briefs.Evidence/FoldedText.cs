namespace Briefs.Evidence;

/// <summary>A text as it is compared, with a map back to its original characters.</summary>
internal sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly IndexedText _text;
    private readonly Dictionary<int, string> _signs;
    private readonly Lazy<int[]> _barriers;

    /// <param name="starts">The original offset of each folded character, followed by the length of the original text.</param>
    /// <param name="signs">The vowel signs that were dropped, by the index of their folded letter.</param>
    public FoldedText(string text, int[] starts, Dictionary<int, string> signs)
    {
        _text = new IndexedText(text);
        _starts = starts;
        _signs = signs;
        _barriers = new Lazy<int[]>(() => [.. Enumerable.Range(0, text.Length).Where(i => text[i] == TextFolder.Barrier)]);
    }

    public string Text => _text.Text;

    public int IndexOf(string words, int from, int limit, ComparisonBudget effort) => _text.IndexOf(words, from, limit, effort);

    /// <summary>The end of the passage that contains a position.</summary>
    public int EndOfPassage(int at)
    {
        var next = Array.BinarySearch(_barriers.Value, at);
        if (next < 0) next = ~next;
        return next < _barriers.Value.Length ? _barriers.Value[next] : Text.Length;
    }

    /// <summary>
    /// Whether the vowel signs of some words in this text agree with those of <paramref name="words"/>, wherever both texts have them.
    /// </summary>
    /// <param name="at">Start of the words in this text; <paramref name="words"/> consists of nothing else.</param>
    public bool HasSignsOf(FoldedText words, int at)
    {
        if (_signs.Count == 0 && words._signs.Count == 0) return true;
        for (var i = 0; i < words.Text.Length; i++)
        {
            if (!VowelSigns.Agree(_signs.GetValueOrDefault(at + i), words._signs.GetValueOrDefault(i))) return false;
        }

        return VowelSigns.AreSameVoice(i => _signs.GetValueOrDefault(at + i), i => words._signs.GetValueOrDefault(i), words.Text.Length);
    }

    /// <summary>The original offset of a folded character.</summary>
    public int StartOf(int folded) => _starts[folded];

    /// <summary>The original place of a folded run, without trailing white space.</summary>
    public TextSpan Original(int start, int end, string original)
    {
        var from = _starts[start];
        var to = Math.Max(from, _starts[end]);
        while (to > from && (char.IsWhiteSpace(original[to - 1]) || Folding.IsInvisible(original[to - 1]))) to--;
        return new TextSpan(from, to);
    }
}

/// <summary>
/// The vowel signs of Arabic. Most texts omit them, so a letter with signs equals the letter alone; two letters with different signs
/// differ: <c>قُتِلَ</c> (was killed), <c>قَتَلَ</c> (killed).
/// </summary>
internal static class VowelSigns
{
    private const char Damma = '\u064F';
    private const char Kasra = '\u0650';
    private const char Shadda = '\u0651';

    /// <summary>Whether the signs on a letter do not conflict.</summary>
    public static bool Agree(string? one, string? other)
    {
        if (one is null || other is null) return true;
        var (a, b) = (Vowels(one), Vowels(other));
        if (a.Length == 0 || b.Length == 0) return true;
        return a == b && one.Contains(Shadda, StringComparison.Ordinal) == other.Contains(Shadda, StringComparison.Ordinal);
    }

    /// <summary>Whether the passive form, a letter with damma before one with kasra, occurs in both texts or in neither.</summary>
    public static bool AreSameVoice(Func<int, string?> one, Func<int, string?> other, int length)
    {
        for (var i = 0; i + 1 < length; i++)
        {
            if (IsPassive(one, i) != IsPassive(other, i)) return false;
        }

        return true;
    }

    private static bool IsPassive(Func<int, string?> signs, int at) =>
        signs(at) is { } first
            && first.Contains(Damma, StringComparison.Ordinal)
            && signs(at + 1) is { } second
            && second.Contains(Kasra, StringComparison.Ordinal);

    private static string Vowels(string signs) => string.Concat(signs.Where(c => c is (>= '\u064B' and <= '\u0650') or '\u0652').Order());
}
