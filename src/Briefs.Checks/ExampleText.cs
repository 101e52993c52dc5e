using Briefs.Model.WebLinks;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Briefs.Checks;

/// <summary>Texts that the examples of several rules share: front matter of a brief, a source, a picture.</summary>
internal static class ExampleText
{
    /// <summary>Front matter without the closing line, so that keys can be added.</summary>
    public const string Head = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n";

    /// <summary>A brief without diagnostics.</summary>
    public const string Brief = Head + "---\nNobody crossed.\n";

    /// <summary>One source, to which keys can be added.</summary>
    public const string News =
        "sources:\n  news:\n    title: Nobody crosses\n    publisher: The Border Times\n    date: 2024-02-01\n"
        + "    url: https://example.org/news\n";

    /// <summary>A brief and the picture <c>post.png</c>.</summary>
    public static ExampleFile[] WithPicture(string brief) =>
        [("content/briefs/border.md", brief), ("content/images/post.png", ExamplePictures.Png)];

    private const string Quoted =
        "quoted:\n  mills:\n    name: Ada Mills\n    role: Researcher\n    organization: Border Observatory\n---\n";

    /// <summary>A brief with one source and the saved copy of that source.</summary>
    public static RuleExample WithCopy(string body, string copy) => RuleExample.FromFiles(FilesWithCopy(body, copy));

    /// <summary>The files of <see cref="WithCopy"/>: the brief, the copy and the evidence record.</summary>
    public static ExampleFile[] FilesWithCopy(string body, string copy)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(copy)));
        return
        [
            ("content/briefs/border.md", Head + News + Quoted + body),
            ("content/evidence/news.txt", copy),
            (
                "content/evidence/evidence.lock.json",
                "{\"version\": 1, \"sources\": {\"news\": {\"text\": {\"sha256\": \"" + hash + "\"}}}}\n"),
        ];
    }
}

/// <summary>Texts that the examples of web link rules share: a brief with a link, and answers of servers.</summary>
internal static class ExampleAnswers
{
    /// <summary>The address that the brief links to.</summary>
    public const string Page = "https://example.org/appeal/2024";

    /// <summary>The address of the brief's source.</summary>
    public const string News = "https://example.org/news";

    /// <summary>A brief that links to <see cref="Page"/>, with the place of the diagnostic marked.</summary>
    public const string Marked = ExampleText.Head + "---\nSee ⟦[the appeal](" + Page + ")⟧.\n";

    /// <summary><see cref="Marked"/> without the mark.</summary>
    public const string Brief = ExampleText.Head + "---\nSee [the appeal](" + Page + ").\n";

    /// <summary>The brief when its page is found.</summary>
    public static RuleExample Good { get; } = RuleExample.Asked(Brief, (Page, Ok));

    public static LinkAnswer Ok =>
        new() { State = LinkState.Ok, Status = 200, Asked = new DateOnly(2024, 3, 1), Since = new DateOnly(2024, 3, 1) };

    public static LinkAnswer Dead => Ok with { State = LinkState.Dead, Status = 404, Reason = "the page does not exist (404)" };

    public static LinkAnswer Unclear =>
        Ok with { State = LinkState.Unknown, Status = 403, Reason = "the server blocks automated requests (403)" };
}

/// <summary>
/// Tiny pictures for the examples of rules, as strings. A lone surrogate from U+DC80 to U+DCFF represents a byte that is not UTF-8.
/// </summary>
internal static class ExamplePictures
{
    /// <summary>One black pixel.</summary>
    public static string Png { get; } = PngOf(1, 1);

    /// <summary>One pixel with GPS data: 42° N, 74° E.</summary>
    public static string JpegWithPlace { get; } = Text(
    [
        0xFF, 0xD8, .. Exif(), 0xFF, 0xC0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0, 0xFF, 0xD9,
    ]);

    /// <summary>The header of a PNG file, which contains its size.</summary>
    public static string PngOf(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return Text(
            [
                0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR", header),
                .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1]), .. Chunk("IEND", [])]);
    }

    // Little-endian TIFF: one directory that points to a GPS directory, with latitude and longitude as three fractions each.
    private static byte[] Exif()
    {
        byte[] tiff =
        [
            .. "II*\0"u8, .. Int(8), .. Short(1), .. Entry(0x8825, 4, 1, 26), .. Int(0),
            .. Short(4), .. Entry(1, 2, 2, 'N'), .. Entry(2, 5, 3, 80), .. Entry(3, 2, 2, 'E'), .. Entry(4, 5, 3, 104), .. Int(0),
            .. Fractions(42, 30, 0), .. Fractions(74, 15, 0),
        ];
        return [0xFF, 0xE1, (byte)((tiff.Length + 8) >> 8), (byte)(tiff.Length + 8), .. "Exif\0\0"u8, .. tiff];
    }

    private static byte[] Entry(int tag, int type, int count, int value) => [.. Short(tag), .. Short(type), .. Int(count), .. Int(value)];

    private static byte[] Fractions(int degrees, int minutes, int seconds) =>
        [.. Int(degrees), .. Int(1), .. Int(minutes), .. Int(1), .. Int(seconds), .. Int(1)];

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

    // CRC-32 as PNG defines it, polynomial 0xEDB88320.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }

    private static string Text(byte[] bytes) => string.Concat(bytes.Select(b => b < 0x80 ? (char)b : (char)(0xDC00 + b)));
}
