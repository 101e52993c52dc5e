namespace Briefs.Reading.Rules;

/// <summary>citation-malformed: brackets that begin with [@ and are no citation.</summary>
public static class CitationMalformed
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "citation-malformed",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "Invalid citation: {0}.",
        Help = "{1} To print the characters themselves, write \\[@.",
        Why = """
            A citation tells readers who spoke and where to check the words. If Briefs understood only half of it, it could
            attribute the words to the wrong person, so a citation must use one of the forms in the manual.
            """,
        Bad =
        [
            "“We will stay,” she said [@mills ⟦at⟧ @news].",
            "“We will stay,” she said [@mills in @news, ⟦said last winter⟧].",
            "“We will stay,” they said [@mills in @news, ⟦@ivanov in @un-report⟧].",
            "“We will stay,” she said [@mills ⟦in⟧].",
            "They stayed ⟦[@⟧mills in @news.",
        ],
        Good =
        [
            "“We will stay,” she said [@mills in @news, p. 12, said 2019-12].",
            "“We will stay,” they said [@mills in @news; @ivanov in @un-report, p. 3].",
            @"Handles such as \[@mills stay as they are.",
        ],
    };

    /// <param name="what">What is wrong, as half a sentence.</param>
    /// <param name="help">What to write instead.</param>
    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string what, string help) =>
        Info.CreateDiagnostic(file, span, char.ToLowerInvariant(what[0]) + what[1..], help);
}
