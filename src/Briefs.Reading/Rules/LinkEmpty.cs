namespace Briefs.Reading.Rules;

public sealed class LinkEmpty : StageRule
{
    public static LinkEmpty Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "link-empty",
        Group = RuleGroup.Links,
        Severity = Severity.Error,
        Message = "This link has no text.",
        Help = "Write the text of the link between the brackets: [the report](https://…). A citation goes next to the link, not inside it.",
        Why = """
            Readers cannot see a link without text, and screen readers read out its address instead. Such a link is usually left
            over from deleted text or a deleted picture.
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
