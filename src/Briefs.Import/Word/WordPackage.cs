using System.Buffers.Binary;
using System.IO.Compression;

namespace Briefs.Import.Word;

/// <summary>The archive of a Word file: its parts by name, and the relationships of each. Nothing outside it is ever opened.</summary>
internal sealed class WordPackage : IDisposable
{
    private const string Relationships = "application/vnd.openxmlformats-package.relationships+xml";

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PartRelations> _relations = new(StringComparer.OrdinalIgnoreCase);
    private readonly WordXml _xml = new();
    private long _pictureBytes;

    private WordPackage(ZipArchive archive) => _archive = archive;

    /// <exception cref="WordRefusedException">The file is not a readable archive with a Word document.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> content)
    {
        FileKinds.RefuseOthers(content.Span);
        if (content.Length > WordLimits.FileBytes) throw WordRefusedException.TooLarge("it has more than 100 MB");
        if (EntryCount(content.Span) > WordLimits.Entries) throw WordRefusedException.TooLarge("its archive has more than 5,000 entries");
        return new WordPackage(new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read));
    }

    /// <summary>The name of the main document.</summary>
    public string Document { get; private set; } = "";

    public void Dispose() => _archive.Dispose();

    public PartRelations RelationsOf(string part)
    {
        if (_relations.TryGetValue(part, out var known)) return known;
        var slash = part.LastIndexOf('/') + 1;
        var name = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var relations = PartRelations.Read(part, Read(name));
        _relations.Add(part, relations);
        return relations;
    }

    /// <summary>The root of a part; null if there is no such part.</summary>
    public WordElement? Read(string part)
    {
        if (!_entries.TryGetValue(part, out var entry)) return null;
        using var stream = entry.Open();
        return _xml.Read(stream, part);
    }

    /// <summary>The elements directly in an element of the second level, each read when it is asked for.</summary>
    public IEnumerable<WordElement> ReadWithin(string part, string container)
    {
        if (!_entries.TryGetValue(part, out var entry)) yield break;
        using var stream = entry.Open();
        foreach (var element in _xml.ReadWithin(stream, container, part)) yield return element;
    }

    /// <summary>The bytes of a picture.</summary>
    public PictureBytes ReadPicture(string part)
    {
        if (!_entries.TryGetValue(part, out var entry)) return new PictureBytes(null, IsTooLarge: false);
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if ((_pictureBytes += read) > WordLimits.PicturesBytes)
                throw WordRefusedException.TooLarge("its pictures have more than 100 MB");
            if (bytes.Length > WordLimits.PictureBytes) return new PictureBytes(null, IsTooLarge: true);
        }

        return new PictureBytes(bytes.ToArray(), IsTooLarge: false);
    }

    /// <summary>Lists the parts and finds the main document.</summary>
    /// <exception cref="WordRefusedException">There is no Word document in the archive.</exception>
    public void List()
    {
        foreach (var entry in _archive.Entries)
        {
            if (_entries.Count > WordLimits.Entries) throw WordRefusedException.TooLarge("its archive has more than 5,000 entries");
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }

        FileKinds.RefuseOthers(_entries.Keys);
        var root = PartRelations.Read("", Read("_rels/.rels"));
        var document = root.FirstOfType("officeDocument")
            ?? throw new WordRefusedException("The file is an archive, but not a Word document.",
                "Save the document as .docx in Word, LibreOffice or Google Docs, and import that file.");
        if (!_entries.ContainsKey(document)) throw WordRefusedException.Damaged($"its part {PartNames.Shown(document)} is missing");
        FileKinds.RefuseOtherType(TypeOf(document));
        Document = document;
    }

    private string? TypeOf(string part)
    {
        var types = Read("[Content_Types].xml") ?? throw WordRefusedException.Damaged("its list of content types is missing");
        foreach (var type in types.Children)
            if (type.Name == "ct:Override" && string.Equals(type["PartName"]?.TrimStart('/'), part, StringComparison.OrdinalIgnoreCase))
                return type["ContentType"];
        var extension = part[(part.LastIndexOf('.') + 1)..];
        var byExtension = types.Children.FirstOrDefault(type => type.Name == "ct:Default"
            && string.Equals(type["Extension"], extension, StringComparison.OrdinalIgnoreCase))?["ContentType"];
        return byExtension is Relationships ? null : byExtension;
    }

    // From the end of the archive: listing a million entries would itself take long. Zip64 archives have 65,535 here.
    private static int EntryCount(ReadOnlySpan<byte> content)
    {
        var tail = content[Math.Max(0, content.Length - 66_000)..];
        var at = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + 12 > tail.Length) throw WordRefusedException.Damaged("the end of its archive is missing");
        return BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 10)..]);
    }
}

/// <param name="Content">Null if there is no such part, or if it is too large.</param>
internal readonly record struct PictureBytes(byte[]? Content, bool IsTooLarge);
