namespace Briefs.Capture.Extraction;

/// <summary>The forms of what is raised above a line.</summary>
internal enum RaisedKind
{
    /// <summary>Words and letters: <c>nd</c>, <c>er</c>, <c>TM</c>.</summary>
    Other,

    Digits,

    /// <summary>Asterisks, daggers and the like.</summary>
    Signs,

    /// <summary>Whatever is inside square brackets.</summary>
    Bracketed,

    /// <summary>Digits in parentheses.</summary>
    InParentheses,

    /// <summary>A comma or a dash between two marks.</summary>
    Separator,
}
