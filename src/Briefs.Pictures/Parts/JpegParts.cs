using System.Buffers.Binary;

namespace Briefs.Pictures.Parts;

/// <summary>The segments of a JPEG (ITU T.81; JFIF 1.02; Adobe's APP14; ICC profiles in APP2).</summary>
internal static class JpegParts
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const int PlainJfif = 16;
    private const int PlainAdobe = 14;

    private static readonly (byte Marker, byte[] Start, string Hidden)[] Named =
    [
        (0xE1, [.. "Exif\0\0"u8], "Exif"), (0xE1, [.. "http://ns.adobe.com/"u8], "XMP"), (0xE2, [.. "MPF\0"u8], "more pictures (MPF)"),
        (0xED, [.. "Photoshop 3.0\0"u8], "IPTC or other Photoshop data"),
        (0xE0, [.. "JFXX\0"u8], "a thumbnail"),
        (0xE0, [.. "JFIF\0"u8], "a thumbnail"),
    ];

    public static IReadOnlyList<PicturePart>? Read(byte[] bytes)
    {
        var parts = new List<PicturePart> { new(0, 2, null) };
        var at = 2;
        while (at < bytes.Length)
        {
            var start = at;
            if (bytes[at] != 0xFF) return null;
            while (at < bytes.Length && bytes[at] == 0xFF) at++;
            if (at >= bytes.Length) return null;
            var marker = bytes[at++];
            if (marker == EndOfImage) return [.. parts, new PicturePart(start, at, null), .. PictureParts.Trailing(bytes, at)];
            if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD8) || at + 2 > bytes.Length) return null;
            var end = at + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
            if (end < at + 2 || end > bytes.Length) return null;
            parts.Add(Segment(bytes, marker, start, at, end));
            at = end;
            if (marker == StartOfScan) parts.Add(new PicturePart(end, at = EndOfScan(bytes, end), null));
        }

        // A file cut off within its image data is shown as far as it goes, and hides nothing after it.
        return parts;
    }

    private static int EndOfScan(byte[] bytes, int at)
    {
        for (; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
        }

        return bytes.Length;
    }

    private static PicturePart Segment(byte[] bytes, byte marker, int start, int lengthAt, int end)
    {
        var content = bytes.AsSpan((lengthAt + 2)..end);
        var name = Named.FirstOrDefault(n => n.Marker == marker && bytes.AsSpan((lengthAt + 2)..end).StartsWith(n.Start));
        if (name.Hidden == "Exif")
        {
            var tiff = (lengthAt + 2 + name.Start.Length)..end;
            return new PicturePart(start, end, PlainExif.IsPlain(bytes.AsSpan(tiff)) ? null : "Exif") { Exif = tiff };
        }

        return new PicturePart(start, end, /* guard: picture-jpeg */ IsDrawing(marker, content) ? null : name.Hidden ?? NameOf(marker));
    }

    // DQT, SOFn, DHT, DAC, DNL, DRI, SOS; of the application segments JFIF without a thumbnail, colour profiles and Adobe's transform.
    private static bool IsDrawing(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        >= 0xC0 and <= 0xCF and not 0xC8 => true,
        0xDA or 0xDB or 0xDC or 0xDD => true,
        0xE0 => content.StartsWith("JFIF\0"u8) && content.Length == PlainJfif - 2 && content[12] == 0 && content[13] == 0,
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
        0xEE => content.StartsWith("Adobe"u8) && content.Length == PlainAdobe - 2,
        _ => false,
    };

    private static string NameOf(byte marker) => marker switch
    {
        0xFE => "a comment",
        >= 0xE0 and <= 0xEF => string.Create(CultureInfo.InvariantCulture, $"application data (APP{marker - 0xE0})"),
        _ => "an unknown segment",
    };
}
