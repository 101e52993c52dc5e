namespace Briefs.Model;

/// <summary>The classification of a visible quotation mark. Each mark has exactly one.</summary>
public enum MarkRole
{
    /// <summary>Opens or closes a quotation, or begins one of its further paragraphs.</summary>
    Quotation,

    /// <summary>Opens or closes words declared with <c>{.…}</c>.</summary>
    Declared,

    /// <summary>Opens or closes a known name or title that needs no declaration.</summary>
    Known,

    /// <summary>Opens or closes a term of the site's settings.</summary>
    Term,

    /// <summary>Is inside a quotation, declared words or a block quote.</summary>
    Inside,

    /// <summary>Is one of a pair with nothing in between.</summary>
    Empty,

    /// <summary>Is in a correction, which may repeat wrong words.</summary>
    Free,

    /// <summary>An apostrophe or an elision.</summary>
    Apostrophe,

    /// <summary>Feet, inches, minutes or seconds.</summary>
    Measure,

    /// <summary>The gershayim of a Hebrew acronym.</summary>
    Acronym,

    /// <summary>An arrow in the text of a link.</summary>
    Arrow,

    /// <summary>A ditto mark in a table.</summary>
    Ditto,

    /// <summary>Part of an address or of a written-out attribute.</summary>
    Code,

    /// <summary>Reported: never closed.</summary>
    Unclosed,

    /// <summary>Reported: never opened.</summary>
    Unopened,

    /// <summary>Follows a mark that is reported as never closed, or begins a further paragraph of it.</summary>
    InsideUnclosed,
}

/// <summary>A visible quotation mark and its classification.</summary>
/// <param name="Span">The place in the file; covers a whole entity or escape.</param>
/// <param name="Glyph">The visible character.</param>
public readonly record struct AccountedMark(TextSpan Span, char Glyph, MarkRole Role);
