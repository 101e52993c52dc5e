namespace Briefs.Reading.Rules;

public sealed class LinkEmpty : StageRule
{
    public static LinkEmpty Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-empty",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "This link has no words.",
        Help = "Write between the brackets what it leads to: [the report](https://…). A citation belongs beside the link, not within it.",
        Why = """
            Nobody sees a link without words, and who listens to the page hears an address and nothing of what it is for. It is mostly
            left over where words were cut or a picture was taken out.
            """,
        Bad =
        [
            "See ⟦[](https://example.org/x)⟧.",
            "See ⟦[ ](https://example.org/x)⟧.",
            "The court ruled on Monday: “We stay” ⟦[[@mills in @news]](https://example.org/x)⟧.",
        ],
        Good = ["See [the page](https://example.org/x).", "See <https://example.org/x>."],
    };
}
