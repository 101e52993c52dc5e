using Briefs.Reading.Wording;

namespace Briefs.Reading.Rules;

/// <summary>name-near-miss: a name that is written in two ways.</summary>
public sealed class NameNearMiss : StageRule
{
    public static NameNearMiss Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "name-near-miss",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” is {3} away from “{1}”, in the declared name {2}.",
        Help = "If it is a slip, write “{1}”. If the name is spelled in both ways, add this one to its entry: `also: [{0}]`. If it is "
            + "another name, declare it too, or list it under `names:` in site.yml.",
        Why = """
            A name written in two ways is two people to readers, to search engines and to a court. It is the commonest slip with
            names from other scripts.
            """,
        Bad = ["The researcher is sure of it, and so ⟦Milsl⟧ will tell the court, as Laura Mills said [@mills in @news]."],
        Good =
        [
            "The researcher is sure of it, and so Mills will tell the court: Mills’s report is out [@mills in @news].",
            "The old mills are closed, and so is the Milch bar; the Hills are not hers, and Dora Millo is somebody else.",
        ],
    };

    /// <param name="word">As the text has it.</param>
    /// <param name="meant">What it is nearly.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string word, NearWord meant) =>
        Info.CreateDiagnostic(file, span, word, meant.Name.Written, meant.Name.Whole, meant.Slips == 1 ? "one letter" : "two letters");
}
