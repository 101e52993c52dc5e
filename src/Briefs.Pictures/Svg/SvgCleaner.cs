using System.Xml;

namespace Briefs.Pictures.Svg;

/// <summary>Writes an SVG again without what is not drawn: comments, metadata, data of the drawing program, a DOCTYPE.</summary>
internal static class SvgCleaner
{
    /// <param name="bytes">An SVG that can be read.</param>
    public static byte[] Clean(byte[] bytes)
    {
        using var reader = SvgText.Open(SvgText.Decode(bytes)!);
        using var clean = new MemoryStream();
        using (var writer = XmlWriter.Create(clean, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            OmitXmlDeclaration = true,
            NewLineHandling = NewLineHandling.None,
        }))
        {
            for (var more = reader.Read(); more;) more = Copy(reader, writer);
        }

        clean.WriteByte((byte)'\n');
        return clean.ToArray();
    }

    /// <summary>Copies a node and moves to the next one.</summary>
    private static bool Copy(XmlReader reader, XmlWriter writer)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when SvgVocabulary.IsHidden(reader.LocalName, reader.NamespaceURI):
                reader.Skip();
                return !reader.EOF;
            case XmlNodeType.Element:
                CopyElement(reader, writer);
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when reader.Depth > 0:
                writer.WriteWhitespace(reader.Value);
                break;
        }

        return reader.Read();
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer)
    {
        writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
        var isEmpty = reader.IsEmptyElement;
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            var isDeclaration = reader.NamespaceURI == SvgVocabulary.XmlnsNamespace;
            if (SvgVocabulary.IsOfEditor(isDeclaration ? reader.Value : reader.NamespaceURI)) continue;
            if (!isDeclaration && reader is { NamespaceURI: "", LocalName: ['d', 'a', 't', 'a', '-', ..] }) continue;
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        }

        if (isEmpty) writer.WriteEndElement();
    }
}
