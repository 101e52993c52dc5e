namespace Briefs.Capture.Extraction;

/// <summary>Why a source has no words that could be compared.</summary>
public enum NoTextReason
{
    /// <summary>A page or a file without words; a page may fetch them with a script.</summary>
    Empty,

    /// <summary>A PDF without a single letter: it holds pictures of pages, or its reader has given up on all of them.</summary>
    Scanned,

    /// <summary>A PDF in a script that runs from right to left: it keeps its signs in the order in which they are painted.</summary>
    RightToLeft,

    /// <summary>A PDF that opens with a password.</summary>
    Locked,

    /// <summary>A PDF whose fonts do not say which letters they paint.</summary>
    Garbled,

    /// <summary>It is damaged, or of a kind that cannot be read, or asks for more memory than reading is given.</summary>
    Unreadable,

    /// <summary>Reading it takes longer than reading is given.</summary>
    TooSlow,

    /// <summary>It has more words than a kept copy may have.</summary>
    TooLong,
}
