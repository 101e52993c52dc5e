namespace Briefs.Reading.Rules;

public sealed class QuoteUnclosed : StageRule
{
    public static QuoteUnclosed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-unclosed",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The quotation that {0} opens here is not closed in this paragraph.",
        Help = "Close it with {1}. If it continues over several paragraphs, start each of them with {0}, or make it a block quote with "
            + "> before every line.",
        Why = "Without a closing quotation mark, neither readers nor Briefs can tell where the quotation ends.",
        Bad =
        [
            "She said: ⟦“⟧We will stay here.",
            "⟦“⟧We stayed a day.\n\nThen we left.",
            "He called it ⟦«⟧a mistake and left [@ivanov in @un-report].",
            "⟦“⟧We stayed a day, she said [@mills in @news].\n\n“Then we left,” she said [@mills in @news].",
        ],
        Good =
        [
            "She said: “We will stay here” [@mills in @news].",
            "“We stayed a day.\n\n“Then we left,” she said [@mills in @news].",
            "Rock ’n’ roll was new in the ’60s, and the prisoners’ letters were lost.",
        ],
    };

    /// <param name="close">The mark that would close it.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, char open, char close) =>
        Info.CreateDiagnostic(file, span, open.ToString(), close.ToString());
}
