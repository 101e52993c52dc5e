namespace Briefs.Pictures.Bidi;

/// <summary>
/// What a character does to the direction of a line: the classes of Unicode Annex 9 that occur in a text without direction controls.
/// </summary>
internal enum BidiClass
{
    /// <summary>Written from left to right: L.</summary>
    Left,

    /// <summary>Written from right to left: R.</summary>
    Right,

    /// <summary>The same, of the Arabic scripts, after which European digits behave like Arabic ones: AL.</summary>
    ArabicLetter,

    /// <summary>EN.</summary>
    EuropeanNumber,

    /// <summary>AN.</summary>
    ArabicNumber,

    /// <summary>Plus and minus: ES.</summary>
    NumberSign,

    /// <summary>Signs of currency, percent, degree: ET.</summary>
    NumberUnit,

    /// <summary>Comma, full stop, colon, slash: CS.</summary>
    NumberSeparator,

    /// <summary>Takes the class of what stands before it: NSM, and BN, which says nothing of its own.</summary>
    Mark,

    /// <summary>B, S, WS and ON: takes the direction of what stands around it.</summary>
    Neutral,
}
