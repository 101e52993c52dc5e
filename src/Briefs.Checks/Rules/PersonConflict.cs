
namespace Briefs.Checks.Rules;

public sealed class PersonConflict : EntryRule
{
    private const string Before =
        ExampleText.Head + ExampleText.News
        + "quoted:\n  mills:\n    name: Ada Mills\n---\n“Nobody crossed,” she said [@mills in @news].\n";

    private static readonly string After =
        Before.Replace("  mills:\n    name: Ada", "  ⟦mills⟧:\n    name: Ida", StringComparison.Ordinal);

    public override RuleInfo Info { get; } = new()
    {
        Id = "person-conflict",
        Group = RuleGroup.Sources,
        Severity = Severity.Error,
        Message = "The id “{0}” refers to {1} here but to {2} in {3}.",
        Help =
            "Use the same name in both places. Put another spelling under `also:`, and a name in another language under "
                + "`name: {en: …, ru: …}`. If they are two people, give one of them a different id.",
        Why = """
            An id identifies one person across the whole site. If an id has two names, one person's words could appear on another
            person's page.
            """,
        Bad = [RuleExample.FromFiles(("content/briefs/a.md", Before), ("content/briefs/b.md", After))],
        Good =
        [
            RuleExample.FromFiles(("content/briefs/a.md", Before), ("content/briefs/b.md", Before)),
            RuleExample.FromFiles(
                ("content/briefs/a.md", Before),
                ("content/briefs/b.md", Before.Replace("Ada Mills\n", "Ida Mills\n    also: [Ada Mills]\n", StringComparison.Ordinal))),
        ],
    };

    public override IEnumerable<string> IdsIn(Brief document)
    {
        return document.DeclaredPeople.Select(p => p.Id.Value);
    }

    public override IEnumerable<(string Id, Diagnostic Found)> Check(
        CheckedSite site, IEnumerable<Brief> documents, Func<string, bool> isAsked)
    {
        var people = site.Library.SharedPeople.Values.Select(p => (Person: p, site.Library.Settings.Language))
            .Concat(documents.SelectMany(d => d.DeclaredPeople.Select(p => (Person: p, Language: d.Lang))))
            .Where(p => p.Person.Anonymous is null && isAsked(p.Person.Id.Value))
            .ToList();
        var named = people.Where(p => !p.Person.Names.IsEmpty).Select(p => p.Person.Id).ToHashSet();
        var seen = new Dictionary<(PersonId, string), (Person Person, string Name)>();
        foreach (var (person, language) in people)
            foreach (var (lang, name) in NamesOf(person, language, named))
            {
                if (seen.TryAdd((person.Id, lang), (person, name))) continue;
                var known = seen[(person.Id, lang)];
                if (!AreOne(person, name, known.Person, known.Name))
                    yield return (person.Id.Value, Found(person, name, known.Person, known.Name));
            }
    }

    // An organisation is compared as a name only if no entry of the id has a personal name: otherwise it is the person's employer.
    private static IEnumerable<(string Lang, string Name)> NamesOf(Person person, string language, HashSet<PersonId> named) =>
        !named.Contains(person.Id) && person is { Organization: { } organization, Description: null }
            ? [(language, organization)]
            : person.Names.Select(n => (n.Key.Length == 0 ? language : n.Key.ToLowerInvariant(), n.Value));

    private static bool AreOne(Person a, string nameA, Person b, string nameB) =>
        nameA == nameB
        || SameName.KeyOf(nameA) == SameName.KeyOf(nameB)
        || a.Also.Select(SameName.KeyOf).Contains(SameName.KeyOf(nameB))
        || b.Also.Select(SameName.KeyOf).Contains(SameName.KeyOf(nameA));

    private Diagnostic Found(Person person, string name, Person known, string knownName) =>
        Info.CreateDiagnostic(person.File, person.Span, person.Id.Value, name, knownName, known.File.Path) with
        {
            Related = [new RelatedPlace(known.File, known.Span, "first listed here")],
        };
}
