namespace Briefs.Pages.Reuse;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote, without copying it. Every length is checked before it is used.</summary>
public sealed class ByteReader
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private int _at;

    private ByteReader(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>Reads a whole file of an earlier run; null if it is missing, or is anything else.</summary>
    /// <param name="read">Throws <see cref="InvalidDataException"/> if the bytes mean nothing.</param>
    public static T? Read<T>(ReadOnlyMemory<byte>? bytes, Func<ByteReader, T> read)
        where T : class
    {
        if (bytes is not { } written) return null;
        try
        {
            var reader = new ByteReader(written);
            var found = read(reader);
            return reader._at == written.Length ? found : null;
        }
        catch (InvalidDataException)
        {
            // What the file would have had is made again.
            return null;
        }
    }

    /// <summary>A number that was written in seven bits a byte.</summary>
    public int Number()
    {
        var number = 0;
        for (var shift = 0; shift < 32; shift += 7)
        {
            var next = Take(1)[0];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number;
        }

        throw new InvalidDataException();
    }

    /// <summary>A number of items that follow.</summary>
    /// <param name="smallest">The size of the smallest item, in bytes.</param>
    public int Count(int smallest)
    {
        var count = Number();
        return count >= 0 && count <= (_bytes.Length - _at) / smallest ? count : throw new InvalidDataException();
    }

    /// <summary>A number below a limit.</summary>
    public int Index(int limit)
    {
        var number = Number();
        return number >= 0 && number < limit ? number : throw new InvalidDataException();
    }

    public long Long() => BitConverter.ToInt64(Take(sizeof(long)));

    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    public ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _bytes.Length - _at) throw new InvalidDataException();
        _at += length;
        return _bytes.Span.Slice(_at - length, length);
    }

    /// <summary>Questions, each of which was written as its kind, subject and detail.</summary>
    public Question[] ManyQuestions()
    {
        var questions = new Question[Count(3)];
        for (var i = 0; i < questions.Length; i++)
        {
            var kind = (QuestionKind)Index(Enum.GetValues<QuestionKind>().Length);
            questions[i] = new(kind, Text(), Text());
        }

        return questions;
    }
}
