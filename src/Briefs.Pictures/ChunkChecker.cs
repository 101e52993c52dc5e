using System.Buffers.Binary;
using System.IO.Compression;

namespace Briefs.Pictures;

/// <summary>
/// Checks the chunks of a PNG or WebP before they are read: the metadata reader allocates as many bytes as a chunk claims, and decompresses
/// without a limit.
/// </summary>
internal static class ChunkChecker
{
    /// <summary>Limit for all chunks together. A colour profile has about 3 MB at most, a text far less.</summary>
    private const int MostUnpacked = 16 * 1024 * 1024;

    /// <summary>
    /// Whether every chunk ends within the file, and together they decompress to no more than a picture needs. True for other types, which
    /// have no such chunks.
    /// </summary>
    public static bool AreSound(byte[] bytes) =>
        bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) ? IsSoundPng(bytes)
        : !bytes.AsSpan().StartsWith("RIFF"u8) || IsSoundRiff(bytes);

    private static bool IsSoundPng(byte[] bytes)
    {
        long at = 8;
        var left = MostUnpacked;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (at + 12 + length > bytes.Length) return false;
            var type = bytes.AsSpan((int)at + 4, 4);
            if (type.SequenceEqual("IEND"u8)) return true;
            if (PackedFrom(type, bytes.AsSpan((int)at + 8, (int)length)) is var packed and >= 0)
            {
                var content = new MemoryStream(bytes, (int)at + 8 + packed, (int)length - packed, writable: false);
                if ((left -= Unpacked(content, left)) < 0) return false;
            }

            at += 12 + length;
        }

        // Without its end chunk the file was cut off, or hides data in fewer bytes than a chunk has.
        return false;
    }

    private static bool IsSoundRiff(byte[] bytes)
    {
        long at = 12;
        while (at + 8 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at + 4));
            if (at + 8 + length > bytes.Length) return false;
            at += 8 + length + (length & 1);
        }

        return true;
    }

    /// <summary>Offset of the compressed bytes in the content of a chunk; -1 when it has none.</summary>
    private static int PackedFrom(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        var name = content.IndexOf((byte)0);
        if (name < 0) return -1;
        if (type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iCCP"u8)) return Math.Min(content.Length, name + 2);
        if (!type.SequenceEqual("iTXt"u8) || name + 3 > content.Length || content[name + 1] == 0) return -1;
        var language = content[(name + 3)..].IndexOf((byte)0);
        var translated = language < 0 ? -1 : content[(name + 4 + language)..].IndexOf((byte)0);
        return translated < 0 ? -1 : name + 5 + language + translated;
    }

    /// <summary>The decompressed size in bytes; stops counting after <paramref name="most"/>.</summary>
    private static int Unpacked(Stream packed, int most)
    {
        var total = 0;
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81_920];
            for (var read = unpacked.Read(buffer); read > 0 && total <= most; read = unpacked.Read(buffer)) total += read;
        }
        catch (InvalidDataException)
        {
            // Not valid compressed data: the metadata reader reports it, if it needs it.
        }

        return total;
    }
}
