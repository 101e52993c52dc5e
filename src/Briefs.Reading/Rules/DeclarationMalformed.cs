namespace Briefs.Reading.Rules;

public sealed class DeclarationMalformed : StageRule
{
    public static DeclarationMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "declaration-malformed",
        Group = RuleGroup.Quotations,
        Severity = Severity.Error,
        Message = "Invalid declaration: {0}.",
        Help = "{1} Example: “words”{.term}.",
        Why = """
            If words in quotation marks are not a quotation, declare them with `{.term}`, `{.title}`, `{.name}`, `{.own}` or
            `{.translation}` directly after the closing mark. Without this rule, Briefs would publish an invalid declaration as text, and
            would treat the words as a quotation or, worse, not check them.
            """,
        Bad =
        [
            "They were sent to “education camps”⟦{.phrase}⟧.",
            "They were sent to “education camps”{.term} and a camp⟦{.term}⟧.",
            "We asked (“Why should we care?⟦”⟧{.translation}).",
            "They were sent to “education camps”⟦{term}⟧.",
        ],
        Good =
        [
            "They were sent to “education camps”{.term}.",
            "He said «мы уйдём» (“we will leave”{.translation}) [@ivanov in @un-report].",
            "The report “Lost Years”{.title} came first; “Lost Years” was banned.",
        ],
    };

    internal Diagnostic Unknown(ContentFile file, TextSpan span, string written) =>
        Info.CreateDiagnostic(file, span, $"“{written}” is not a known declaration",
            "Use {.term}, {.title}, {.name}, {.own} or {.translation}.");

    /// <summary>For <c>{term}</c>.</summary>
    internal Diagnostic WithoutDot(ContentFile file, TextSpan span, string kind) =>
        Info.CreateDiagnostic(file, span, $"“{{{kind}}}” has no dot", $"Write {{.{kind}}}.") with
        {
            Fixes = Fix.Certain("Add the dot", [new TextEdit(span, $"{{.{kind}}}")]),
        };

    internal Diagnostic Stray(ContentFile file, TextSpan span, string written) => Stray(
        file, span, written, "Move it directly after the closing quotation mark, outside any other quotation. "
            + "To show it as text, put it in `backticks`.");

    /// <summary>For a declaration that a space separates from its mark.</summary>
    internal Diagnostic BehindSpace(ContentFile file, TextSpan span, string written) =>
        Stray(file, span, written, "Delete the space before it.");

    private Diagnostic Stray(ContentFile file, TextSpan span, string written, string help) =>
        Info.CreateDiagnostic(file, span, $"“{written}” does not directly follow a closing quotation mark", help);

    internal Diagnostic TranslationOfNothing(ContentFile file, TextSpan span) =>
        Info.CreateDiagnostic(file, span, "there is no quotation before this translation",
            "Put the translation after the quotation it belongs to, in the same paragraph: «…» (“…”{.translation}).");
}
