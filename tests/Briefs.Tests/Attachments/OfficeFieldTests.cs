using Xunit;

namespace Briefs.Tests.Attachments;

/// <summary>What Word and Excel files, EPUB books and archives say about people.</summary>
public sealed class OfficeFieldTests
{
    private const string Run = "<w:p><w:r><w:t>Text</w:t></w:r></w:p>";

    [Fact]
    public void A_clean_Word_file_reveals_nothing() =>
        Assert.Empty(GivenAttachment.FieldsOf(GivenAttachment.Word(Run, GivenAttachment.Core("", "")), AttachmentType.Word));

    [Fact]
    public void The_properties_of_a_document_name_its_author_editor_company_and_manager()
    {
        var file = GivenAttachment.Word(Run, GivenAttachment.Core("Aliya S.", "Bek T."),
            GivenAttachment.Part("docProps/app.xml",
                "<Properties><Template>Normal.dotm</Template><Company>Ministry</Company><Manager>Chyngyz</Manager></Properties>"),
            GivenAttachment.Part("docProps/custom.xml",
                "<Properties><property name=\"Case\"><vt:lpwstr xmlns:vt=\"urn:v\">Witness 4</vt:lpwstr></property></Properties>"));
        Assert.Equal(
            ["author: Aliya S.", "last modified by: Bek T.", "company: Ministry", "manager: Chyngyz", "document property Case: Witness 4"],
            GivenAttachment.FieldsOf(file, AttachmentType.Word));
    }

    [Fact]
    public void Tracked_changes_comments_reviewers_and_hidden_text_are_counted_by_person()
    {
        var file = GivenAttachment.Word(
            "<w:p><w:ins w:author=\"Aliya S.\"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:author=\"Aliya S.\"><w:r>"
            + "<w:delText>old</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>the witness is D.</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>seen</w:t></w:r></w:p>",
            GivenAttachment.WordPart("word/comments.xml", "comments", "<w:comment w:author=\"Bek T.\" w:id=\"0\"/>"),
            GivenAttachment.Part("word/people.xml",
                "<w15:people xmlns:w15=\"urn:15\"><w15:person w15:author=\"Chyngyz\"/></w15:people>"));
        Assert.Equal(
            ["hidden text: the witness is D.", "2 tracked changes: Aliya S.", "comment: Bek T.", "person: Chyngyz"],
            GivenAttachment.FieldsOf(file, AttachmentType.Word));
    }

    [Fact]
    public void A_workbook_names_its_folder_hidden_sheets_and_the_authors_of_comments()
    {
        var file = GivenAttachment.Excel(
            "<absPath url=\"C:\\Users\\aliya\\cases\\\"/><sheets><sheet name=\"Names\" state=\"veryHidden\"/>"
            + "<sheet name=\"Data\"/></sheets>",
            GivenAttachment.Part("xl/comments1.xml", "<comments><authors><author>Bek T.</author></authors></comments>"),
            GivenAttachment.Part("xl/persons/person.xml", "<personList><person displayName=\"Chyngyz\"/></personList>"));
        Assert.Equal(
            ["folder of the file: C:\\Users\\aliya\\cases\\", "hidden sheet: Names", "comment author: Bek T.", "person: Chyngyz"],
            GivenAttachment.FieldsOf(file, AttachmentType.Excel));
    }

    [Fact]
    public void A_link_to_a_file_on_a_computer_is_found_and_a_web_link_is_not()
    {
        var file = GivenAttachment.Word(Run, GivenAttachment.Part("word/_rels/settings.xml.rels",
            "<Relationships><Relationship TargetMode=\"External\" Target=\"file:///C:\\Users\\aliya\\a.dotm\"/>"
            + "<Relationship TargetMode=\"External\" Target=\"https://example.org/\"/></Relationships>"));
        Assert.Equal(["link to a file on a computer: file:///C:\\Users\\aliya\\a.dotm"],
            GivenAttachment.FieldsOf(file, AttachmentType.Word));
    }

    [Fact]
    public void A_photograph_and_a_workbook_within_a_document_are_read()
    {
        var file = GivenAttachment.Word(Run, ("word/media/image1.jpg", Pictures.GivenPicture.Jpeg(4, 3, Pictures.GivenPicture.Place)),
            ("word/embeddings/a.xlsx", GivenAttachment.Excel("", GivenAttachment.Core("Aliya S.", ""))),
            ("word/embeddings/oleObject1.bin", [1]));
        Assert.Equal(
            ["picture word/media/image1.jpg: where it was taken", "word/embeddings/a.xlsx: author: Aliya S.",
                "embedded object: word/embeddings/oleObject1.bin"],
            GivenAttachment.FieldsOf(file, AttachmentType.Word));
    }

    [Fact]
    public void The_files_of_an_archive_are_read()
    {
        var file = GivenAttachment.Zip(("a/letter.docx", GivenAttachment.Word(Run, GivenAttachment.Core("Aliya S.", ""))),
            ("b.pdf", GivenAttachment.Pdf("1 0 obj << /Author (Bek) >> endobj")), ("c.csv", "a,b\n"u8.ToArray()));
        Assert.Equal(["a/letter.docx: author: Aliya S.", "b.pdf: author: Bek"], GivenAttachment.FieldsOf(file, AttachmentType.Zip));
    }

    [Fact]
    public void A_book_names_its_creator()
    {
        var file = GivenAttachment.Zip(("mimetype", "application/epub+zip"u8.ToArray()), GivenAttachment.Part("OEBPS/book.opf",
            "<package><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Aliya S.</dc:creator></metadata></package>"));
        Assert.Equal(["author: Aliya S."], GivenAttachment.FieldsOf(file, AttachmentType.Epub));
    }
}
