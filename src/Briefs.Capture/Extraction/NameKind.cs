namespace Briefs.Capture.Extraction;

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
