using System.Xml;

namespace Briefs.Attachments.Pdf;

/// <summary>Reads XMP metadata, in PDF and MP4 files: fields with people, places and folders. ISO 16684-1.</summary>
internal static class XmpReader
{
    private const int Deepest = 100;

    public static void Read(byte[] xmp, FieldCollector fields)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        // Adobe pads a packet with spaces and some programs with zeros, before the packet too.
        var start = Math.Max(0, xmp.AsSpan().IndexOf((byte)'<'));
        var end = xmp.AsSpan().LastIndexOf((byte)'>') + 1;
        if (end <= start) return;
        using var stream = new MemoryStream(xmp, start, end - start, writable: false);
        using var reader = XmlReader.Create(stream, settings);
        try
        {
            Read(reader, fields);
        }
        catch (XmlException)
        {
            fields.AddPresent("XMP metadata", "it is not valid XML, so it cannot be checked");
        }
    }

    private static void Read(XmlReader reader, FieldCollector fields)
    {
        string? field = null;
        var depth = 0;
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw AttachmentRefusedException.Damaged("its metadata is nested more than 100 levels deep");
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (FindField(reader.LocalName) is { } found) (field, depth) = (found, reader.Depth);
                    ReadAttributes(reader, fields);
                    break;
                case XmlNodeType.EndElement when reader.Depth <= depth: field = null; break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    if (field is not null) fields.Add(field, reader.Value);
                    else fields.AddPath("folder", reader.Value);
                    break;
            }
        }
    }

    private static void ReadAttributes(XmlReader reader, FieldCollector fields)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
            if (FindField(reader.LocalName) is { } field) fields.Add(field, reader.Value);
            else fields.AddPath("folder", reader.Value);
        }

        reader.MoveToElement();
    }

    private static string? FindField(string name) => name switch
    {
        "creator" or "contributor" or "Author" or "CaptionWriter" or "AuthorsPosition" => "author",
        "Owner" or "OwnerName" => "owner",
        "LastModifiedBy" => "last modified by",
        "Company" => "company",
        "Manager" => "manager",
        _ when name.StartsWith("GPSL", StringComparison.Ordinal) || name.StartsWith("GPSDest", StringComparison.Ordinal) => "place",
        _ when name.EndsWith("SerialNumber", StringComparison.Ordinal) => "serial number",
        _ => null,
    };
}
