namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// What is between two places of a text. Many beginnings may have one end far away, so nothing is counted twice: the beginnings have to
/// come in ascending order.
/// </summary>
internal sealed class EnclosedWords
{
    private const int MostLatinWords = 3;

    private readonly string _text;
    private readonly Ahead _letter;
    private readonly Ahead _first;
    private readonly Ahead _space;
    private readonly Ahead _second;
    private readonly Ahead _dense;
    private readonly Lazy<List<int>> _latin;

    public EnclosedWords(string text)
    {
        _text = text;
        _letter = new(text.Length, i => char.IsLetter(text[i]));
        _first = new(text.Length, i => !char.IsWhiteSpace(text[i]));
        _space = new(text.Length, i => text[i] == ' ');
        _second = new(text.Length, i => !char.IsWhiteSpace(text[i]));
        _dense = new(text.Length, i => IsOfDense(text[i]));
        _latin = new(() => [.. Enumerable.Range(0, text.Length).Where(BeginsLatin)]);
    }

    public bool HasLetter(int start, int end) => _letter.FindFrom(start) < end;

    /// <summary>Whether a space parts two words.</summary>
    public bool HasSpace(int start, int end) => _second.FindFrom(_space.FindFrom(_first.FindFrom(start))) < end;

    /// <summary>Whether there is a character of Chinese, Japanese or Korean, and at most three words of other letters.</summary>
    public bool IsDenseTitle(int start, int end)
    {
        if (_dense.FindFrom(start) >= end) return false;
        var first = _latin.Value.BinarySearch(start);
        var fourth = (first < 0 ? ~first : first) + MostLatinWords;
        return fourth >= _latin.Value.Count || _latin.Value[fourth] >= end;
    }

    private static bool IsOfDense(char c) => char.IsLetter(c) && (Scripts.IsHangul(c) || Scripts.IsDense(c));

    private bool BeginsLatin(int at) =>
        char.IsLetter(_text[at]) && !IsOfDense(_text[at]) && (at == 0 || !char.IsLetter(_text[at - 1]) || Scripts.IsDense(_text[at - 1]));
}

/// <summary>
/// The next place of a text that fits, remembered: asked from places in ascending order, each character is looked at once.
/// </summary>
/// <param name="length">Of the text.</param>
/// <param name="fits">Whether an index is such a place.</param>
internal sealed class Ahead(int length, Func<int, bool> fits)
{
    private int _from = -1;
    private int _at = -1;

    /// <returns>The first that fits at or after an index; the length of the text where there is none.</returns>
    public int FindFrom(int index)
    {
        if (index >= _from && index <= _at) return _at;
        _from = _at = index;
        while (_at < length && !fits(_at)) _at++;
        return _at;
    }
}
