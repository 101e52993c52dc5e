namespace Briefs.Model;

/// <summary>What a quotation mark that a reader sees was found to be. Each is exactly one of these.</summary>
public enum MarkFate
{
    /// <summary>Opens or closes a quotation, or begins one of its further paragraphs.</summary>
    Quotation,

    /// <summary>Opens or closes what is declared by <c>{.…}</c>.</summary>
    Declared,

    /// <summary>Opens or closes a name or title that is known without being declared there.</summary>
    Known,

    /// <summary>Opens or closes a term of the site's settings.</summary>
    Term,

    /// <summary>Stands inside a quotation, a declared run or a block quote.</summary>
    Inside,

    /// <summary>One of a pair that holds nothing.</summary>
    Empty,

    /// <summary>Stands in a correction, which may repeat wrong words.</summary>
    Free,

    /// <summary>An apostrophe or an elision.</summary>
    Apostrophe,

    /// <summary>Feet, inches, minutes or seconds.</summary>
    Measure,

    /// <summary>The sign of a Hebrew acronym.</summary>
    Acronym,

    /// <summary>Points onwards or back in a link's text.</summary>
    Arrow,

    /// <summary>Repeats what stands above it in a table.</summary>
    Ditto,

    /// <summary>Part of an address or of an attribute written out.</summary>
    Code,

    /// <summary>Reported: never closed.</summary>
    Unclosed,

    /// <summary>Reported: never opened.</summary>
    Unopened,

    /// <summary>Stands behind a mark that is reported as never closed, or begins a further paragraph of it.</summary>
    InsideUnclosed,
}

/// <summary>A quotation mark that a reader sees, and what it was found to be.</summary>
/// <param name="Span">Its place in the file; an entity or escape as a whole.</param>
/// <param name="Glyph">As a reader sees it.</param>
/// <param name="Fate">What it is.</param>
public readonly record struct AccountedMark(TextSpan Span, char Glyph, MarkFate Fate);
