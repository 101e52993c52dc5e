namespace Briefs.Reading.Rules;

public sealed class QuoteMarksAmbiguous : StageRule
{
    public static QuoteMarksAmbiguous Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-marks-ambiguous",
        Group = RuleGroup.Quotations,
        Severity = Severity.Warning,
        Message = "The mark {0} has two readings: {1}, or {2}.",
        Help = "Briefs uses the first. Write the quotation in double marks, such as “ and ”, and each apostrophe as ’. If nothing is "
            + "quoted here, write the word without the mark.",
        Why = "The mark ’ is both a closing quotation mark and an apostrophe. Where both readings are "
            + "possible, Briefs uses the one with more words\n"
            + "quoted, because these words need a source. Double marks leave one reading.",
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
