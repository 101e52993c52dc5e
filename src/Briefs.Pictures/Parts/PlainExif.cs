using System.Buffers.Binary;

namespace Briefs.Pictures.Parts;

/// <summary>
/// Exif (CIPA DC-008, a TIFF block) with nothing but how a picture is rotated and scaled. An allow-list: anything else, such as camera,
/// date, place or people, is reported.
/// </summary>
internal static class PlainExif
{
    private const int Header = 8;
    private const int EntrySize = 12;
    private const ushort Orientation = 0x0112;

    // Orientation, resolution in both directions and its unit, position of colour samples, pointer to the camera's block.
    private static readonly ushort[] s_first = [Orientation, 0x011A, 0x011B, 0x0128, 0x0213, 0x8769];

    // Versions, components, colour space, size, pointer to the interoperability block.
    private static readonly ushort[] s_camera = [0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003, 0xA005];

    private static readonly ushort[] s_rules = [0x0001, 0x0002];

    /// <summary>Whether every byte belongs to an entry on the list, or is zero.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < Header || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8))) return false;
        var told = new bool[tiff.Length];
        told.AsSpan(0, Header).Fill(true);
        if (!Directory(tiff, Long(tiff, 4), s_first, told)) return false;
        for (var i = 0; i < tiff.Length; i++)
        {
            if (/* guard: picture-exif-rest */ (!told[i] && tiff[i] != 0)) return false;
        }

        return true;
    }

    /// <summary>Whether a field is on the list, of the first block or of the camera's.</summary>
    public static bool IsPlainTag(int tag) => Array.IndexOf(s_first, (ushort)tag) >= 0 || Array.IndexOf(s_camera, (ushort)tag) >= 0;

    /// <summary>A block with only the orientation: 1 to 8, as in Exif.</summary>
    public static byte[] Turned(int orientation) =>
        [.. "II*\0"u8, Header, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    private static bool Directory(ReadOnlySpan<byte> tiff, uint at, ushort[] allowed, bool[] told)
    {
        if (at < Header || at + 6 > tiff.Length) return false;
        var count = Short(tiff, (int)at);
        var end = at + 2 + ((long)count * EntrySize) + 4;
        // A second directory would be that of a thumbnail.
        if (end > tiff.Length || Long(tiff, (int)end - 4) != 0) return false;
        told.AsSpan((int)at, (int)(end - at)).Fill(true);
        for (var i = 0; i < count; i++)
        {
            if (!Entry(tiff, (int)at + 2 + (i * EntrySize), allowed, told)) return false;
        }

        return true;
    }

    private static bool Entry(ReadOnlySpan<byte> tiff, int at, ushort[] allowed, bool[] told)
    {
        var tag = Short(tiff, at);
        if (/* guard: picture-exif */ !allowed.Contains(tag)) return false;
        if (tag == 0x8769) return Directory(tiff, Long(tiff, at + 8), s_camera, told);
        if (tag == 0xA005) return Directory(tiff, Long(tiff, at + 8), s_rules, told);
        // Each of them is one number, one fraction or four characters.
        var (size, count) = (SizeOf(Short(tiff, at + 2)), Long(tiff, at + 4));
        if (size == 0 || count > 4 || size * count > 8) return false;
        if (size * count <= 4) return true;
        var value = Long(tiff, at + 8);
        if (value < Header || value + 8 > tiff.Length) return false;
        told.AsSpan((int)value, 8).Fill(true);
        return true;
    }

    private static uint SizeOf(ushort type) => type switch { 1 or 2 or 6 or 7 => 1u, 3 or 8 => 2, 4 or 9 => 4, 5 or 10 => 8, _ => 0 };

    private static ushort Short(ReadOnlySpan<byte> tiff, int at) =>
        tiff[0] == 'I' ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);

    private static uint Long(ReadOnlySpan<byte> tiff, int at) =>
        tiff[0] == 'I' ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[at..]);
}
