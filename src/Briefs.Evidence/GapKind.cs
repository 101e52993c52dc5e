namespace Briefs.Evidence;

/// <summary>What stands between two pieces of a quotation.</summary>
internal enum GapKind
{
    /// <summary><c>…</c>: words left out.</summary>
    Omission,

    /// <summary><c>[Ivanov]</c>: words put in, or in place of others.</summary>
    Bracket,

    /// <summary><c>[T]he</c>: a letter in another case.</summary>
    Case,

    /// <summary><c>[sic]</c>: a remark; nothing is left out.</summary>
    Note,

    /// <summary><c>, — сказал он. —</c>: who spoke.</summary>
    Clause,

    /// <summary>The end of a paragraph: the copy may open the marks anew.</summary>
    Paragraph,
}
