using System.Buffers.Binary;
using Briefs.SiteTests.Harness;

namespace Briefs.SiteTests.Hostile;

/// <summary>Every limit of <c>briefs limits</c>. The numbers are written out here, so that none changes unseen.</summary>
internal static class LimitCases
{
    private const string Exceeded = "limit-exceeded";

    public static IReadOnlyList<LimitCase> All { get; } =
    [
        new("a brief or page (.md)", Exceeded, 524_288,
            (site, n) => site.With("content/briefs/x.md", Padded(TestTexts.Brief("X"), "a word\n\n", n))),
        new("a brief or page (.md)", Exceeded, 524_288,
            (site, n) => site.With("content/pages/x.md", Padded("---\ntitle: X\n---\n\n", "a word\n\n", n))),
        new("the front matter of a file; site.yml", Exceeded, 65_536,
            (site, n) => site.With("content/briefs/x.md", $"---\n{Padded("title: X\ndate: 2024-03-01\n", "# words\n", n)}---\n\nText.\n")),
        new("the front matter of a file; site.yml", Exceeded, 65_536,
            (site, n) => site.With("content/site.yml", Padded(TestTexts.Settings, "# words\n", n))),
        new("people.yml, authors.yml, sources.yml, images.yml, a template", Exceeded, 4_194_304,
            (site, n) => site.With("content/people.yml", Padded("mills: {name: Laura Mills}\n", "# words\n", n))),
        new("people.yml, authors.yml, sources.yml, images.yml, a template", Exceeded, 4_194_304,
            (site, n) => site.With("content/sources.yml", Padded("{}\n", "# words\n", n))),
        new("people.yml, authors.yml, sources.yml, images.yml, a template", Exceeded, 4_194_304,
            (site, n) => site.With("content/images.yml", Padded("{}\n", "# words\n", n))),
        new("people.yml, authors.yml, sources.yml, images.yml, a template", Exceeded, 4_194_304,
            (site, n) => site.With("templates/mine.html", Padded("<p>x</p>\n", "a word\n", n))),
        new("a saved copy (.txt); evidence.lock.json", Exceeded, 10_485_760,
            (site, n) => site.With("content/evidence/news.txt", Padded("We will not comply, he said.\n", "a word\n", n))),
        new("a saved copy (.txt); evidence.lock.json", Exceeded, 10_485_760,
            (site, n) => site.With("content/evidence/evidence.lock.json", Padded("{\"version\": 1, \"sources\": {}}\n", "       \n", n))),
        new("a line", Exceeded, 100_000, (site, n) => Body(site, Times("a", n))),
        new("a file name without its extension", "file-name", 120,
            (site, n) => site.With($"content/briefs/{Times("a", n)}.md", TestTexts.Brief("X"))),
        new("the URL of a source or of the site", "front-matter-bad-address", 4_096,
            (site, n) =>
                site.With("content/briefs/border.md", TestTexts.Brief("At the border")
                    .Replace("https://example.com/news", Address(n), StringComparison.Ordinal))),
        new("the URL of a source or of the site", "front-matter-bad-address", 4_096,
            (site, n) => site.With("content/site.yml", $"title: X\nurl: {Address(n)}\n")),
        new("the URL of a link in the text", "link-scheme", 2_048, (site, n) => Body(site, $"[x]({Address(n)})")),
        new("a citation with its brackets", "citation-malformed", 4_000,
            (site, n) => Body(site, "“We will go,” he said " + Padded("[@ivanov in @news, p. ", "1", n - 1) + "].")),
        new("nested lists and keys in front matter", Exceeded, 32,
            (site, n) => site.With("content/briefs/x.md", TestTexts.Brief($"X\nprivate: {Times("[", n - 1)}{Times("]", n - 1)}"))),
        new("nested folders in images/, pages/ and templates/", "file-unexpected", 8,
            (site, n) => site.With($"content/images/{Times("a/", n - 1)}x.png", TestTexts.Png)),
        new("nested folders in images/, pages/ and templates/", "file-unexpected", 8,
            (site, n) => site.With($"templates/{Times("a/", n - 1)}x.html", "x")),
        new("nested folders in images/, pages/ and templates/", "file-unexpected", 8,
            (site, n) => site.With($"content/pages/{Times("a/", n - 1)}x.md", "---\ntitle: X\n---\n\na\n")),
        new("nested lists and block quotes", Exceeded, 64, (site, n) => Body(site, Times("- ", n) + "a")),
        new("nested lists and block quotes", Exceeded, 64, (site, n) => Body(site, Times("> ", n) + "a [@ivanov in @news]")),
        new("nested lists and block quotes", Exceeded, 64,
            (site, n) => Body(site, string.Concat(Enumerable.Range(0, n).Select(i => $"{Times("  ", i)}- a\n")))),
        new("headings in a brief", Exceeded, 2_000, (site, n) => Body(site, Times("## a\n\n", n))),
        new("link and footnote definitions in a brief", Exceeded, 2_000,
            (site, n) => Body(site, Times("[a]: https://example.org/\n\n", n))),
        new("opening brackets in a paragraph", Exceeded, 2_000, (site, n) => Body(site, Times("[", n) + "a")),
        new("characters * _ ~ ` in a paragraph", Exceeded, 4_000, (site, n) => Body(site, Times("*", n) + "a")),
        new("quotation marks and apostrophes in a paragraph", Exceeded, 4_000, (site, n) => Body(site, Times("a’s ", n))),
        new("a table, rows times columns", Exceeded, 50_000, (site, n) => Body(site, "| a |\n|---|\n" + Times("| a |\n", n - 1))),
        new("a table, rows times columns", Exceeded, 50_000,
            (site, n) =>
                Body(site, $"{Times("a|", 499)}a\n{Times("-|", 499)}-\n" + Times($"{Times("a|", 499)}a\n", 99)
                    + (n > 50_000 ? "a|a\n" : ""))),
        new("a picture", "image-too-large", 10_485_760, (site, n) => Picture(site, Png(1, 1, n))),
        new("a picture, width times height", "image-too-large", 40_000_000, (site, n) => Picture(site, Png(n, 1, 100))),
        new("an SVG", "image-too-large", 2_097_152, (site, n) => Drawing(site, Times(" ", n - EmptyDrawing.Length))),
        new("elements that an SVG draws", "image-unsafe", 50_000, (site, n) => Drawing(site, Times("<g/>", n - 1))),
        new("nested elements of an SVG", "image-unsafe", 100, (site, n) => Drawing(site, Times("<g>", n) + Times("</g>", n))),
        new("an attachment", "attachment-too-large", 52_428_800,
            (site, n) => Attachment(site, [.. "ID3\u0003\0\0\0\0\0\0"u8, .. new byte[n - 10]])),
        new("fonts for social cards in templates/fonts/", "file-unexpected", 12, (site, n) => Fonts(site, [.. Enumerable.Repeat(Font, n)])),
        new("a font for social cards (.ttf, .otf)", "file-unexpected", 33_554_432,
            (site, n) => Fonts(site, [.. Font, .. new byte[n - Font.Length]])),
        new("a font for pages (.woff2)", "file-unexpected", 5_242_880,
            (site, n) => site.With("templates/fonts/title.woff2", [.. "wOF2"u8, .. new byte[n - 4]])),
        new("a page of the site", "html-too-large", 8_388_608,
            (site, n) =>
                site.With("templates/layout.html",
                    $"{{{{ if template == \"not-found.html\" }}}}{{{{ for i in 1..8192 }}}}{Times("a", 1024)}{{{{ end "
                        + $"}}}}{Times("a", n - 8_388_608)}{{{{ else }}}}x{{{{ end }}}}"))
                        {
                            NeedsBuild = true,
                        },
        new("iterations of a loop in a template", "template-malformed", 100_000,
            (site, n) =>
                site.With("templates/not-found.html", $"{{{{ for i in 1..{n.ToString(CultureInfo.InvariantCulture)} }}}}{{{{ end }}}}"))
                {
                    NeedsBuild = true,
                },
    ];

    private static void Body(TestSite site, string body) =>
        site.With("content/briefs/border.md", TestTexts.Brief("At the border", "\n" + body));

    private static void Picture(TestSite site, byte[] bytes)
    {
        site.With("content/images/x.png", bytes).With("content/images.yml", "x.png: {credit: Us}\n");
        Body(site, "![A dot](x.png)");
    }

    private const string EmptyDrawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>";

    private static void Drawing(TestSite site, string parts)
    {
        site.With("content/images/x.svg", EmptyDrawing.Replace("></svg>", $">{parts}</svg>", StringComparison.Ordinal))
            .With("content/images.yml", "x.svg: {credit: Us}\n");
        Body(site, "![A drawing](x.svg)");
    }

    private static byte[] Font => File.ReadAllBytes(Repository.PathOf("tests/Briefs.SiteTests/Cards/han.otf"));

    private static void Attachment(TestSite site, byte[] recording)
    {
        site.With("content/files/hearing.mp3", recording);
        Body(site, "[The hearing](hearing.mp3)");
    }

    private static void Fonts(TestSite site, params byte[][] fonts)
    {
        site.With("content/site.yml", TestTexts.Settings + "cards: true\n");
        for (var i = 0; i < fonts.Length; i++) site.With($"templates/fonts/han-{i}.otf", fonts[i]);
    }

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Address(int length) => Padded("https://example.org/", "a", length - 1) + "/";

    /// <summary>A text with repeated padding behind it, of exactly so many bytes.</summary>
    private static string Padded(string text, string padding, int length)
    {
        var (whole, rest) = Math.DivRem(length - Encoding.UTF8.GetByteCount(text), padding.Length);
        // What is left over makes the first line longer, so that the text ends as it should.
        return text + (padding.Length == 1 ? "" : Times(padding[..1] == "#" ? "#" : padding[..1] == " " ? " " : "a", rest))
            + Times(padding, whole);
    }

    /// <summary>A picture of so many bytes.</summary>
    private static byte[] Png(int width, int height, int length)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        byte[] begin = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Chunk("IHDR"u8, header)];
        var end = Chunk("IEND"u8, []);
        return [.. begin, .. Chunk("IDAT"u8, new byte[length - begin.Length - end.Length - 12]), .. end];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        byte[] checkedPart = [.. type, .. content];
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(checkedPart));
        return [.. length, .. checkedPart, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return ~crc;
    }
}
