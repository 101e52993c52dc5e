using System.IO.Compression;

namespace Briefs.Tests.Import;

/// <summary>A Word file made by hand: the parts that a test names, in the markup that the programs document.</summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly StringBuilder _relations = new();

    public string MainType { get; set; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Of(string body) => new WordFile().Body(body).ToArray();

    public static string P(string runs, string style = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}{runs}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public WordFile Body(string body) => Part("word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");

    /// <summary>A part that the document relates to: styles, numbering, footnotes, endnotes, comments, header1.</summary>
    public WordFile Related(string name, string root, string content)
    {
        Relation("rel-" + name, name.TrimEnd('1', '2'), name + ".xml");
        return Part($"word/{name}.xml", $"<w:{root} {Namespaces}>{content}</w:{root}>");
    }

    public WordFile Relation(string id, string type, string target, string mode = "")
    {
        _relations.Append(CultureInfo.InvariantCulture,
            $"<Relationship Id=\"{id}\" Type=\"{Office}{type}\" Target=\"{target}\"{(mode.Length > 0 ? $" TargetMode=\"{mode}\"" : "")}/>");
        return this;
    }

    public WordFile Part(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    public WordFile Bytes(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public byte[] ToArray()
    {
        _parts.TryAdd("[Content_Types].xml", Encoding.UTF8.GetBytes(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
            + $"ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/></Types>"));
        _parts.TryAdd("_rels/.rels", Relations($"<Relationship Id=\"r1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>"));
        _parts.TryAdd("word/_rels/document.xml.rels", Relations(_relations.ToString()));
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Relations(string relations) => Encoding.UTF8.GetBytes(
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>");
}
