using System.Text.Unicode;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Reads a text file of the site: strict UTF-8, at most one byte order mark (dropped), LF line ends, no invisible characters
/// that could hide something from a reviewer. What the file holds beyond its limit is never read.
/// </summary>
public static class ReadText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <param name="path">Relative to it, with <c>/</c>, as <see cref="FindContent"/> lists it.</param>
    /// <returns>The text; null when it cannot be had, which is then reported.</returns>
    /// <exception cref="IOException">The disk fails; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<FileText?> Read(string siteFolder, string path)
    {
        if (!IsInside(path)) throw new ArgumentException("The path must be inside the site: " + path, nameof(path));
        return Read(new InFolder(siteFolder, path), path, LimitOf(path), Decode);
    }

    /// <summary>
    /// A file of the folder of kept copies. The words are somebody else's, so that neither a long line nor a hidden character
    /// in them is a fault.
    /// </summary>
    /// <param name="listing">The folder.</param>
    /// <param name="name">The file's name, as <see cref="FindEvidence"/> lists it.</param>
    /// <inheritdoc cref="Read(string, string)"/>
    public static Checked<FileText?> OfEvidence(EvidenceListing listing, string name)
    {
        return Read(new InFolder(listing.Folder, name), listing.Shown.PathOf(name), ReadingLimits.CopyBytes, Decoded);
    }

    /// <summary>Whether a path leads to no place but below the folder it is relative to.</summary>
    public static bool IsInside(string path)
    {
        return !Path.IsPathRooted(path) && !path.Split('/').Contains("..", StringComparer.Ordinal);
    }

    private readonly record struct InFolder(string Folder, string Name);

    private static Checked<FileText?> Read(InFolder place, string path, int limit, Decoding decode)
    {
        var file = new FileInfo(Path.Combine(place.Folder, place.Name));
        var findings = new Findings(ContentFile.Whole(path));
        if (file.LinkTarget is not null)
        {
            findings.Add(FileUnexpected.Info, default, "it is a symbolic link", "Replace the link with the file itself.");
            return new Checked<FileText?>(null, findings.ToImmutable());
        }

        // A pipe or device has no length either, and opening one could wait for ever.
        if (file.Length == 0) return decode(path, []);
        if (file.Length > limit) return new Checked<FileText?>(null, [TooLong(path, file.Length, limit)]);
        return decode(path, Bytes(place, limit));
    }

    /// <summary>What <see cref="Read(string, string)"/> would say of a file with these bytes.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    public static Checked<FileText?> OfSaved(string path, ReadOnlySpan<byte> bytes)
    {
        return bytes.Length > LimitOf(path)
            ? new Checked<FileText?>(null, [TooLong(path, bytes.Length, LimitOf(path))]) : Decode(path, bytes);
    }

    /// <summary>The same for bytes already at hand, whatever their number.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    public static Checked<FileText?> Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var decoded = Decoded(path, bytes);
        if (decoded.Value is not { } file) return decoded;
        if (LongLine(file) is { } tooLong) return new Checked<FileText?>(null, [tooLong]);
        var (shown, hidden) = FindHidden.Find(file, FrontMatterRegion.EndIn(path, file.Text));
        // A brief or page may suppress the rule for a block, so that its own are found when it is read as one.
        var invisible = path.EndsWith(".md", StringComparison.Ordinal) ? [] : FindInvisible.Find(file, file.Text.Length);
        return new Checked<FileText?>(hidden.IsEmpty ? file : file with { Text = shown }, [.. hidden, .. invisible]);
    }

    private delegate Checked<FileText?> Decoding(string path, ReadOnlySpan<byte> bytes);

    private static Checked<FileText?> Decoded(string path, ReadOnlySpan<byte> bytes)
    {
        if (NotUtf8(path, bytes) is { } found) return new Checked<FileText?>(null, [found]);
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var text = Strict.GetString(bytes);
        if (text.Contains('\r', StringComparison.Ordinal)) text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return new Checked<FileText?>(FileText.Create(path, text), []);
    }

    private static int LimitOf(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? ReadingLimits.BriefBytes
        : path is ContentPaths.Settings ? ReadingLimits.FrontMatterBytes
        : ReadingLimits.SharedBytes;

    private static byte[] Bytes(InFolder place, int limit)
    {
        using var stream = OpenSiteFile.Open(place.Folder, place.Name);
        // Not ReadAllBytes: a file that grows while it is read stays within its limit.
        var bytes = new byte[Math.Min(limit, stream.Length)];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    private static Diagnostic? NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return FileEncoding.Info.CreateDiagnostic(
                ContentFile.Whole(path), default, "it is UTF-16 or UTF-32, which Windows calls Unicode");
        if (Utf8.IsValid(bytes)) return null;
        var before = new char[bytes.Length];
        Utf8.ToUtf16(bytes, before, out var at, out var written, replaceInvalidSequences: false);
        var readable = FileText.Create(path, new string(before, 0, written).Replace("\r\n", "\n", StringComparison.Ordinal));
        var end = readable.Text.Length;
        var found =
            FileEncoding.Info.CreateDiagnostic(readable.File, new TextSpan(end, end), $"the byte {bytes[at]:X2} is not valid");
        // To save a font as text would destroy it.
        return OtherFileHelp.ForTemplate(path) is { } help ? found with { Help = help } : found;
    }

    private static Diagnostic TooLong(string path, long length, int limit) => LimitExceeded.Info.CreateDiagnostic(
        ContentFile.Whole(path),
        default,
        "bytes",
        limit.ToString(CultureInfo.InvariantCulture),
        length.ToString(CultureInfo.InvariantCulture));

    private static Diagnostic? LongLine(FileText file)
    {
        if (file.Text.Length <= ReadingLimits.LineLength) return null;
        for (var line = 1; line <= file.File.Lines.Count; line++)
        {
            var span = file.File.Lines.Line(line);
            if (span.Length <= ReadingLimits.LineLength) continue;
            return LimitExceeded.Info.CreateDiagnostic(
                file.File,
                new TextSpan(span.Start, span.Start),
                "characters in one line",
                ReadingLimits.LineLength.ToString(CultureInfo.InvariantCulture),
                span.Length.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }
}
