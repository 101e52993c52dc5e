using System.Text.Unicode;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Discovery;

/// <summary>
/// Reads a text file of the site: strict UTF-8, at most one byte order mark (dropped), LF line ends, no invisible characters that could
/// hide something from a reviewer. Never reads beyond the size limit.
/// </summary>
public static class SourceTextReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="siteFolder">The site's folder on disk.</param>
    /// <param name="path">Relative to it, with <c>/</c>, as <see cref="ContentFinder"/> lists it.</param>
    /// <returns>The text; null when it cannot be read, which is then reported.</returns>
    /// <exception cref="IOException">The file cannot be read; also <see cref="UnauthorizedAccessException"/>.</exception>
    public static Checked<FileText?> Read(string siteFolder, string path)
    {
        var bytes = ReadBytes(siteFolder, path);
        return bytes.Value is { } read ? Decode(path, read) : new Checked<FileText?>(null, bytes.Diagnostics);
    }

    /// <summary>
    /// Reads a file in the folder of saved copies. A long line or a hidden character is not an error there, because the organisation did
    /// not write the text.
    /// </summary>
    /// <param name="name">The file's name, as <see cref="EvidenceFinder"/> lists it.</param>
    /// <inheritdoc cref="Read(string, string)"/>
    public static Checked<FileText?> OfEvidence(EvidenceListing listing, string name)
    {
        var path = listing.Shown.PathOf(name);
        var bytes = ReadBytes(new InFolder(listing.Folder, name), path, ReadingLimits.CopyBytes);
        return bytes.Value is { } read ? Decoded(path, read) : new Checked<FileText?>(null, bytes.Diagnostics);
    }

    /// <summary>Whether a path stays below the folder that it is relative to.</summary>
    public static bool IsInside(string path)
    {
        return !Path.IsPathRooted(path) && !path.Split('/').Contains("..", StringComparer.Ordinal);
    }

    /// <summary>The bytes that <see cref="Read(string, string)"/> would decode.</summary>
    /// <returns>The bytes; null when they cannot be read, which is then reported.</returns>
    /// <inheritdoc cref="Read(string, string)"/>
    public static Checked<byte[]?> ReadBytes(string siteFolder, string path)
    {
        return ReadBytes(InSite(siteFolder, path), path, LimitOf(path));
    }

    /// <summary>The same in memory that the caller may use again.</summary>
    /// <param name="siteFolder">The folder of the site.</param>
    /// <param name="path">Relative to it, with <c>/</c>.</param>
    /// <param name="allocate">Returns memory of a size in bytes, which the result is in.</param>
    /// <inheritdoc cref="ReadBytes(string, string)"/>
    public static Checked<ReadOnlyMemory<byte>?> ReadBytes(string siteFolder, string path, Func<int, Memory<byte>> allocate)
    {
        return ReadBytes(InSite(siteFolder, path), path, LimitOf(path), allocate);
    }

    private static InFolder InSite(string siteFolder, string path)
    {
        if (/* guard: paths-inside */ !IsInside(path))
            throw new ArgumentException("The path must be inside the site: " + path, nameof(path));
        return new InFolder(siteFolder, path);
    }

    /// <summary>The size of a file, in bytes; 0 if it is missing.</summary>
    public static long SizeOf(string siteFolder, string path) =>
        new FileInfo(Path.Combine(siteFolder, path)) is { Exists: true } file ? file.Length : 0;

    private readonly record struct InFolder(string Folder, string Name);

    private static Checked<byte[]?> ReadBytes(InFolder place, string path, int limit)
    {
        byte[] bytes = [];
        var read = ReadBytes(place, path, limit, size => bytes = new byte[size]);
        if (read.Value is not { } all) return new Checked<byte[]?>(null, read.Diagnostics);
        return new Checked<byte[]?>(all.Length == bytes.Length ? bytes : bytes[..all.Length], read.Diagnostics);
    }

    private static Checked<ReadOnlyMemory<byte>?> ReadBytes(InFolder place, string path, int limit, Func<int, Memory<byte>> allocate)
    {
        var file = new FileInfo(Path.Combine(place.Folder, place.Name));
        if (/* guard: paths-link-while-read */ file.LinkTarget is not null)
        {
            var diagnostics = new DiagnosticBag(ContentFile.Whole(path));
            diagnostics.Add(FileUnexpected.Rule, default, "it is a symbolic link", "Replace the link with the file or folder itself.");
            return new Checked<ReadOnlyMemory<byte>?>(null, diagnostics.ToImmutable());
        }

        // A pipe or device also has length 0, and opening one could block forever.
        if (/* guard: paths-pipes */ file.Length == 0) return new Checked<ReadOnlyMemory<byte>?>(default(ReadOnlyMemory<byte>), []);
        return /* guard: limit-file */ file.Length > limit
            ? new Checked<ReadOnlyMemory<byte>?>(null, [TooLong(path, file.Length, limit)])
            : new Checked<ReadOnlyMemory<byte>?>(Bytes(place, limit, allocate), []);
    }

    /// <summary>What <see cref="Read(string, string)"/> would return for a file with these bytes.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    public static Checked<FileText?> OfSaved(string path, byte[] bytes)
    {
        var read = BytesOfSaved(path, bytes);
        return read.Value is { } all ? Decode(path, all) : new Checked<FileText?>(null, read.Diagnostics);
    }

    /// <summary>What <see cref="ReadBytes(string, string)"/> would return for a file with these bytes.</summary>
    /// <inheritdoc cref="OfSaved"/>
    public static Checked<byte[]?> BytesOfSaved(string path, byte[] bytes) => bytes.Length > LimitOf(path)
        ? new Checked<byte[]?>(null, [TooLong(path, bytes.Length, LimitOf(path))]) : new Checked<byte[]?>(bytes, []);

    /// <summary>The same for bytes already in memory, without the size limit.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    public static Checked<FileText?> Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var decoded = Decoded(path, bytes);
        if (decoded.Value is not { } file) return decoded;
        if (/* guard: limit-line */ LongLine(file) is { } tooLong) return new Checked<FileText?>(null, [tooLong]);
        var (shown, hidden) = HiddenCharacterFinder.Find(file, FrontMatterRegion.EndIn(path, file.Text));
        // A brief or page may suppress the rule for a block, so BriefReader looks for its invisible characters.
        var invisible = path.EndsWith(".md", StringComparison.Ordinal) ? [] : InvisibleCharacterFinder.Find(file, file.Text.Length);
        return new Checked<FileText?>(hidden.IsEmpty ? file : file with { Text = shown }, [.. hidden, .. invisible]);
    }

    private static Checked<FileText?> Decoded(string path, ReadOnlySpan<byte> bytes)
    {
        if (/* guard: text-utf8 */ NotUtf8(path, bytes) is { } found) return new Checked<FileText?>(null, [found]);
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        var text = Strict.GetString(bytes);
        if (/* guard: bytes-ends */ text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        return new Checked<FileText?>(FileText.Create(path, text), []);
    }

    private static int LimitOf(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) ? ReadingLimits.BriefBytes
        : path is ContentPaths.Settings ? ReadingLimits.FrontMatterBytes
        : ReadingLimits.SharedBytes;

    private static ReadOnlyMemory<byte> Bytes(InFolder place, int limit, Func<int, Memory<byte>> allocate)
    {
        using var stream = SiteFileOpener.Open(place.Folder, place.Name);
        // Not ReadAllBytes: a file that grows while it is read must stay within the limit.
        var bytes = allocate((int)Math.Min(limit, stream.Length));
        return bytes[..stream.ReadAtLeast(bytes.Span, bytes.Length, throwOnEndOfStream: false)];
    }

    private static Diagnostic? NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return FileEncoding.Rule.CreateDiagnostic(
                ContentFile.Whole(path), default, "it is UTF-16 or UTF-32, which Windows calls Unicode");
        if (Utf8.IsValid(bytes)) return null;
        var before = new char[bytes.Length];
        Utf8.ToUtf16(bytes, before, out var at, out var written, replaceInvalidSequences: false);
        var readable = FileText.Create(path, new string(before, 0, written).Replace("\r\n", "\n", StringComparison.Ordinal));
        var end = readable.Text.Length;
        var found =
            FileEncoding.Rule.CreateDiagnostic(readable.File, new TextSpan(end, end), $"the byte {bytes[at]:X2} is not valid");
        // Saving a font as text would destroy it.
        return OtherFileHelp.ForTemplate(path) is { } help ? found with { Help = help } : found;
    }

    private static Diagnostic TooLong(string path, long length, int limit) => LimitExceeded.Rule.CreateDiagnostic(
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
            return LimitExceeded.Rule.CreateDiagnostic(
                file.File,
                new TextSpan(span.Start, span.Start),
                "characters in one line",
                ReadingLimits.LineLength.ToString(CultureInfo.InvariantCulture),
                span.Length.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }
}
