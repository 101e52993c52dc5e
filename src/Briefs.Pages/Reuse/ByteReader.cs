namespace Briefs.Pages.Reuse;

/// <summary>
/// Reads what a <see cref="BinaryWriter"/> wrote, without copying it. The bytes must be whole: damage has to be found before.
/// </summary>
public sealed class ByteReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    /// <summary>A number that was written in seven bits a byte.</summary>
    public int Number()
    {
        var span = bytes.Span;
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = span[_at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    public long Long() => BitConverter.ToInt64(Take(sizeof(long)));

    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    public ReadOnlySpan<byte> Take(int length)
    {
        _at += length;
        return bytes.Span.Slice(_at - length, length);
    }
}
