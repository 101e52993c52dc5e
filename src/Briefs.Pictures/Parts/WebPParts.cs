using System.Buffers.Binary;

namespace Briefs.Pictures.Parts;

/// <summary>The chunks of a WebP (RFC 9649). The chunks within an animation frame are listed as separate parts.</summary>
internal static class WebPParts
{
    /// <summary>Bytes of RIFF, the length and WEBP.</summary>
    public const int Header = 12;

    /// <summary>Bytes of a frame before its chunks: chunk header, position, size and duration.</summary>
    public const int FrameHeader = 24;

    private static readonly string[] s_drawing = ["VP8 ", "VP8L", "VP8X", "ANIM", "ALPH", "ICCP"];

    public static IReadOnlyList<PicturePart>? Read(byte[] bytes)
    {
        if (bytes.Length < Header) return null;
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        if (end < Header || end > bytes.Length) return null;
        var parts = new List<PicturePart> { new(0, Header, null) };
        return Chunks(bytes, Header, (int)end, parts) ? [.. parts, .. PictureParts.Trailing(bytes, (int)end)] : null;
    }

    private static bool Chunks(byte[] bytes, int at, int end, List<PicturePart> parts)
    {
        while (at + 8 <= end)
        {
            var type = Encoding.Latin1.GetString(bytes, at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            if (length > end - at - 8) return false;
            var after = (int)Math.Min(end, at + 8 + length + (length & 1));
            if (type == "ANMF")
            {
                if (length < FrameHeader - 8) return false;
                parts.Add(new PicturePart(at, at + FrameHeader, null));
                if (!Chunks(bytes, at + FrameHeader, at + 8 + (int)length, parts)) return false;
                if ((length & 1) == 1 && after > at + 8 + length)
                    parts.Add(new PicturePart(after - 1, after, bytes[after - 1] == 0 ? null : "a byte between chunks"));
            }
            else parts.Add(Part(bytes, type, at, (int)length, after));

            at = after;
        }

        return at == end;
    }

    private static PicturePart Part(byte[] bytes, string type, int start, int length, int end)
    {
        var content = (start + 8)..(start + 8 + length);
        if (type == "EXIF")
        {
            // Some programs write the header of JPEG's Exif before it.
            if (bytes.AsSpan(content).StartsWith("Exif\0\0"u8)) content = (start + 14)..(start + 8 + length);
            return new PicturePart(start, end, PlainExif.IsPlain(bytes.AsSpan(content)) ? null : "Exif") { Exif = content };
        }

        var hidden = /* guard: picture-webp */ s_drawing.Contains(type, StringComparer.Ordinal)
            ? null
            : type == "XMP " ? "XMP" : type.All(char.IsAsciiLetterOrDigit) ? $"a chunk “{type}”" : "an unknown chunk";
        return new PicturePart(start, end, hidden);
    }
}
