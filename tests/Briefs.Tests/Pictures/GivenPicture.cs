using System.Buffers.Binary;

namespace Briefs.Tests.Pictures;

/// <summary>Pictures of a few bytes, made by hand from the formats' specifications.</summary>
internal static class GivenPicture
{
    /// <summary>42° 30′ N, 74° 15′ E.</summary>
    public static byte[] Place { get; } = Tiff(gps:
    [
        .. Short(4), .. Entry(1, 2, 2, 'N'), .. Entry(2, 5, 3, 1000), .. Entry(3, 2, 2, 'E'), .. Entry(4, 5, 3, 1024), .. Int(0),
    ]);

    /// <summary>The version of the GPS block, as programs write it into pictures that know no place.</summary>
    public static byte[] VersionOnly { get; } = Tiff(gps: [.. Short(1), .. Entry(0, 1, 4, 0x0202), .. Int(0)]);

    public static byte[] SerialNumber { get; } = Tiff(exif: [.. Short(1), .. Entry(0xA431, 2, 4, 0x00333231), .. Int(0)]);

    public static byte[] OwnerName { get; } = Tiff(exif: [.. Short(1), .. Entry(0xA430, 2, 4, 0x00616C41), .. Int(0)]);

    public static byte[] Orientation(int way) => Tiff(orientation: way);

    /// <summary>The same in a block that contains nothing else, not one byte.</summary>
    public static byte[] OrientationAlone(int way) => [.. "II*\0"u8, .. Int(8), .. Short(1), .. Entry(0x0112, 3, 1, way), .. Int(0)];

    public static byte[] Thumbnail { get; } = Tiff(thumbnail: true);

    public static byte[] Png(int width, int height, byte[]? exif = null)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return
        [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", header), .. exif is null ? [] : Chunk("eXIf", exif),
            .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1]), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A PNG with one more chunk, behind its header.</summary>
    public static byte[] PngWith(string type, byte[] content) => [.. Png(4, 3)[..33], .. Chunk(type, content), .. Png(4, 3)[33..]];

    public static byte[] Jpeg(int width, int height, byte[]? exif = null, string? xmp = null) =>
    [
        0xFF, 0xD8, .. exif is null ? [] : App1([.. "Exif\0\0"u8, .. exif]),
        .. xmp is null ? [] : App1([.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(xmp)]),
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0, 0xFF, 0xD9,
    ];

    /// <summary>A JPEG with one more segment, at its beginning.</summary>
    public static byte[] JpegWith(byte marker, byte[] content) =>
        [.. Jpeg(4, 3)[..2], 0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content, .. Jpeg(4, 3)[2..]];

    /// <summary>A GIF with one more block, before its end.</summary>
    public static byte[] GifWith(byte[] block) => [.. Gif(4, 3)[..^1], .. block, 0x3B];

    /// <summary>A WebP with one more chunk, at its end.</summary>
    public static byte[] WebPWith(string type, byte[] content)
    {
        byte[] chunks = [.. WebP(4, 3)[12..], .. Riff(type, content)];
        return [.. "RIFF"u8, .. Int(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    /// <summary>Photoshop's block of IPTC, with a city.</summary>
    public static byte[] IptcCity { get; } =
        [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, 0, 12, 0x1C, 2, 90, 0, 7, .. "Atlanta"u8];

    /// <summary>The maker of the camera.</summary>
    public static byte[] Camera { get; } = [.. "II*\0"u8, .. Int(8), .. Short(1), .. Entry(0x010F, 2, 4, 0x00414141), .. Int(0)];

    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Short(width), .. Short(height), 0, 0, 0, 0x3B];

    public static byte[] WebP(int width, int height, byte[]? exif = null)
    {
        byte[] size = [.. Int(width - 1)[..3], .. Int(height - 1)[..3]];
        byte[] chunks = [.. "VP8X"u8, .. Int(10), (byte)(exif is null ? 0 : 8), 0, 0, 0, .. size, .. exif is null ? []
            : Riff("EXIF", exif)];
        return [.. "RIFF"u8, .. Int(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    public static string XmpWithPlace =>
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
            + "rdf:about=\"\" xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"42,30N\" "
            + "exif:GPSLongitude=\"74,15E\"/></rdf:RDF></x:xmpmeta>";

    // TIFF in the order of Intel. The directories stand at fixed places, so that what they point to is easily counted: 8 the
    // first, 200 that of the place, 300 that of the camera, 400 that of the thumbnail, 1000 the fractions.
    private static byte[] Tiff(byte[]? gps = null, byte[]? exif = null, int? orientation = null, bool thumbnail = false)
    {
        var tiff = new byte[1100];
        byte[] fractions = [.. Fractions(42, 30), .. Fractions(74, 15)];
        var entries = new List<byte[]>();
        if (orientation is { } way) entries.Add(Entry(0x0112, 3, 1, way));
        if (exif is not null) entries.Add(Entry(0x8769, 4, 1, 300));
        if (gps is not null) entries.Add(Entry(0x8825, 4, 1, 200));
        byte[] first = [.. "II*\0"u8, .. Int(8), .. Short(entries.Count), .. entries.SelectMany(e => e), .. Int(thumbnail ? 400 : 0)];
        first.CopyTo(tiff, 0);
        gps?.CopyTo(tiff, 200);
        exif?.CopyTo(tiff, 300);
        if (thumbnail)
            ((byte[])[.. Short(3), .. Entry(0x0103, 3, 1, 6), .. Entry(0x0201, 4, 1, 500), .. Entry(0x0202, 4, 1, 20), .. Int(0)])
                .CopyTo(tiff, 400);
        fractions.CopyTo(tiff, 1000);
        return tiff;
    }

    private static byte[] App1(byte[] content) => [0xFF, 0xE1, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Riff(string type, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(type), .. Int(content.Length), .. content, .. content.Length % 2 == 0 ? [] : new byte[1]];

    private static byte[] Entry(int tag, int type, int count, int value) => [.. Short(tag), .. Short(type), .. Int(count), .. Int(value)];

    private static byte[] Fractions(int degrees, int minutes) =>
        [.. Int(degrees), .. Int(1), .. Int(minutes), .. Int(1), .. Int(0), .. Int(1)];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Int(int value) => [.. Short(value), .. Short(value >> 16)];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] inside = [.. Encoding.ASCII.GetBytes(type), .. content];
        var chunk = new byte[inside.Length + 8];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        inside.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(inside.Length + 4), Crc(inside));
        return chunk;
    }

    private static uint Crc(byte[] bytes) =>
        ~bytes.Aggregate(uint.MaxValue, (crc, b) => Enumerable.Range(0, 8)
            .Aggregate(crc ^ b, (c, _) => (c & 1) == 0 ? c >> 1 : (c >> 1) ^ 0xEDB88320));
}
