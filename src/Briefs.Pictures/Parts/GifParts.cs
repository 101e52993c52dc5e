namespace Briefs.Pictures.Parts;

/// <summary>The blocks of a GIF (89a).</summary>
internal static class GifParts
{
    private const int Header = 13;
    private const byte Trailer = 0x3B;

    /// <summary>The first byte of a frame.</summary>
    public const byte Picture = 0x2C;

    public static IReadOnlyList<PicturePart>? Read(byte[] bytes)
    {
        if (bytes.Length < Header) return null;
        var at = Header + ColoursOf(bytes[10]);
        if (at > bytes.Length) return null;
        var parts = new List<PicturePart> { new(0, at, null) };
        while (at < bytes.Length)
        {
            if (bytes[at] == Trailer) return [.. parts, new PicturePart(at, at + 1, null), .. PictureParts.Trailing(bytes, at + 1)];
            if (Block(bytes, at) is not { } block) return null;
            parts.Add(block);
            at = block.End;
        }

        return null;
    }

    private static PicturePart? Block(byte[] bytes, int at)
    {
        if (bytes[at] == Picture)
        {
            if (at + 10 > bytes.Length) return null;
            var data = at + 10 + ColoursOf(bytes[at + 9]) + 1;
            return EndOfBlocks(bytes, data) is > 0 and var end ? new PicturePart(at, end, null) : null;
        }

        if (bytes[at] != 0x21 || at + 2 > bytes.Length || EndOfBlocks(bytes, at + 2) is not (> 0 and var after)) return null;
        return new PicturePart(at, after, /* guard: picture-gif */ Hidden(bytes[at + 1], bytes.AsSpan((at + 2)..after)));
    }

    // The lowest three bits give the size of a colour table; the highest, whether there is one.
    private static int ColoursOf(byte packed) => (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);

    /// <summary>Offset after the empty block that ends a sequence of sub-blocks; -1 when the file ends first.</summary>
    private static int EndOfBlocks(byte[] bytes, int at)
    {
        while (at < bytes.Length)
        {
            if (bytes[at] == 0) return at + 1;
            at += bytes[at] + 1;
        }

        return -1;
    }

    private static string? Hidden(byte label, ReadOnlySpan<byte> blocks) => label switch
    {
        0xF9 => blocks.Length == 6 ? null : "application data",
        0xFE => "a comment",
        0x01 => "text",
        // The loop count of an animation is a single block of three bytes; colour profiles take more.
        0xFF when blocks.StartsWith("\u000BNETSCAPE2.0"u8) || blocks.StartsWith("\u000BANIMEXTS1.0"u8) =>
            blocks.Length == 17 && blocks[12] == 3 ? null : "application data",
        0xFF when blocks.StartsWith("\u000BICCRGBG1012"u8) => null,
        0xFF when blocks.StartsWith("\u000BXMP DataXMP"u8) => "XMP",
        _ => "application data",
    };
}
