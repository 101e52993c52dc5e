namespace Briefs.Evidence;

/// <summary>What stands between two pieces of a quotation.</summary>
/// <param name="Inner">What the brackets hold; of a clause, the clause.</param>
internal sealed record Gap(GapKind Kind, string Inner)
{
    /// <summary>Written <c>[…!]</c>: the editor has looked at what is left out.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Letters stand right before it: <c>walk[ed]</c>.</summary>
    public bool IsGluedBefore { get; init; }

    /// <summary>Letters stand right behind it: <c>[un]like</c>.</summary>
    public bool IsGluedAfter { get; init; }
}
