using AngleSharp.Html.Parser;
using Briefs.Capture.Html;
using Briefs.Capture.Pdf;
using System.Diagnostics;
using System.Reflection;
using UglyToad.PdfPig;

namespace Briefs.Capture.Extraction;

/// <summary>
/// Takes the words out of a source. Both parsers can be made to use memory and time without bound by a small file, and one of them to
/// fail in any way: whoever calls this on bytes from outside does it in a process of its own.
/// </summary>
public static class ExtractText
{
    /// <param name="contentType">As the server gave it, for its charset.</param>
    public static ExtractionResult Extract(ReadOnlyMemory<byte> body, CapturedKind kind, string? contentType) => kind switch
    {
        CapturedKind.Html => ExtractHtml.Extract(body, contentType),
        CapturedKind.Pdf => ExtractPdf.Extract(body),
        CapturedKind.PlainText => ExtractPlainText.Extract(body, contentType),
        _ => throw new UnreachableException(),
    };
}

/// <summary>A text is its own words: only its encoding, its line ends and the spaces at them are made one.</summary>
internal static class ExtractPlainText
{
    public static ExtractionResult Extract(ReadOnlyMemory<byte> body, string? contentType)
    {
        var lines = DecodeHtml.Decode(body, contentType).ReplaceLineEndings("\n").Split('\n').Select(line => CleanLine.Clean(line));
        var text = string.Join('\n', lines).Trim('\n');
        return text.Length == 0
            ? new ExtractionResult.Nothing(NoTextReason.Empty)
            : new ExtractionResult.Extracted(text + "\n", ExtractorNames.PlainText);
    }
}

/// <summary>
/// What made a text, as the record of kept copies names it: the library's version, and that of our own rules of what is kept.
/// </summary>
internal static class ExtractorNames
{
    /// <summary>Counts up with every change that makes another text of the same bytes.</summary>
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

/// <summary>One line of a kept copy.</summary>
internal static class CleanLine
{
    /// <summary>Without control characters, which no reader sees, and without spaces at the end; tabs stay.</summary>
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

/// <summary>Tells what bytes are: by what they begin with, then by what the server or the file's name says.</summary>
public static class NameKind
{
    // Readers of PDF look for its mark in so many bytes; some servers write something before it.
    private const int Prologue = 1024;

    /// <param name="contentType">As the server gave it; null when nobody did.</param>
    /// <returns>Null for what has no words that could be kept: a picture, a sound, a word processor's own format.</returns>
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

    /// <summary>The content type of a saved file by its name; null for a name that says nothing.</summary>
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
