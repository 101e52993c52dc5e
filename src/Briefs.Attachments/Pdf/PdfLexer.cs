using System.Buffers;

namespace Briefs.Attachments.Pdf;

internal enum PdfToken
{
    Keyword, Name, String, Number, OpenDictionary, CloseDictionary, OpenArray, CloseArray,
}

/// <summary>Reads the tokens of a PDF: ISO 32000-1, 7.2 and 7.3.</summary>
internal sealed class PdfLexer(byte[] bytes)
{
    // Of a longer token only the beginning is kept: no value that is shown is longer.
    private const int LongestText = 4_000;

    private static readonly SearchValues<byte> s_digits = SearchValues.Create("0123456789+-."u8);

    /// <summary>The index after the token.</summary>
    public int Position { get; set; }

    /// <summary>The index of the token.</summary>
    public int Start { get; private set; }

    public PdfToken Kind { get; private set; }

    public string Text { get; private set; } = "";

    public long Number { get; private set; }

    /// <summary>Reads the next token; false at the end.</summary>
    public bool Next()
    {
        SkipSpace();
        Start = Position;
        if (Position >= bytes.Length) return false;
        switch (bytes[Position++])
        {
            case (byte)'<' when Peek() == '<': Position++; Kind = PdfToken.OpenDictionary; break;
            case (byte)'>' when Peek() == '>': Position++; Kind = PdfToken.CloseDictionary; break;
            case (byte)'[': Kind = PdfToken.OpenArray; break;
            case (byte)']': Kind = PdfToken.CloseArray; break;
            case (byte)'(': ReadLiteral(); break;
            case (byte)'<': ReadHex(); break;
            case (byte)'/': (Kind, Text) = (PdfToken.Name, ReadName()); break;
            case (byte)'>' or (byte)')' or (byte)'{' or (byte)'}': (Kind, Text) = (PdfToken.Keyword, ""); break;
            default: ReadWord(); break;
        }

        return true;
    }

    private int Peek() => Position < bytes.Length ? bytes[Position] : -1;

    private void SkipSpace()
    {
        for (; Position < bytes.Length; Position++)
        {
            if (bytes[Position] == '%')
            {
                var end = bytes.AsSpan(Position).IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? bytes.Length - 1 : Position + end;
            }
            else if (!IsSpace(bytes[Position])) return;
        }
    }

    private void ReadWord()
    {
        while (Position < bytes.Length && IsRegular(bytes[Position])) Position++;
        var word = bytes.AsSpan(Start, Math.Min(Position - Start, 40));
        Text = Encoding.Latin1.GetString(word);
        var isNumber = !word.ContainsAnyExcept(s_digits);
        Kind = isNumber ? PdfToken.Number : PdfToken.Keyword;
        Number = isNumber && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // #41 is the letter A.
    private string ReadName()
    {
        var name = new StringBuilder();
        for (; Position < bytes.Length && IsRegular(bytes[Position]); Position++)
        {
            var c = (char)bytes[Position];
            if (c == '#' && Position + 2 < bytes.Length && HexOf(bytes[Position + 1]) is >= 0 and var high
                && HexOf(bytes[Position + 2]) is >= 0 and var low)
            {
                c = (char)((high << 4) | low);
                Position += 2;
            }

            if (name.Length < LongestText) name.Append(c);
        }

        return name.ToString();
    }

    private void ReadLiteral()
    {
        var text = new List<byte>();
        for (var depth = 1; Position < bytes.Length; Position++)
        {
            var c = bytes[Position];
            if (c == '(') depth++;
            else if (c == ')' && --depth == 0)
            {
                Position++;
                break;
            }
            else if (c == '\\')
            {
                if (++Position < bytes.Length) ReadEscape(text);
                continue;
            }

            if (text.Count < LongestText) text.Add(c);
        }

        (Kind, Text) = (PdfToken.String, PdfText.Decode([.. text]));
    }

    private void ReadEscape(List<byte> text)
    {
        var c = bytes[Position];
        if (c is >= (byte)'0' and <= (byte)'7')
        {
            var (value, digits) = (c - '0', 1);
            for (; digits < 3 && Position + 1 < bytes.Length && bytes[Position + 1] is >= (byte)'0' and <= (byte)'7'; digits++)
                value = (value * 8) + bytes[++Position] - '0';
            if (text.Count < LongestText) text.Add((byte)value);
            return;
        }

        // A line end after a backslash is not part of the string.
        if (c is (byte)'\r' or (byte)'\n') return;
        if (text.Count < LongestText) text.Add(c switch { (byte)'n' or (byte)'r' or (byte)'t' => (byte)' ', _ => c });
    }

    private void ReadHex()
    {
        var text = new List<byte>();
        var high = -1;
        for (; Position < bytes.Length && bytes[Position] != '>'; Position++)
        {
            if (HexOf(bytes[Position]) is not (>= 0 and var digit)) continue;
            if (high < 0) high = digit;
            else
            {
                if (text.Count < LongestText) text.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (Position < bytes.Length) Position++;
        if (high >= 0) text.Add((byte)(high << 4));
        (Kind, Text) = (PdfToken.String, PdfText.Decode([.. text]));
    }

    private static int HexOf(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool IsSpace(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte c) => !IsSpace(c)
        && c is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/'
            or (byte)'%');
}

/// <summary>The text of a string: UTF-16 or UTF-8 with a byte order mark, otherwise nearly Latin-1.</summary>
internal static class PdfText
{
    public static string Decode(byte[] bytes) =>
        bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
        : Encoding.Latin1.GetString(bytes);
}
