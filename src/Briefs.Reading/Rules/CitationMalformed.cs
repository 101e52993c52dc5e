namespace Briefs.Reading.Rules;

public sealed class CitationMalformed : StageRule
{
    public static CitationMalformed Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "citation-malformed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "Invalid citation: {0}.",
        Help = "{1} To show [@ as plain text, write \\[@.",
        Why = """
            A citation shows readers who spoke and where to check the words. If Briefs understood only part of a citation, it could
            attribute the words to the wrong person, so it accepts only the forms in the manual.
            """,
        Bad =
        [
            "“We will stay,” she said [@mills ⟦at⟧ @news].",
            "“We will stay,” she said [@mills in @news, ⟦said last winter⟧].",
            "“We will stay,” they said [@mills in @news, ⟦@ivanov in @un-report⟧].",
            "“We will stay,” she said [@mills ⟦in⟧].",
            "They stayed ⟦[@⟧mills in @news.",
            "“We will stay,” she said [@mills in @news, ⟦throughout⟧]. The post is closed.",
        ],
        Good =
        [
            "“We will stay,” she said [@mills in @news, p. 12, said 2019-12].",
            "“We will stay,” they said [@mills in @news; @ivanov in @un-report, p. 3].",
            @"Handles such as \[@mills stay as they are.",
        ],
    };

    internal Diagnostic ThroughoutMisplaced(ContentFile file, TextSpan span) => CreateDiagnostic(
        file, span, "“throughout” is not at the end of a paragraph",
        "Move the citation to the end of the paragraph, after the last word, or delete the comma and “throughout”.");

    /// <param name="arguments">What is wrong, as half a sentence; what to write instead.</param>
    public override Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, params string[] arguments) =>
        base.CreateDiagnostic(file, span, char.ToLowerInvariant(arguments[0][0]) + arguments[0][1..], arguments[1]);
}
