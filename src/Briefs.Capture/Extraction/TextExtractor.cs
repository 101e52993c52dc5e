using AngleSharp.Html.Parser;
using Briefs.Capture.Html;
using Briefs.Capture.Pdf;
using System.Diagnostics;
using System.Reflection;
using UglyToad.PdfPig;

namespace Briefs.Capture.Extraction;

/// <summary>
/// Extracts the words of a source. A small file can make either parser use unbounded memory and time, and one of them fail in any way: call
/// this for untrusted bytes only in a process of its own.
/// </summary>
public static class TextExtractor
{
    /// <param name="contentType">The server's Content-Type, for its charset.</param>
    public static ExtractionResult Extract(ReadOnlyMemory<byte> body, CapturedKind kind, string? contentType) => kind switch
    {
        CapturedKind.Html => HtmlExtractor.Extract(body, contentType),
        CapturedKind.Pdf => PdfExtractor.Extract(body),
        CapturedKind.PlainText => PlainTextExtractor.Extract(body, contentType),
        _ => throw new UnreachableException(),
    };
}

/// <summary>Text is kept as it is; only its encoding, line ends and trailing spaces are normalised.</summary>
internal static class PlainTextExtractor
{
    public static ExtractionResult Extract(ReadOnlyMemory<byte> body, string? contentType)
    {
        var lines = HtmlDecoder.Decode(body, contentType).ReplaceLineEndings("\n").Split('\n').Select(line => CleanLine.Clean(line));
        var text = string.Join('\n', lines).Trim('\n');
        return text.Length == 0
            ? new ExtractionResult.Nothing(NoTextReason.Empty)
            : new ExtractionResult.Extracted(text + "\n", ExtractorNames.PlainText);
    }
}

/// <summary>
/// The names of extractors in the record of saved copies: the library's version, and that of our own rules for what is kept.
/// </summary>
internal static class ExtractorNames
{
    /// <summary>Increase with every change that gives a different text for the same bytes.</summary>
    private const string Rules = "Briefs 1";

    /// <inheritdoc cref="Rules"/>
    private const string RulesOfHtml = "Briefs 2";

    /// <inheritdoc cref="Rules"/>
    private const string RulesOfPdf = "Briefs 3";

    public static string PlainText => $"plain text, {Rules}";

    public static string Html { get; } = $"AngleSharp {VersionOf(typeof(HtmlParser).Assembly)}, {RulesOfHtml}";

    public static string Pdf { get; } = $"PdfPig {VersionOf(typeof(PdfDocument).Assembly)}, {RulesOfPdf}";

    private static string VersionOf(Assembly library) => library.GetName().Version?.ToString(3) ?? "0";
}

/// <summary>Cleans one line of a saved copy.</summary>
internal static class CleanLine
{
    /// <summary>Removes control characters, which readers do not see, and trailing spaces; keeps tabs.</summary>
    public static string Clean(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('\0', '\u001F') && !line.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
            return line.TrimEnd(' ', '\t');
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
            if (c == '\t' || !char.IsControl(c)) clean.Append(c);
        return clean.ToString().TrimEnd(' ', '\t');
    }
}

/// <summary>Detects the kind of a file: from its first bytes, then from the server's Content-Type or the file name.</summary>
public static class NameKind
{
    // PDF readers search this many bytes for the header; some servers write something before it.
    private const int Prologue = 1024;

    /// <param name="contentType">The server's Content-Type, or null.</param>
    /// <returns>Null for a file without words to save: a picture, a sound, a word processor's format.</returns>
    public static CapturedKind? Detect(ReadOnlySpan<byte> body, string? contentType)
    {
        var beginning = body[..Math.Min(body.Length, Prologue)];
        if (beginning.IndexOf("%PDF-"u8) >= 0) return CapturedKind.Pdf;
        return contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            "text/html" or "application/xhtml+xml" => CapturedKind.Html,
            "text/plain" => CapturedKind.PlainText,
            null or "" or "application/octet-stream" or "application/xml" or "text/xml" =>
                LooksLikeHtml(beginning) ? CapturedKind.Html : null,
            _ => null,
        };
    }

    /// <summary>The content type for the name of a saved file; null for an unknown extension.</summary>
    public static string? TypeOf(string fileName)
    {
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => "text/html",
            ".pdf" => "application/pdf",
            ".txt" or ".md" or ".text" => "text/plain",
            _ => null,
        };
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> beginning)
    {
        var text = System.Text.Encoding.Latin1.GetString(beginning);
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase);
    }
}
