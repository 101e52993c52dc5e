namespace Briefs.Reading.Rules;

public sealed class DeclarationMalformed : StageRule
{
    public static DeclarationMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "declaration-malformed",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "This declaration does not hold: {0}.",
        Help = "{1} A declaration stands directly behind the closing mark: “words”{.term}.",
        Why = """
            Words in quotation marks that are nobody's words are declared with `{.term}`, `{.title}`, `{.name}`, `{.own}` or
            `{.translation}` directly behind the closing mark. Anything else in its place would be printed, and the words
            would count as a quotation or, worse, not be looked at.
            """,
        Bad =
        [
            "They were sent to “education camps”⟦{.phrase}⟧.",
            "They were sent to “education camps”{.term} and a camp⟦{.term}⟧.",
            "We asked (“Why should we care?⟦”⟧{.translation}).",
        ],
        Good =
        [
            "They were sent to “education camps”{.term}.",
            "He said «мы уйдём» (“we will leave”{.translation}) [@ivanov in @un-report].",
            "The report “Lost Years”{.title} came first; “Lost Years” was banned.",
        ],
    };

    internal Diagnostic Unknown(ContentFile file, TextSpan span, string written) =>
        Info.CreateDiagnostic(file, span, $"“{written}” declares nothing that is known",
            "Write {.term}, {.title}, {.name}, {.own} or {.translation}.");

    internal Diagnostic Stray(ContentFile file, TextSpan span, string written) => Stray(
        file, span, written, "Put it directly behind the mark that closes the words, outside any other "
            + "quotation, or put it in `backticks` to show it.");

    /// <summary>One behind a space that stands behind a mark.</summary>
    internal Diagnostic BehindSpace(ContentFile file, TextSpan span, string written) =>
        Stray(file, span, written, "Take out the space before it.");

    private Diagnostic Stray(ContentFile file, TextSpan span, string written, string help) =>
        Info.CreateDiagnostic(file, span, $"“{written}” does not stand directly behind a closing quotation mark of its own", help);

    internal Diagnostic TranslationOfNothing(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "there is no quotation before this translation",
            "Put the translation behind the quotation it belongs to, in the same paragraph: «…» (“…”{.translation}).");
}
