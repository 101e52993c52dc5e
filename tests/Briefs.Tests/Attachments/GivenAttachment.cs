using System.IO.Compression;
using Briefs.Attachments;

namespace Briefs.Tests.Attachments;

/// <summary>Attachments made by hand: the parts that a test names.</summary>
internal static class GivenAttachment
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    public static AttachmentFacts Read(byte[] bytes, AttachmentType type) =>
        AttachmentReader.Read(new MemoryStream(bytes, writable: false), type);

    /// <summary>The fields, each as <c>name: value</c>.</summary>
    public static string[] FieldsOf(byte[] bytes, AttachmentType type)
    {
        var facts = Read(bytes, type);
        Xunit.Assert.Equal((null, null), (facts.Damage?.What, facts.OtherKind));
        return [.. facts.Reveals.Select(f => $"{f.Name}: {f.Value}")];
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static (string Name, byte[] Content) Part(string name, string xml) => (name, Utf8(xml));

    public static byte[] Word(string body, params (string Name, byte[] Content)[] more) => Zip([
        Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        Part("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>"), .. more]);

    public static byte[] Excel(string workbook, params (string Name, byte[] Content)[] more) => Zip([
        Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        Part("xl/workbook.xml", $"<workbook>{workbook}</workbook>"), .. more]);

    /// <summary>A part of a Word file whose root has the namespace <c>w</c>.</summary>
    public static (string Name, byte[] Content) WordPart(string name, string root, string content) =>
        Part(name, $"<w:{root} {W}>{content}</w:{root}>");

    public static (string Name, byte[] Content) Core(string creator, string lastModifiedBy) => Part("docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        + $"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{creator}</dc:creator>"
        + $"<cp:lastModifiedBy>{lastModifiedBy}</cp:lastModifiedBy></cp:coreProperties>");

    public static byte[] Pdf(string objects) => Encoding.Latin1.GetBytes($"%PDF-1.7\n{objects}\n%%EOF\n");

    /// <summary>A stream with its dictionary, compressed.</summary>
    public static string PackedStream(int number, string dictionary, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(content);
        return string.Create(CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<< {dictionary} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n"
            + $"{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\n");
    }

    /// <summary>A box of an MP4 file.</summary>
    public static byte[] Box(string type, params byte[][] content)
    {
        byte[] inside = [.. content.SelectMany(c => c)];
        var length = inside.Length + 8;
        byte[] size = [(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length];
        return [.. size, .. Encoding.Latin1.GetBytes(type), .. inside];
    }
}
