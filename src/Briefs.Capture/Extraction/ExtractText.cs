using System.Diagnostics;
using Briefs.Capture.Html;
using Briefs.Capture.Pdf;

namespace Briefs.Capture.Extraction;

/// <summary>
/// Takes the words out of a source. Both parsers can be made to use memory and time without bound by a small file, and one of them to
/// fail in any way: whoever calls this on bytes from outside does it in a process of its own.
/// </summary>
public static class ExtractText
{
    /// <param name="contentType">As the server gave it, for its charset.</param>
    public static ExtractionResult From(ReadOnlyMemory<byte> body, CapturedKind kind, string? contentType) => kind switch
    {
        CapturedKind.Html => ExtractHtml.From(body, contentType),
        CapturedKind.Pdf => ExtractPdf.From(body),
        CapturedKind.PlainText => ExtractPlainText.From(body, contentType),
        _ => throw new UnreachableException(),
    };
}
