using System.Xml;

namespace Briefs.Import.Word;

/// <summary>Reads the XML of all parts of one file, without document types, entities and anything outside, and within the limits.</summary>
internal sealed class WordXml
{
    private static readonly FrozenDictionary<string, string> s_prefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = "w:",
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "w:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = "r:",
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = "r:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m:",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m:",
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = "a:",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = "a:",
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp:",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps:",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc:",
        ["http://schemas.openxmlformats.org/package/2006/content-types"] = "ct:",
        ["http://schemas.openxmlformats.org/package/2006/relationships"] = "rel:",
        ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties"] = "cp:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"] = "custom:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"] = "vt:",
        ["http://purl.oclc.org/ooxml/officeDocument/customProperties"] = "custom:",
        ["http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"] = "vt:",
        ["http://purl.org/dc/elements/1.1/"] = "dc:",
        ["urn:schemas-microsoft-com:vml"] = "v:",
        ["urn:schemas-microsoft-com:office:office"] = "o:",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private const int MostNames = 2_000;

    private readonly Dictionary<QualifiedName, string> _names = [];
    private long _bytes;
    private int _elements;

    /// <summary>The root element.</summary>
    public WordElement Read(Stream stream, string part)
    {
        using var reader = Open(stream, part);
        return ReadTree(reader);
    }

    /// <summary>The children of an element directly below the root.</summary>
    public IEnumerable<WordElement> ReadWithin(Stream stream, string container, string part)
    {
        using var reader = Open(stream, part);
        var isWithin = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == 1) isWithin = false;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.Depth == 1) isWithin = !reader.IsEmptyElement && NameOf(reader) == container;
            else if (reader.Depth == 2 && isWithin) yield return ReadTree(reader);
        }
    }

    private XmlReader Open(Stream stream, string part)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = /* guard: import-no-document-types */ DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = WordLimits.PartBytes,
            CloseInput = false,
        };
        return XmlReader.Create(new CountedStream(stream, part, Count), settings);
    }

    private void Count(int read)
    {
        if (/* guard: import-unpacked */ (_bytes += read) > WordLimits.TextBytes)
            throw WordRefusedException.TooLarge("its text has more than 64 MB when unpacked");
    }

    // Without recursion: the depth of a hostile file must not be that of the stack.
    private WordElement ReadTree(XmlReader reader)
    {
        while (reader.NodeType != XmlNodeType.Element)
            if (!reader.Read()) throw WordRefusedException.Damaged("a part has no content");
        var open = new Stack<WordElement>();
        WordElement? root = null;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadElement(reader);
                    root ??= element;
                    if (open.TryPeek(out var parent)) parent.Add(element);
                    if (!isEmpty) open.Push(element);
                    if (/* guard: import-depth */ open.Count > WordLimits.Depth)
                        throw WordRefusedException.Damaged("its elements are nested more than 200 levels deep");
                    break;
                case XmlNodeType.EndElement: open.Pop(); break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var within) && IsTextual(within.Name)) within.AddText(reader.Value);
                    break;
            }
        }
        while (open.Count > 0 && reader.Read());
        return root!;
    }

    private WordElement ReadElement(XmlReader reader)
    {
        if (++_elements > WordLimits.Elements) throw WordRefusedException.TooLarge("it has more than 1,500,000 elements");
        var element = new WordElement(NameOf(reader));
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns") element.Add(new WordAttribute(NameOf(reader), reader.Value));
        }

        reader.MoveToElement();
        return element;
    }

    private static bool IsTextual(string name) =>
        name is "w:t" or "w:delText" or "w:instrText" or "w:delInstrText" or "m:t" or "vt:lpwstr" or "vt:lpstr"
            || name.StartsWith("dc:", StringComparison.Ordinal);

    private string NameOf(XmlReader reader)
    {
        if (reader.NamespaceURI.Length == 0) return reader.LocalName;
        var key = new QualifiedName(reader.NamespaceURI, reader.LocalName);
        if (_names.TryGetValue(key, out var known)) return known;
        var name = s_prefixes.GetValueOrDefault(reader.NamespaceURI, "?:") + reader.LocalName;
        if (_names.Count < MostNames) _names.Add(key, name);
        return name;
    }

    private readonly record struct QualifiedName(string Namespace, string Name);
}

/// <summary>Counts what is unpacked, and stops beyond the limit of a part.</summary>
internal sealed class CountedStream(Stream inner, string part, Action<int> count) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        if (/* guard: import-part-size */ (_read += read) > WordLimits.PartBytes)
            throw WordRefusedException.TooLarge($"its part {PartNames.Shown(part)} has more than 32 MB when unpacked");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
