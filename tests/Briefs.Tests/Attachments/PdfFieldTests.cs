using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Attachments;

/// <summary>What PDF files say about people, in every place where programs write it.</summary>
public sealed class PdfFieldTests
{
    public static TheoryData<string, string[]> Files => new()
    {
        { "1 0 obj << /Producer (Word) /Creator (Word) /Title (A letter) >> endobj", [] },
        { "1 0 obj << /Author (Aliya \\(S.\\) \\101) >> endobj", ["author: Aliya (S.) A"] },
        { "1 0 obj << /Author <FEFF0410043B0438044F> >> endobj", ["author: Алия"] },
        { "1 0 obj << /#41uthor (A) /Company(B)/Manager(C) >> endobj", ["author: A", "company: B", "manager: C"] },
        { "1 0 obj << /Title (file of C:\\\\Users\\\\aliya\\\\letter.docx) >> endobj", ["title: file of C:\\Users\\aliya\\letter.docx"] },
        // macOS writes each text as an object of its own, before or after the reference.
        { "1 0 obj << /Title 2 0 R /Author 3 0 R >> endobj 3 0 obj (Aliya) endobj", ["author: Aliya"] },
        // A program that appends to the file leaves the old author in it.
        { "1 0 obj << /Author (Aliya) >> endobj\n%%EOF\n1 0 obj << /Author () >> endobj", ["author: Aliya"] },
        { "1 0 obj << /Subtype /Text /T (Bek) /Contents (wrong?) >> endobj", ["comment: Bek"] },
        { "1 0 obj << /Annots [ << /Subtype /Highlight /Contents (wrong?) >> ] >> endobj", ["comment: wrong?"] },
        { "1 0 obj << /Subtype /Widget /T (field) >> endobj", [] },
        { "1 0 obj << /Subtype /Link /A << /S /URI /URI (https://example.org) >> >> endobj", [] },
        { "1 0 obj << /Subtype /Redact >> endobj", ["redaction that was not applied: the text below it is still in the file"] },
        { "1 0 obj << /Type /Filespec /F (list.xlsx) /EF << /F 9 0 R >> >> endobj", ["attached file: list.xlsx"] },
        // Words in a text are no fields.
        { "1 0 obj << /Length 24 >> stream\n<< /Author (no one) >> \nendstream endobj", [] },
        { "1 0 obj (<< /Author \\(no one\\) >>) endobj % << /Author (no one) >>", [] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_field_is_found_where_it_is(string objects, string[] fields) =>
        Assert.Equal(fields, GivenAttachment.FieldsOf(GivenAttachment.Pdf(objects), AttachmentType.Pdf));

    [Fact]
    public void A_compressed_object_stream_is_read()
    {
        var objects = GivenAttachment.PackedStream(1, "/Type /ObjStm /N 2 /First 8", "5 0 6 20<< /Author 6 0 R >> (Aliya)"u8.ToArray());
        Assert.Equal(["author: Aliya"], GivenAttachment.FieldsOf(GivenAttachment.Pdf(objects), AttachmentType.Pdf));
    }

    [Theory]
    [InlineData("<dc:creator><rdf:Seq><rdf:li>Aliya</rdf:li></rdf:Seq></dc:creator>", "author: Aliya")]
    [InlineData("<rdf:Description dc:creator=\"Aliya\"/>", "author: Aliya")]
    [InlineData("<rdf:Description exif:GPSLatitude=\"42,30N\"/>", "place: 42,30N")]
    [InlineData("<dc:title>A letter</dc:title>", null)]
    [InlineData("<dc:creator>", "XMP metadata: it is not valid XML, so it cannot be checked")]
    public void Its_metadata_stream_is_read(string xmp, string? field)
    {
        var packet = "<?xpacket begin=''?><x:xmpmeta xmlns:x='x' xmlns:dc='d' xmlns:rdf='r' xmlns:exif='e'>" + xmp
            + "</x:xmpmeta><?xpacket end='w'?>";
        var objects = GivenAttachment.PackedStream(1, "/Type /Metadata", GivenAttachment.Utf8(packet));
        Assert.Equal(field is null ? [] : [field], GivenAttachment.FieldsOf(GivenAttachment.Pdf(objects), AttachmentType.Pdf));
    }

    [Fact]
    public void A_photograph_in_it_says_where_it_was_taken()
    {
        var jpeg = Pictures.GivenPicture.Jpeg(4, 3, Pictures.GivenPicture.Place);
        var file = GivenAttachment.Pdf($"1 0 obj << /Subtype /Image /Filter /DCTDecode /Length {jpeg.Length} >> stream\n"
            + $"{Encoding.Latin1.GetString(jpeg)}\nendstream endobj");
        Assert.Equal(["picture: where it was taken"], GivenAttachment.FieldsOf(file, AttachmentType.Pdf));
    }

    [Theory]
    [InlineData("(", 1)]
    [InlineData("<< /A ", 400)]
    [InlineData("stream ", 1_000_000)]
    [InlineData("1 0 obj << >> stream ", 1_000_000)]
    [InlineData("/#", 1_000_000)]
    [InlineData("<", 1_000_000)]
    [InlineData("(\\", 1_000_000)]
    public void Any_bytes_take_linear_time(string repeated, int times) => HangGuard.Ends(() =>
        GivenAttachment.Read(GivenAttachment.Pdf(string.Concat(Enumerable.Repeat(repeated, times))), AttachmentType.Pdf));
}
