using System.Buffers.Binary;

namespace Briefs.Pictures.Fonts;

/// <summary>
/// Reads the table that leads from characters to drawings (<c>cmap</c>), in the two forms that fonts of today have: 4 for
/// characters of four hex digits, 12 for all.
/// </summary>
internal static class ReadCharacters
{
    private const int LastOfForm4 = 0xFFFF;
    private const int LastCharacter = 0x10FFFF;

    /// <summary>Ranges of characters, both ends in them.</summary>
    public static List<(int First, int Last)> From(ReadOnlySpan<byte> table)
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
