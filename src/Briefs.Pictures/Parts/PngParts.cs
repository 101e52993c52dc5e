using System.Buffers.Binary;

namespace Briefs.Pictures.Parts;

/// <summary>The chunks of a PNG (W3C, third edition, animation included).</summary>
internal static class PngParts
{
    private const int Signature = 8;
    private const int Overhead = 12;

    private static readonly HashSet<string> Drawing = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "hIST", "pHYs", "cICP", "mDCV", "cLLI",
        "acTL", "fcTL", "fdAT",
    };

    // Keywords from the specification and from programs: a custom keyword could itself contain confidential text.
    private static readonly string[] Keywords =
    [
        "Title", "Author", "Description", "Copyright", "Creation Time", "Software", "Disclaimer", "Warning", "Source", "Comment",
        "XML:com.adobe.xmp", "Raw profile type exif", "Raw profile type iptc", "Raw profile type xmp", "Location", "GPSLatitude",
        "GPSLongitude", "parameters",
    ];

    public static IReadOnlyList<PicturePart>? Read(byte[] bytes)
    {
        var parts = new List<PicturePart> { new(0, Signature, null) };
        var at = Signature;
        while (at + Overhead <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - Overhead) return null;
            var end = at + Overhead + (int)length;
            var type = Encoding.Latin1.GetString(bytes, at + 4, 4);
            parts.Add(Part(bytes, type, at, end));
            at = end;
            if (type == "IEND") return [.. parts, .. PictureParts.Trailing(bytes, at)];
        }

        return null;
    }

    private static PicturePart Part(byte[] bytes, string type, int start, int end)
    {
        var content = (start + 8)..(end - 4);
        if (type == "eXIf")
            return new PicturePart(start, end, PlainExif.IsPlain(bytes.AsSpan(content)) ? null : "Exif") { Exif = content };
        var hidden = /* guard: picture-png */ Drawing.Contains(type)
            ? (type == "IEND" && end - start > Overhead ? "data in its last chunk" : null)
            : NameOf(type, bytes.AsSpan(content));
        return new PicturePart(start, end, hidden);
    }

    private static string NameOf(string type, ReadOnlySpan<byte> content) => type switch
    {
        "tEXt" or "zTXt" or "iTXt" => KeywordOf(content) is { } keyword ? $"the text “{keyword}”" : "text",
        "tIME" => "when it was last changed",
        "eXIf" => "Exif",
        _ => type.All(char.IsAsciiLetter) ? $"a chunk “{type}”" : "an unknown chunk",
    };

    private static string? KeywordOf(ReadOnlySpan<byte> content)
    {
        var end = content.IndexOf((byte)0);
        return end > 0 && Array.IndexOf(Keywords, Encoding.Latin1.GetString(content[..end])) is >= 0 and var known ? Keywords[known] : null;
    }
}

/// <summary>The checksum at the end of a PNG chunk: CRC-32 with polynomial 0xEDB88320 (ISO 3309).</summary>
internal static class PngCrc
{
    private static readonly uint[] s_table =
        [.. Enumerable.Range(0, 256)
            .Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <param name="type">The chunk type, four bytes.</param>
    public static uint Compute(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) => ~Continue(Continue(uint.MaxValue, type), content);

    private static uint Continue(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes) crc = s_table[(byte)(crc ^ b)] ^ (crc >> 8);
        return crc;
    }
}
