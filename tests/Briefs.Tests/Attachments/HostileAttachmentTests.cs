using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Attachments;

/// <summary>Hostile and wrong files end with a message, within the limits.</summary>
public sealed class HostileAttachmentTests
{
    private const string Run = "<w:p><w:r><w:t>Text</w:t></w:r></w:p>";

    public static TheoryData<string, AttachmentType, string> Refused => new()
    {
        { "cut zip", AttachmentType.Zip, "the end of its archive is missing" },
        { "entries", AttachmentType.Zip, "more than 10,000 entries" },
        { "bomb", AttachmentType.Zip, "200 times its size" },
        { "document bomb", AttachmentType.Word, "200 times its size" },
        { "deep", AttachmentType.Word, "nested more than 256 levels" },
        { "entity", AttachmentType.Word, "not valid XML" },
        { "archives", AttachmentType.Zip, "nested more than three levels" },
        { "path", AttachmentType.Zip, "leads out of its archive" },
        { "macros", AttachmentType.Word, "macros" },
        { "password", AttachmentType.Word, "password" },
        { "wrong member", AttachmentType.Zip, "“a.pdf” is an HTML page" },
        { "cut pdf", AttachmentType.Pdf, "the end of the file is missing" },
        { "encrypted pdf", AttachmentType.Pdf, "password" },
        { "deep pdf", AttachmentType.Pdf, "500 levels" },
        { "pdf bomb", AttachmentType.Pdf, "64 MB when unpacked" },
        { "pdf bombs", AttachmentType.Pdf, "256 MB of text" },
        { "pdf filter", AttachmentType.Pdf, "compressed in a way" },
        { "pdf zlib", AttachmentType.Pdf, "cannot be unpacked" },
        { "cut mp4", AttachmentType.Mp4, "longer than the file" },
        { "deep mp4", AttachmentType.Mp4, "12 levels" },
        { "long tag", AttachmentType.Mp3, "longer than allowed" },
        { "latin csv", AttachmentType.Csv, "not in UTF-8" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_is_refused_with_its_reason(string name, AttachmentType type, string reason) => HangGuard.Ends(() =>
    {
        var facts = GivenAttachment.Read(Make(name), type);
        Assert.Null(facts.OtherKind);
        Assert.Contains(reason, facts.Damage?.What ?? "", StringComparison.Ordinal);
    });

    public static TheoryData<string, AttachmentType, string> Others => new()
    {
        { "html", AttachmentType.Pdf, "an HTML page" }, { "html", AttachmentType.WebVtt, "an HTML page" },
        { "pdf", AttachmentType.Word, "a PDF" }, { "pdf", AttachmentType.Csv, "a PDF" },
        { "docx", AttachmentType.Pdf, "a ZIP archive, as .docx, .xlsx and .epub are too" },
        { "docx", AttachmentType.Excel, "a Word file (.docx)" }, { "docx", AttachmentType.Zip, "a Word file (.docx)" },
        { "zip", AttachmentType.Word, "a ZIP archive" }, { "zip", AttachmentType.Epub, "a ZIP archive" },
        { "odt", AttachmentType.Word, "an OpenDocument file" },
        { "doc", AttachmentType.Word, "a file in the old format of Office (.doc, .xls)" },
        { "exe", AttachmentType.Mp3, "a program" }, { "png", AttachmentType.Mp4, "a picture" },
        { "noise", AttachmentType.Csv, "not a text" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_file_with_the_extension_of_another_is_told(string name, AttachmentType type, string kind) =>
        Assert.Equal(kind, GivenAttachment.Read(Make(name), type).OtherKind);

    [Theory]
    [InlineData(AttachmentType.Csv, "name,number\nBishkek,3\n")]
    [InlineData(AttachmentType.Csv, "\uFEFFсело;число\n")]
    [InlineData(AttachmentType.WebVtt, "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n")]
    public void A_text_is_right(AttachmentType type, string text) =>
        Assert.Empty(GivenAttachment.FieldsOf(GivenAttachment.Utf8(text), type));

    private static byte[] Make(string name) => name switch
    {
        "cut zip" => GivenAttachment.Zip(("a.txt", new byte[100]))[..80],
        "entries" => GivenAttachment.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", Array.Empty<byte>()))]),
        "bomb" => GivenAttachment.Zip(("a.txt", new byte[120 * 1024 * 1024])),
        "document bomb" => GivenAttachment.Word("<!--" + new string('x', 120 * 1024 * 1024) + "-->"),
        "deep" => GivenAttachment.Word(string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300))),
        "entity" => GivenAttachment.Word(Run, GivenAttachment.Part("docProps/core.xml",
            "<!DOCTYPE x [<!ENTITY a \"b\">]><x><creator>&a;</creator></x>")),
        "archives" => Enumerable.Range(0, 4)
            .Aggregate("x"u8.ToArray(), (inner, i) => GivenAttachment.Zip((i == 0 ? "x" : "a.zip", inner))),
        "path" => GivenAttachment.Zip(("../../.ssh/authorized_keys", [1])),
        "macros" => GivenAttachment.Word(Run, ("word/vbaProject.bin", [1])),
        "password" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "wrong member" => GivenAttachment.Zip(("a.pdf", "<html></html>"u8.ToArray())),
        "cut pdf" => "%PDF-1.4\n1 0 obj << >>"u8.ToArray(),
        "encrypted pdf" => GivenAttachment.Pdf("trailer << /Encrypt 4 0 R >>"),
        "deep pdf" => GivenAttachment.Pdf(new string('[', 100_000)),
        "pdf bomb" => GivenAttachment.Pdf(GivenAttachment.PackedStream(1, "/Type /Metadata", new byte[70 * 1024 * 1024])),
        "pdf bombs" => GivenAttachment.Pdf(string.Concat(Enumerable.Range(1, 5).Select(number =>
            GivenAttachment.PackedStream(number, "/Type /Metadata", new byte[60 * 1024 * 1024])))),
        "pdf filter" => GivenAttachment.Pdf("1 0 obj << /Type /Metadata /Filter /LZWDecode >> stream\nx\nendstream endobj"),
        "pdf zlib" => GivenAttachment.Pdf("1 0 obj << /Type /Metadata /Filter /FlateDecode >> stream\nxxxxxxxx\nendstream endobj"),
        "cut mp4" => [.. GivenAttachment.Box("ftyp", "isom"u8.ToArray()), .. GivenAttachment.Box("moov", new byte[100])[..50]],
        "deep mp4" => [.. GivenAttachment.Box("ftyp", "isom"u8.ToArray()),
            .. Enumerable.Range(0, 20).Aggregate(Array.Empty<byte>(), (inner, _) => GivenAttachment.Box("udta", inner))],
        "long tag" => [.. "ID3"u8, 3, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F],
        "latin csv" => [.. "name\n"u8, 0xE9, (byte)'a', (byte)'\n'],
        "html" => "<!doctype html><html></html>"u8.ToArray(),
        "pdf" => GivenAttachment.Pdf(""),
        "docx" => GivenAttachment.Word(Run),
        "zip" => GivenAttachment.Zip(("a.txt", [1])),
        "odt" => GivenAttachment.Zip(("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray())),
        "doc" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]],
        "exe" => [.. "MZ"u8, 0, 0],
        "png" => Pictures.GivenPicture.Png(1, 1),
        _ => [1, 0, 2, 0],
    };
}
