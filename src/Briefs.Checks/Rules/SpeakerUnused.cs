
namespace Briefs.Checks.Rules;

public sealed class SpeakerUnused : DocumentRule
{
    public override RuleInfo Info { get; } = new()
    {
        Id = "speaker-unused",
        Group = RuleGroup.Sources,
        Severity = Severity.Warning,
        Message = "“{0}” is listed under quoted, but no citation names that person.",
        Help = "Write [@{0} in @source] after the words that are theirs, or remove the entry from the front matter.",
        Why = "Whoever is listed is shown as quoted. A name without words is a mistake, or their words are shown as another's.",
        Bad = [ExampleText.Head + "quoted:\n  ⟦mills⟧:\n    name: Ada Mills\n---\nNobody crossed.\n"],
        Good = ["“Nobody crossed,” she said [@mills in @news].\n"],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document.DeclaredPeople.IsEmpty || CitedIds.AreIncomplete(document)) yield break;
        var cited = CitedIds.People(document);
        foreach (var person in document.DeclaredPeople)
            if (!cited.Contains(person.Id)) yield return Info.CreateDiagnostic(document.File, person.Span, person.Id.Value);
    }
}
