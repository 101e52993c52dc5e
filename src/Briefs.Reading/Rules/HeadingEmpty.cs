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
            An empty heading is a gap on the page and an entry without a name for screen readers, and nothing can link to it. It is
            usually left over after text was cut.
            """,
        Bad = ["No one crossed.\n\n⟦##⟧\n\nThe gate was closed."],
        Good = ["## The gate\n\nNo one crossed.", "No one crossed on day \\#1."],
    };
}
