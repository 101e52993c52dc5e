namespace Briefs.Model.Diagnostics;

/// <summary>
/// A repair, made by the rule that sees the fault. <c>briefs fix</c>, the quick fixes of the language server and the <c>fixes</c> of
/// SARIF are all these.
/// </summary>
/// <param name="Title">What it does, for a menu: an order in a few words.</param>
/// <param name="Edits">All in the finding's own file, ascending, none over another.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits)
{
    /// <summary>What the finding's file is to be called, in its folder; null where its name stays.</summary>
    public string? NewName { get; init; }

    public FixCertainty Certainty { get; init; } = FixCertainty.Certain;

    /// <summary>One change that takes no decision from the editor.</summary>
    public static ImmutableArray<Fix> Certain(string title, params ImmutableArray<TextEdit> edits) => [new Fix(title, edits)];

    /// <summary>One change that the editor must have chosen.</summary>
    public static Fix Offered(string title, params ImmutableArray<TextEdit> edits) =>
        new(title, edits) { Certainty = FixCertainty.Offered };
}

/// <summary>Whether a repair needs a person.</summary>
public enum FixCertainty
{
    /// <summary>No word and no meaning changes, and there is only this one: <c>briefs fix</c> applies it.</summary>
    Certain,

    /// <summary>The editor's own choice: an editor's menu offers it, and nothing ever applies it unasked.</summary>
    Offered,
}
