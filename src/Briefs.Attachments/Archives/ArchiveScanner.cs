using System.IO.Compression;
using Briefs.Attachments.Office;
using Briefs.Pictures;

namespace Briefs.Attachments.Archives;

/// <summary>Looks through a ZIP archive, a Word or Excel file, or an EPUB book. Unpacks only the parts that can name a person.</summary>
internal static class ArchiveScanner
{
    /// <summary>Entries of an archive.</summary>
    public const int MostEntries = 10_000;

    private const int LargestMember = AttachmentLimits.Bytes;

    // A text compresses to a tenth, XML with many repetitions to a fiftieth. What unpacks to more is meant to fill a disk.
    private const int MostRatio = 200;
    private const long SmallEnough = 100L * 1024 * 1024;

    /// <param name="file">Seekable.</param>
    public static void Scan(Stream file, AttachmentType type, FieldCollector fields, UnpackBudget budget)
    {
        if (++budget.Depth > UnpackBudget.MostArchives)
            throw AttachmentRefusedException.TooLarge("its archives are nested more than three levels deep");
        var count = ArchiveDirectory.CountEntries(file);
        if (count < 0) throw CreateRefusal(file);
        if (/* guard: attachment-entries */ count > MostEntries)
            throw AttachmentRefusedException.TooLarge("its archive has more than 10,000 entries");
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        CheckSizes(archive, file.Length);
        var within = fields.Within;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted) throw AttachmentRefusedException.Protected();
            if (entry.Length > 0) Scan(entry, type, fields, budget);
            fields.Within = within;
        }

        budget.Depth--;
    }

    private static void Scan(ZipArchiveEntry entry, AttachmentType type, FieldCollector fields, UnpackBudget budget)
    {
        var name = entry.FullName.Replace('\\', '/').TrimStart('/');
        if (/* guard: attachment-entry-paths */ name.Split('/').Contains("..") || name.Contains(':', StringComparison.Ordinal))
            throw AttachmentRefusedException.Damaged($"the path “{Shorten.ToLength(name, 60)}” leads out of its archive");
        if (type is AttachmentType.Word or AttachmentType.Excel && name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            throw new AttachmentRefusedException("it contains macros", "Save it as .docx or .xlsx, without macros.");
        if (OfficeParts.IsRead(name, type))
        {
            using var part = new CountedStream(entry.Open(), budget);
            OfficePartScanner.Scan(part, name, fields);
        }
        else if (type is AttachmentType.Word or AttachmentType.Excel && name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
            && AttachmentTypes.Find(name) is null) fields.AddPresent("embedded object", name);
        else if (IsPicture(name)) ScanPicture(entry, name, fields, budget);
        else if (AttachmentTypes.Find(name) is { } inner) ScanMember(entry, inner, fields, budget);
    }

    private static void CheckSizes(ZipArchive archive, long length)
    {
        long total = 0;
        foreach (var entry in archive.Entries) total += Math.Max(0, entry.Length);
        if (/* guard: attachment-bomb */ total > SmallEnough && total / MostRatio > length)
            throw AttachmentRefusedException.TooLarge("it would unpack to more than 200 times its size");
    }

    private static void ScanPicture(ZipArchiveEntry entry, string name, FieldCollector fields, UnpackBudget budget)
    {
        using var part = new CountedStream(entry.Open(), budget);
        if (part.ReadToEnd(PictureLimits.Bytes) is not { } bytes) return;
        foreach (var revealed in PictureReader.FindRevealing(bytes)) fields.AddPresent($"picture {name}", revealed);
    }

    private static void ScanMember(ZipArchiveEntry entry, AttachmentType type, FieldCollector fields, UnpackBudget budget)
    {
        using var part = new CountedStream(entry.Open(), budget);
        if (part.ReadToEnd(LargestMember) is not { } bytes)
            throw AttachmentRefusedException.TooLarge($"“{Shorten.ToLength(entry.FullName, 60)}” has more than 50 MB");
        using var member = new MemoryStream(bytes, writable: false);
        fields.Within += Shorten.ToLength(entry.FullName, 60) + ": ";
        if (ContentKinds.FindOther(member, type) is { } other)
            throw AttachmentRefusedException.Damaged($"“{Shorten.ToLength(entry.FullName, 60)}” is {other}");
        AttachmentReader.ReadFields(member, type, fields, budget);
    }

    private static bool IsPicture(string name) =>
        Path.GetExtension(name).ToUpperInvariant() is ".JPG" or ".JPEG" or ".PNG" or ".WEBP" or ".GIF";

    // An Office file with a password is not an archive but a compound file.
    private static AttachmentRefusedException CreateRefusal(Stream file)
    {
        file.Position = 0;
        return file.ReadByte() == 'P'
            ? AttachmentRefusedException.Damaged("the end of its archive is missing")
            : AttachmentRefusedException.Protected();
    }
}
