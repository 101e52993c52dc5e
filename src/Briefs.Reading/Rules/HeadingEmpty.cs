namespace Briefs.Reading.Rules;

public sealed class HeadingEmpty : StageRule
{
    public static HeadingEmpty Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "heading-empty",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "This heading has no words.",
        Help = "Write the heading after the #, on the same line, or take the # away.",
        Why = """
            A heading without words is a gap on the page, a line without a name in the list by which a screen reader moves about, and
            nothing can link to it. It is mostly left over where words were cut.
            """,
        Bad = ["Nobody crossed.\n\n⟦##⟧\n\nThe gate was closed."],
        Good = ["## The gate\n\nNobody crossed.", "Nobody crossed on day \\#1."],
    };
}
