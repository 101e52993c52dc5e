namespace Briefs.Reading.Attribution;

/// <summary>A clause of a gap, as indexes of the gap's words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="IsJoined">A word such as “and” stands before it.</param>
internal sealed record Clause(int Start, int End, bool IsJoined)
{
    /// <summary>Its first verb of saying; -1 when it has none.</summary>
    public int FirstVerb { get; init; } = -1;

    /// <summary>Its last one.</summary>
    public int LastVerb { get; init; } = -1;

    /// <summary>The sign that ends it; a space when none does.</summary>
    public char EndedBy { get; init; } = ' ';
}
