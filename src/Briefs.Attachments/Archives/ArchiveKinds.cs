using System.IO.Compression;

namespace Briefs.Attachments.Archives;

/// <summary>Tells the documents that are ZIP archives from each other by the names of their parts.</summary>
internal static class ArchiveKinds
{
    private const string EpubType = "application/epub+zip";

    /// <summary>What an archive is, if not of the given type; null also for one that cannot be read, which reading it reports.</summary>
    public static string? FindOther(Stream file, AttachmentType type)
    {
        if (Find(file) is not { } found) return null;
        if (found.Type == type) return null;
        return type == AttachmentType.Zip && found.Type is null ? null : found.Name;
    }

    private static FoundKind? Find(Stream file)
    {
        try
        {
            if (ArchiveDirectory.CountEntries(file) is not (>= 0 and <= ArchiveScanner.MostEntries)) return null;
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            var names = archive.Entries.Select(e => e.FullName.Replace('\\', '/')).ToList();
            if (names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase)) return FindOffice(names);
            if (archive.GetEntry("mimetype") is { Length: < 200 } mimetype) return FindByMimetype(mimetype);
            return new FoundKind(null, "a ZIP archive");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static FoundKind FindOffice(List<string> names) =>
        Has(names, "word/") ? new FoundKind(AttachmentType.Word, "a Word file (.docx)")
        : Has(names, "xl/") ? new FoundKind(AttachmentType.Excel, "an Excel file (.xlsx)")
        : Has(names, "ppt/") ? new FoundKind(null, "a presentation (.pptx)")
        : new FoundKind(null, "another Office file");

    private static bool Has(List<string> names, string folder) =>
        names.Exists(name => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    private static FoundKind FindByMimetype(ZipArchiveEntry mimetype)
    {
        using var reader = new StreamReader(mimetype.Open(), Encoding.ASCII);
        var buffer = new char[200];
        var type = new string(buffer, 0, reader.ReadBlock(buffer)).Trim();
        return type == EpubType ? new FoundKind(AttachmentType.Epub, "an EPUB book")
            : type.StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal) ? new FoundKind(null, "an OpenDocument file")
            : new FoundKind(null, "a ZIP archive");
    }

    /// <param name="Type">Null for a plain archive and for documents that Briefs does not publish.</param>
    private sealed record FoundKind(AttachmentType? Type, string Name);
}

/// <summary>The end of a ZIP archive, from which the number of entries is known before any is listed.</summary>
internal static class ArchiveDirectory
{
    private const int LongestTail = 66_000;
    private const int Shortest = 22;
    private const int CountAt = 10;

    /// <summary>The number of entries; −1 if the archive has no end. A Zip64 archive has 65,535 here.</summary>
    public static int CountEntries(Stream file)
    {
        var tail = new byte[(int)Math.Min(LongestTail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + Shortest > tail.Length ? -1
            : System.Buffers.Binary.BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + CountAt));
    }
}
