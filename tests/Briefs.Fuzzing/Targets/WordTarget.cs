using System.IO.Compression;
using Briefs.Import.Drafts;
using Briefs.Import.Word;
using Briefs.Import.Writing;

namespace Briefs.Fuzzing.Targets;

/// <summary>A Word file, or the main part of one, up to the Markdown of its draft.</summary>
internal sealed class WordTarget : FuzzTarget
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    private const string Notes = "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:footnote w:id=\"2\"><w:p><w:r><w:t>A note</w:t></w:r></w:p></w:footnote></w:footnotes>";

    public override string Name => "word";

    public override void Run(byte[] input)
    {
        // Changed bytes of an archive seldom get past its sums, so most inputs are the part itself.
        var file = input.AsSpan().StartsWith("PK"u8) ? input : Packed(input);
        foreach (var changes in Enum.GetValues<ChangeHandling>())
        {
            switch (new DocxReader().Read(DraftFile.Single("draft.docx", file), new DraftOptions(changes)))
            {
                case DraftResult.Refused refused:
                    Promise(refused.Message.Length > 0 && refused.Help.Length > 0, "A refusal says nothing.");
                    break;
                case DraftResult.Read read:
                    var markdown = MarkdownWriter.Write(read.Draft);
                    Promise(!markdown.Contains("<!-- allow", StringComparison.OrdinalIgnoreCase), "A comment switches a rule off.");
                    break;
            }
        }
    }

    private static byte[] Packed(byte[] document)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes(Types));
            Add(archive, "_rels/.rels", Relation("officeDocument", "word/document.xml"));
            Add(archive, "word/_rels/document.xml.rels", Relation("footnotes", "footnotes.xml"));
            Add(archive, "word/footnotes.xml", Encoding.UTF8.GetBytes(Notes));
            Add(archive, "word/document.xml", document);
        }

        return stream.ToArray();
    }

    private static byte[] Relation(string type, string target) => Encoding.UTF8.GetBytes(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"<Relationship Id=\"r1\" Type=\"{Office}{type}\" Target=\"{target}\"/></Relationships>");

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }
}
