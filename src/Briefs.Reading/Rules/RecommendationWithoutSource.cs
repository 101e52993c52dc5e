namespace Briefs.Reading.Rules;

public sealed class RecommendationWithoutSource : StageRule
{
    private const string Head = "---\ntitle: A border closes\ndate: 2024-03-01\n";

    private const string Asked = "recommendations:\n  - addressee: Parliament\n    text: Open the road.\n    ";

    public static RecommendationWithoutSource Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "recommendation-without-source",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Error,
        Message = "The status “{0}” of this recommendation has no source.",
        Help = "Add the line `source: ID` with the id of the source that reports it, or write `status: open`.",
        Why = "A status says what someone did or refused to do. Readers must be able to check that claim.",
        Bad = [Head + Asked + "status: ⟦refused⟧\n---\n\nNo one crossed.\n"],
        Good = [Head + Asked + "status: open\n---\n\nNo one crossed.\n"],
    };
}
