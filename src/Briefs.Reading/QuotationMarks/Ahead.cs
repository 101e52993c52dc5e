namespace Briefs.Reading.QuotationMarks;

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
    public int From(int index)
    {
        if (index >= _from && index <= _at) return _at;
        _from = _at = index;
        while (_at < length && !fits(_at)) _at++;
        return _at;
    }
}
