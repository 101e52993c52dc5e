using System.Buffers.Binary;
using System.IO.Compression;

namespace Briefs.BrowserTests;

/// <summary>Packs a TrueType font as WOFF2 (W3C, 2018), its tables unchanged.</summary>
internal static class Woff2
{
    private const int Header = 48;
    private const byte OwnTag = 63;
    // Of the tables glyf and loca, this says that they are not transformed.
    private const byte Unchanged = 3 << 6;

    public static byte[] Encode(byte[] font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4));
        var (directory, tables, unpacked) = (new MemoryStream(), new MemoryStream(), 12 + (16 * count));
        for (var n = 0; n < count; n++)
        {
            var entry = font.AsSpan(12 + (16 * n), 16);
            var (offset, length) = (
                (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            var isGlyphs = entry[..4].SequenceEqual("glyf"u8) || entry[..4].SequenceEqual("loca"u8);
            directory.WriteByte((byte)(OwnTag | (isGlyphs ? Unchanged : 0)));
            directory.Write(entry[..4]);
            WriteNumber(directory, length);
            tables.Write(font.AsSpan(offset, length));
            unpacked += (length + 3) & ~3;
        }

        return Join(count, directory.ToArray(), Pack(tables.ToArray()), unpacked);
    }

    private static byte[] Join(ushort count, byte[] directory, byte[] packed, int unpacked)
    {
        var bytes = new byte[(Header + directory.Length + packed.Length + 3) & ~3];
        "wOF2"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), bytes.Length);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(12), count);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), unpacked);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), packed.Length);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(24), 1);
        directory.CopyTo(bytes, Header);
        packed.CopyTo(bytes, Header + directory.Length);
        return bytes;
    }

    private static byte[] Pack(byte[] tables)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) brotli.Write(tables);
        return packed.ToArray();
    }

    // UIntBase128: seven bits a byte, the highest first.
    private static void WriteNumber(MemoryStream stream, int number)
    {
        for (var shift = 28; shift > 0; shift -= 7)
            if (number >> shift != 0) stream.WriteByte((byte)(0x80 | (number >> shift)));
        stream.WriteByte((byte)(number & 0x7F));
    }
}
