namespace Briefs.Reading.Rules;

public sealed class QuoteMarksAmbiguous : StageRule
{
    public static QuoteMarksAmbiguous Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-marks-ambiguous",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "The mark {0} can be read in two ways: {1}, or {2}.",
        Help = "Briefs uses the first reading. Use double quotation marks, such as “ and ”, for the quotation, and ’ for each apostrophe. "
            + "If nothing is quoted here, delete the mark.",
        Why = """
            The mark ’ is both a closing quotation mark and an apostrophe. If both readings are possible, Briefs uses the one that
            quotes more words, because quoted words need a source. Double quotation marks have only one reading.
            """,
        Bad =
        [
            "They spoke of ⟦‘the workers’ rights’⟧ in the hall [@mills in @news].",
            "⟦'⟧We stayed a day, and then we left.",
            "⟦''⟧It was hard for us to see it.",
        ],
        Good =
        [
            "They spoke of “the workers’ rights” in the hall [@mills in @news].",
            "They spoke of ‘the workers’ rights’ [@mills in @news].",
            "In ’89 the workers’ council met, and they waited ’til dawn.",
        ],
    };
}
