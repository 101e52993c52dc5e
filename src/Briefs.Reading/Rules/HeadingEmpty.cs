namespace Briefs.Reading.Rules;

/// <summary>heading-empty: a number sign, or a line of hyphens, that makes a heading of nothing.</summary>
public static class HeadingEmpty
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "heading-empty",
        Group = RuleGroup.Prose,
        Severity = Severity.Error,
        Message = "This heading is empty.",
        Help = "Write the heading after the #, on the same line, or delete the #.",
        Why = """
            An empty heading is a gap on the page and an entry without a name for screen readers, and nothing can link to it. It is
            usually left over after text was cut.
            """,
        Bad = ["No one crossed.\n\n⟦##⟧\n\nThe gate was closed."],
        Good = ["## The gate\n\nNo one crossed.", "No one crossed on day \\#1."],
    };

    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span) => Info.CreateDiagnostic(file, span);
}
