namespace Briefs.Evidence;

/// <summary>What stands between two pieces of a quotation.</summary>
/// <param name="Inner">What the brackets hold; of a clause, the clause.</param>
internal sealed record Gap(GapKind Kind, string Inner)
{
    /// <summary>The words that brackets put in, those of every bracket that stands here; empty when there are none.</summary>
    public string Inserted { get; init; } = Kind == GapKind.Bracket ? Inner : "";

    /// <summary>Whether a bracket of the editor's stands here, of words or of a remark.</summary>
    public bool IsEdited { get; init; } = Kind is GapKind.Bracket or GapKind.Note;

    /// <summary>Written <c>[…!]</c>: the editor has looked at what is left out.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Letters stand right before it: <c>walk[ed]</c>.</summary>
    public bool IsGluedBefore { get; init; }

    /// <summary>Letters stand right behind it: <c>[un]like</c>.</summary>
    public bool IsGluedAfter { get; init; }
}

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
