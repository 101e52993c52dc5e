
namespace Briefs.Reading.Yaml;

/// <summary>Turns offsets of UTF-8 bytes, asked for in rising order, into offsets of UTF-16 units; going back starts anew.</summary>
internal sealed class BytePlaces(byte[] bytes)
{
    private int _byte;
    private int _unit;

    /// <summary>The offset that was asked for last, in UTF-16 units.</summary>
    public int Last => _unit;

    public int At(int offset)
    {
        if (offset < _byte) return Encoding.UTF8.GetCharCount(bytes, 0, offset);
        _unit += Encoding.UTF8.GetCharCount(bytes, _byte, offset - _byte);
        _byte = offset;
        return _unit;
    }
}
