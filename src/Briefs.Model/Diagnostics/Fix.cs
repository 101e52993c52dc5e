namespace Briefs.Model.Diagnostics;

/// <summary>
/// A fix, created by the rule that reports the diagnostic. Used by <c>briefs fix</c>, the quick fixes of the language server, and
/// <c>fixes</c> in SARIF.
/// </summary>
/// <param name="Title">A menu item: an imperative in a few words.</param>
/// <param name="Edits">All in the diagnostic's own file, ascending, not overlapping.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The new name of the diagnostic's file, in the same folder; null if the name stays.</summary>
    public string? NewName { get; init; }

    public Applicability Applicability { get; init; } = Applicability.Safe;

    /// <summary>One safe fix.</summary>
    public static ImmutableArray<Fix> Certain(string title, params ImmutableArray<TextEdit> edits) => [new Fix(title, edits)];

    /// <summary>One suggested fix, which the editor must choose.</summary>
    public static Fix Offered(string title, params ImmutableArray<TextEdit> edits) =>
        new(title, edits) { Applicability = Applicability.Suggested };
}

/// <summary>Whether a fix needs a decision of the editor.</summary>
public enum Applicability
{
    /// <summary>Safe: changes no wording and is the only possibility; applied by <c>briefs fix</c>.</summary>
    Safe,

    /// <summary>Suggested: shown in the editor's menu, never applied automatically.</summary>
    Suggested,
}
