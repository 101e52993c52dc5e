using System.Buffers.Binary;

namespace Briefs.Pictures.Fonts;

/// <summary>
/// Reads of a TrueType or OpenType file what has to be known before anything is drawn: which characters it has, and how heavy
/// it is. The file may be anything: whatever does not fit into it is as if it were not there.
/// </summary>
public static class ReadFont
{
    private const uint TrueType = 0x0001_0000;
    private const uint OpenType = 0x4F54_544F; // OTTO
    private const uint AppleTrueType = 0x7472_7565; // true
    private const uint Web = 0x774F_4646; // wOFF
    private const uint Web2 = 0x774F_4632; // wOF2
    private const uint Collection = 0x7474_6366; // ttcf

    // From the specification of OS/2: 600 is semibold.
    private const int Semibold = 600;

    public static FontReading From(string name, ImmutableArray<byte> bytes)
    {
        var font = bytes.AsSpan();
        switch (font.Length < 12 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(font))
        {
            case TrueType or OpenType or AppleTrueType: break;
            case Web or Web2: return new(null, "it is a font for web pages (WOFF)");
            case Collection: return new(null, "it holds several fonts at once");
            default: return new(null, "it is no TrueType or OpenType font");
        }

        if (Table(font, "glyf"u8).IsEmpty && Table(font, "CFF "u8).IsEmpty && Table(font, "CFF2"u8).IsEmpty)
            return new(null, "its characters are pictures, not outlines");
        var characters = ReadCharacters.From(Table(font, "cmap"u8));
        if (characters.Count == 0) return new(null, "it does not say which characters it has");
        return new(new FontFile(name, bytes, CharacterSet.Of(characters), WeightOf(Table(font, "OS/2"u8)) >= Semibold), null);
    }

    private static int WeightOf(ReadOnlySpan<byte> os2) => os2.Length < 6 ? 400 : BinaryPrimitives.ReadUInt16BigEndian(os2[4..]);

    // The directory at the head of the file: four bytes of name, four of checksum, place and length.
    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, ReadOnlySpan<byte> tag)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var i = 0; i < count && 12 + (i + 1) * 16 <= font.Length; i++)
        {
            var entry = font.Slice(12 + i * 16, 16);
            if (!entry[..4].SequenceEqual(tag)) continue;
            var (start, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            return (ulong)start + length <= (ulong)font.Length ? font.Slice((int)start, (int)length) : [];
        }

        return [];
    }
}
