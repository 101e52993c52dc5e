namespace Briefs.Reading.Rules;

public sealed class QuoteUnopened : StageRule
{
    public static QuoteUnopened Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "quote-unopened",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "The mark {0} closes a quotation that is not opened in this paragraph.",
        Help = "Put the opening mark where the quotation starts, or delete this one. If the quotation starts in an earlier paragraph, "
            + "start each paragraph with the opening mark.",
        Why = "Without an opening quotation mark, neither readers nor Briefs can tell where the quotation starts.",
        Bad = ["She said that they would stay⟦”⟧.", "He spoke of reform⟦»⟧, and left."],
        Good = ["She said that they “would stay” [@mills in @news].", "The screen was 40\" wide.", "[All briefs »](https://example.org/)"],
    };

    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, char mark) =>
        Info.CreateDiagnostic(file, span, mark.ToString());
}
