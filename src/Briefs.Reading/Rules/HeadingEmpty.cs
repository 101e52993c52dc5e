namespace Briefs.Reading.Rules;

public sealed class HeadingEmpty : StageRule
{
    public static HeadingEmpty Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "heading-empty",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "This heading is empty.",
        Help = "Write the heading after the #, on the same line, or delete the #.",
        Why = """
            An empty heading leaves a gap on the page, gives screen readers nothing to read out, and cannot be linked to. It is usually left
            over from deleted text.
            """,
        Bad = ["No one crossed.\n\n⟦##⟧\n\nThe gate was closed."],
        Good = ["## The gate\n\nNo one crossed.", "No one crossed on day \\#1."],
    };
}
