using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Briefs.Pictures.Parts;

namespace Briefs.Pictures.Cards;

/// <summary>
/// Writes pixels as a PNG of at most 256 colours. A card has six colours and blends of two of them; indexed, it takes less than half the
/// bytes of three per pixel and a third of the time.
/// </summary>
internal static class IndexedPng
{
    private const int MostColours = 256;
    private const int FinestKept = 3;
    private const byte BitsAPixel = 8;
    private const byte Indexed = 3;

    /// <param name="pixels">Row by row, four bytes each: red, green, blue, and one that is ignored.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int height)
    {
        var colours = MemoryMarshal.Cast<byte, uint>(pixels);
        var drop = FinestKept;
        while (PaletteOf(colours, drop) is { Count: > MostColours }) drop++;
        var palette = PaletteOf(colours, drop);
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (BitsAPixel, Indexed);
        Chunk(png, "IHDR"u8, head);
        var inOrder = palette.Values.OrderBy(e => e.Index).Select(e => e.Colour);
        Chunk(png, "PLTE"u8, [.. inOrder.SelectMany(colour => new[] { (byte)colour, (byte)(colour >> 8), (byte)(colour >> 16) })]);
        Chunk(png, "IDAT"u8, Packed(Rows(colours, width, key => palette[Key(key, drop)].Index)));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    // Colours that differ only in the lowest bits are merged into the commonest of them, so that paper and ink keep their exact colour.
    private static Dictionary<uint, (byte Index, uint Colour)> PaletteOf(ReadOnlySpan<uint> colours, int drop)
    {
        var counts = new Dictionary<uint, int>();
        for (var i = 0; i < colours.Length;)
        {
            var end = i;
            while (end < colours.Length && colours[end] == colours[i]) end++;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, colours[i], out _) += end - i;
            i = end;
        }

        return counts.GroupBy(c => Key(c.Key, drop)).OrderBy(g => g.Key)
            .Select((g, index) => (g.Key, Entry: ((byte)index, g.OrderByDescending(c => c.Value).ThenBy(c => c.Key).First().Key)))
            .ToDictionary(e => e.Key, e => e.Entry);
    }

    private static uint Key(uint colour, int drop) => colour & (0x010101u * (uint)(byte)(0xFF << drop));

    // Each row starts with filter type 0: no filter.
    private static byte[] Rows(ReadOnlySpan<uint> colours, int width, Func<uint, byte> indexOf)
    {
        var rows = new byte[colours.Length + colours.Length / width];
        var (at, last, index) = (0, colours[0], indexOf(colours[0]));
        for (var i = 0; i < colours.Length; i++)
        {
            if (i % width == 0) at++;
            if (colours[i] != last) (last, index) = (colours[i], indexOf(colours[i]));
            rows[at++] = index;
        }

        return rows;
    }

    private static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) stream.Write(rows);
        return packed.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, PngCrc.Compute(kind, content));
        png.Write(number);
    }
}
