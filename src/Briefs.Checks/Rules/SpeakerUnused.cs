
namespace Briefs.Checks.Rules;

public sealed class SpeakerUnused : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "speaker-unused",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "“{0}” is declared under `quoted:`, but no citation names that person.",
        Help = "Write [@{0} in @source] after this person's words, or remove the entry from the front matter.",
        Why = "If you declare a person but never cite them, someone else may be credited with their words.",
        Bad = [ExampleText.Head + "quoted:\n  ⟦mills⟧:\n    name: Ada Mills\n---\nNobody crossed.\n"],
        Good = ["“Nobody crossed,” she said [@mills in @news].\n"],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document.DeclaredPeople.IsEmpty || CitedIds.AreIncomplete(document) || CitedIds.AreMissing(document)) yield break;
        var cited = CitedIds.People(document);
        foreach (var person in document.DeclaredPeople)
            if (!cited.Contains(person.Id)) yield return Info.CreateDiagnostic(document.File, person.Span, person.Id.Value);
    }
}
