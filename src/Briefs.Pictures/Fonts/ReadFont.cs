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

    public static FontReading Read(string name, ImmutableArray<byte> bytes)
    {
        var font = bytes.AsSpan();
        switch (font.Length < 12 ? 0 : BinaryPrimitives.ReadUInt32BigEndian(font))
        {
            case TrueType or OpenType or AppleTrueType: break;
            case Web or Web2: return new(null, "it is a web font (WOFF)");
            case Collection: return new(null, "it contains several fonts");
            default: return new(null, "it is not a TrueType or OpenType font");
        }

        if (Table(font, "glyf"u8).IsEmpty && Table(font, "CFF "u8).IsEmpty && Table(font, "CFF2"u8).IsEmpty)
            return new(null, "its characters are pictures, not outlines");
        var characters = ReadCharacters.Read(Table(font, "cmap"u8));
        if (characters.Count == 0) return new(null, "it does not list its characters");
        return new(new FontFile(name, bytes, CharacterSet.FromRanges(characters), WeightOf(Table(font, "OS/2"u8)) >= Semibold), null);
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

/// <summary>A font, or why it is none that can be drawn with.</summary>
/// <param name="Refusal">Ends the sentence “This file cannot be used: …”; null when it can.</param>
public sealed record FontReading(FontFile? Font, string? Refusal);

/// <summary>
/// Reads the table that leads from characters to drawings (<c>cmap</c>), in the two forms that fonts of today have: 4 for
/// characters of four hex digits, 12 for all.
/// </summary>
internal static class ReadCharacters
{
    private const int LastOfForm4 = 0xFFFF;
    private const int LastCharacter = 0x10FFFF;

    /// <summary>Ranges of characters, both ends in them.</summary>
    public static List<(int First, int Last)> Read(ReadOnlySpan<byte> table)
    {
        var found = new List<(int First, int Last)>();
        if (table.Length < 4) return found;
        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        for (var i = 0; i < count && 4 + (i + 1) * 8 <= table.Length; i++)
        {
            var entry = table.Slice(4 + i * 8, 8);
            var (platform, encoding) = (BinaryPrimitives.ReadUInt16BigEndian(entry), BinaryPrimitives.ReadUInt16BigEndian(entry[2..]));
            var start = BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            if (!IsUnicode(platform, encoding) || start + 16UL > (ulong)table.Length) continue;
            var part = table[(int)start..];
            if (BinaryPrimitives.ReadUInt16BigEndian(part) == 4) Form4(part, found);
            else if (BinaryPrimitives.ReadUInt16BigEndian(part) == 12) Form12(part, found);
        }

        return found;
    }

    // 0 is Unicode; of Windows, 1 and 10 are. Encoding 5 of Unicode holds variants of form, not characters.
    private static bool IsUnicode(int platform, int encoding) => (platform == 0 && encoding != 5) || (platform == 3 && encoding is 1 or 10);

    // Four arrays, one behind the other, with an entry for each segment: last character, (two bytes), first, difference, place of glyphs.
    private static void Form4(ReadOnlySpan<byte> part, List<(int First, int Last)> found)
    {
        var twice = BinaryPrimitives.ReadUInt16BigEndian(part[6..]) & ~1;
        if (16 + twice * 4 > part.Length) return;
        var (lasts, firsts, deltas, places) = (14, 16 + twice, 16 + twice * 2, 16 + twice * 3);
        for (var i = 0; i < twice; i += 2)
        {
            var (last, first) = (Number(part, lasts + i), Number(part, firsts + i));
            var (delta, place) = (Number(part, deltas + i), Number(part, places + i));
            for (var c = first; c <= last && c < LastOfForm4; c++)
            {
                var glyph = place == 0 ? c + delta : Listed(part, places + i + place + (c - first) * 2, delta);
                if ((glyph & 0xFFFF) != 0) found.Add((c, c));
            }
        }
    }

    private static int Listed(ReadOnlySpan<byte> part, int at, int delta)
    {
        var glyph = at + 2 <= part.Length ? Number(part, at) : 0;
        return glyph == 0 ? 0 : glyph + delta;
    }

    private static int Number(ReadOnlySpan<byte> part, int at) => BinaryPrimitives.ReadUInt16BigEndian(part[at..]);

    // Groups of twelve bytes: first character, last character, glyph of the first.
    private static void Form12(ReadOnlySpan<byte> part, List<(int First, int Last)> found)
    {
        var count = BinaryPrimitives.ReadUInt32BigEndian(part[12..]);
        for (var i = 0; i < count && 16 + (i + 1L) * 12 <= part.Length; i++)
        {
            var group = part.Slice(16 + i * 12, 12);
            var (first, last) = (BinaryPrimitives.ReadUInt32BigEndian(group), BinaryPrimitives.ReadUInt32BigEndian(group[4..]));
            if (first > last || last > LastCharacter) continue;
            found.Add(((int)first + (BinaryPrimitives.ReadUInt32BigEndian(group[8..]) == 0 ? 1 : 0), (int)last));
        }
    }
}
