using Briefs.Attachments.Archives;

namespace Briefs.Attachments;

/// <summary>Tells from the first bytes, and for archives from the entries, what a file is.</summary>
internal static class ContentKinds
{
    private const int Start = 1024;

    private static readonly byte[] s_compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] s_encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>What the file is, if it is not of the given type: <c>a PDF</c>; otherwise null.</summary>
    /// <param name="file">Seekable.</param>
    public static string? FindOther(Stream file, AttachmentType type)
    {
        var buffer = new byte[Start];
        file.Position = 0;
        var start = buffer.AsSpan(0, file.ReadAtLeast(buffer, Start, throwOnEndOfStream: false));
        var isRight = type switch
        {
            AttachmentType.Pdf => start.IndexOf("%PDF-"u8) >= 0,
            // An Office file with a password is a compound file; reading it says so.
            AttachmentType.Word or AttachmentType.Excel => IsArchive(start) || (start.StartsWith(s_compound) && IsEncrypted(file)),
            AttachmentType.Zip or AttachmentType.Epub => IsArchive(start),
            AttachmentType.Mp3 => start.StartsWith("ID3"u8) || (start.Length > 1 && start[0] == 0xFF && (start[1] & 0xE0) == 0xE0),
            AttachmentType.Mp4 => start.Length > 8 && start[4..].StartsWith("ftyp"u8),
            AttachmentType.WebVtt => WithoutMark(start).StartsWith("WEBVTT"u8),
            _ => FindBinary(start) is null,
        };
        if (!isRight) return FindBinary(start) ?? (IsHtml(start) ? "an HTML page" : "another kind of file");
        return IsArchive(start) && ArchiveKinds.FindOther(file, type) is { } other ? other : null;
    }

    private static bool IsEncrypted(Stream file)
    {
        var bytes = new byte[file.Length];
        file.Position = 0;
        return bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).IndexOf(s_encrypted) >= 0;
    }

    private static bool IsArchive(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> start) => start.StartsWith("\uFEFF"u8) ? start[3..] : start;

    private static bool IsHtml(ReadOnlySpan<byte> start) =>
        Encoding.Latin1.GetString(start).Contains("<html", StringComparison.OrdinalIgnoreCase);

    // Null for what may be text.
    private static string? FindBinary(ReadOnlySpan<byte> start) =>
        start.StartsWith("%PDF-"u8) ? "a PDF"
        : IsArchive(start) ? "a ZIP archive, as .docx, .xlsx and .epub are too"
        : start.StartsWith(s_compound) ? "a file in the old format of Office (.doc, .xls)"
        : start.StartsWith(@"{\rtf"u8) ? "rich text (RTF)"
        : start.StartsWith("\u007fELF"u8) || start.StartsWith("MZ"u8) ? "a program"
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || start.StartsWith("GIF8"u8)
            || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "a picture"
        : start.Length > 8 && start[4..].StartsWith("ftyp"u8) ? "a video or a picture (MP4, MOV, HEIC)"
        : start.StartsWith("ID3"u8) ? "an MP3"
        : start.Contains((byte)0) && !HasMarkOfUtf16(start) ? "not a text" : null;

    private static bool HasMarkOfUtf16(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
}
