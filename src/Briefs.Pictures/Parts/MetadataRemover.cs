using System.Buffers.Binary;

namespace Briefs.Pictures.Parts;

/// <summary>Writes a picture without its hidden parts.</summary>
internal static class MetadataRemover
{
    private const int Upright = 1;
    private const int Reversed = 8;
    private const int FlagsOfVp8X = 8;
    private const byte HasExif = 0x08;
    private const byte HasXmp = 0x04;

    /// <param name="orientation">From its Exif; kept if it rotates the picture. 0 when there is none.</param>
    public static byte[] Remove(byte[] bytes, PictureType type, int orientation)
    {
        using var clean = new MemoryStream();
        var turns = orientation is > Upright and <= Reversed;
        foreach (var part in PictureParts.List(bytes, type)!)
        {
            if (part.Hidden is null) clean.Write(bytes, part.Start, part.End - part.Start);
            if (!part.IsExif) continue;
            // Browsers read only the first Exif block.
            if (part.Hidden is not null && turns) clean.Write(Turned(type, orientation));
            turns = false;
        }

        var written = clean.ToArray();
        if (type == PictureType.WebP) Recount(written);
        return written;
    }

    private static byte[] Turned(PictureType type, int orientation)
    {
        var exif = PlainExif.Turned(orientation);
        if (type == PictureType.Jpeg) return [0xFF, 0xE1, 0, (byte)(exif.Length + 8), .. "Exif\0\0"u8, .. exif];
        if (type == PictureType.WebP) return [.. "EXIF"u8, (byte)exif.Length, 0, 0, 0, .. exif];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, PngCrc.Compute("eXIf"u8, exif));
        return [0, 0, 0, (byte)exif.Length, .. "eXIf"u8, .. exif, .. crc];
    }

    // Corrects the lengths of the file and of its frames, and the flags for the chunks that follow.
    private static void Recount(byte[] webP)
    {
        BinaryPrimitives.WriteInt32LittleEndian(webP.AsSpan(4), webP.Length - 8);
        var parts = FlatChunks(webP);
        foreach (var (at, type) in parts.Where(p => p.Type == "VP8X"))
        {
            webP[at + FlagsOfVp8X] &= unchecked((byte)~(HasExif | HasXmp));
            if (parts.Exists(p => p.Type == "EXIF")) webP[at + FlagsOfVp8X] |= HasExif;
        }
    }

    private static List<(int At, string Type)> FlatChunks(byte[] webP)
    {
        var chunks = new List<(int, string)>();
        for (var at = WebPParts.Header; at + 8 <= webP.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(webP.AsSpan(at + 4));
            chunks.Add((at, Encoding.Latin1.GetString(webP, at, 4)));
            at = (int)Math.Min(webP.Length, at + 8 + length + (length & 1));
        }

        return chunks;
    }
}
