
namespace Briefs.Checks.Rules;

public sealed class PersonIncomplete : DocumentRule
{
    private const string Cited = "---\n“Go,” he said [@guard].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "person-incomplete",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "Nothing says who “{0}” is.",
        Help = "{1} It belongs into the entry of that id.",
        Why = "Readers must learn who speaks: by name, or, where the name is withheld or not known, by what the person is.",
        Bad =
        [
            ExampleText.Head + "quoted:\n  ⟦guard⟧:\n    role: Captain\n    to-us: 2024-01-03\n" + Cited,
            ExampleText.Head + "quoted:\n  ⟦guard⟧:\n    anonymous: fear of reprisal\n    to-us: 2024-01-03\n" + Cited,
        ],
        Good =
        [
            ExampleText.Head + "quoted:\n  guard:\n    description: A border guard\n    to-us: 2024-01-03\n" + Cited,
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        foreach (var person in document.People.Values)
            if (IsNobody(person)) yield return Info.CreateDiagnostic(person.File, person.Span, person.Id.Value, HelpFor(person));
    }

    private static bool IsNobody(Person person) =>
        person is { Description: null, Organization: null }
            && (person.Anonymous is not null || person.Names.IsEmpty)
            && person.Unread.IsEmpty;

    private static string HelpFor(Person person) => person.Anonymous is null
        ? "Add `name:`, or `organization:` if an organisation speaks, or `description:` for somebody without a name."
        : "Add `description:` with what readers may know: A woman held in a camp until 2018.";
}
