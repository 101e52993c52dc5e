using System.Diagnostics;
using Briefs.Capture.Extraction;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Snapshot;

/// <summary>Why there are no words to compare, for editors.</summary>
internal static class DescribeNothing
{
    /// <summary>A clause, and a sentence on what to do.</summary>
    public static (string Why, string Help) Describe(NoTextReason reason, ReaderLimits limits) => reason switch
    {
        NoTextReason.Empty => ("it has no text",
            "If a browser shows some, the page fetches it with a script: save the page from the browser, and use --from FILE."),
        NoTextReason.Scanned => ("the PDF has no text that can be read: its pages are pictures (a scan), or it is damaged",
            "Copy the words that you quote by hand into a text file, look at each twice, and use --from FILE. Or have the text "
                + "recognised, and compare it with the pictures."),
        NoTextReason.RightToLeft =>
            ("the words of a PDF in Arabic, Hebrew or another script from right to left cannot be read reliably, so it is not checkable",
            "Look for the same text as a web page. Or copy the words that you quote by hand into a text file, compare them, and use "
                + "--from FILE."),
        NoTextReason.Locked => ("the PDF opens only with a password",
            "Save it without one, and use --from FILE."),
        NoTextReason.Garbled => ("the PDF does not say which letters its signs are, so its words cannot be read",
            "Copy the words that you quote by hand into a text file, and use --from FILE."),
        NoTextReason.Unreadable =>
            ("it cannot be read: it is damaged, of a kind that is not known, or asks for more than "
                + $"{limits.MemoryBytes / (1024 * 1024)} MB of memory",
            "If it opens elsewhere, print it into a new PDF from there, and use --from FILE."),
        NoTextReason.TooSlow => ($"reading it takes more than {limits.Time.TotalSeconds:0} seconds",
            "Save the pages that you quote in a file of their own, and use --from FILE."),
        NoTextReason.TooLong => ($"it has more than {ReadingLimits.CopyBytes / (1024 * 1024)} MB of words",
            "Save the pages that you quote in a file of their own, and use --from FILE."),
        _ => throw new UnreachableException(),
    };
}
