using Briefs.Reading.FrontMatter;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Settings;

/// <summary>Reads <c>content/people.yml</c>: people quoted in several briefs, by id. Nobody without a name may stand there.</summary>
public static class ReadPeople
{
    public static Checked<ImmutableSortedDictionary<PersonId, Person>> Read(FileText file)
    {
        var bind = new BindValue(file, new DiagnosticBag(file.File));
        var people = ImmutableSortedDictionary.CreateBuilder<PersonId, Person>();
        foreach (var person in ReadPersonEntry.Shared(OpenYaml.Shared(file, bind), bind))
        {
            if (person.IsNamed) people.Add(person.Id, person);
            else bind.Diagnostics.Add(PersonNotShared.Rule, person.Span, person.Id.Value);
        }

        return new Checked<ImmutableSortedDictionary<PersonId, Person>>(people.ToImmutable(), bind.Diagnostics.ToImmutable());
    }
}
