
namespace Briefs.Checks.Rules;

public sealed class PersonIncomplete : DocumentRule
{
    private const string Cited = "---\n“Go,” he said [@guard].\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "person-incomplete",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The entry for “{0}” does not say who that person is.",
        Help = "{1} Put the line in the entry for “{0}”.",
        Why = "Readers must be able to see who is speaking: a name or, if the name is withheld or unknown, a description.",
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
        ? "Add `name:`, or `organization:` if an organisation speaks, or `description:` for a person without a name."
        : "Add `description:` with what readers may know, such as “A woman held in a camp until 2018”.";
}
