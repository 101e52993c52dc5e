using Briefs.Reading.Wording;

namespace Briefs.Reading.Rules;

/// <summary>name-near-miss: a name that is written in two ways.</summary>
public static class NameNearMiss
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "name-near-miss",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” differs by {3} from “{1}” in the declared name {2}.",
        Help = "If it is a typo, write “{1}”. If both spellings are in use, add this one to the entry: `also: [{0}]`. If it is a "
            + "different name, declare it too, or list it under `names:` in site.yml.",
        Why = """
            A name spelled in two ways looks like two people to readers, search engines and courts. It is the most common mistake
            with names from other scripts.
            """,
        Bad = ["The researcher is sure of it, and so ⟦Milsl⟧ will tell the court, as Laura Mills said [@mills in @news]."],
        Good =
        [
            "The researcher is sure of it, and so Mills will tell the court: Mills’s report is out [@mills in @news].",
            "The old mills are closed, and so is the Milch bar; the Hills are not hers, and Dora Millo is someone else.",
        ],
    };

    /// <param name="word">As the text has it.</param>
    /// <param name="meant">What it is nearly.</param>
    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string word, NearWord meant) =>
        Info.CreateDiagnostic(file, span, word, meant.Name.Written, meant.Name.Whole, meant.Slips == 1 ? "one letter" : "two letters");
}
