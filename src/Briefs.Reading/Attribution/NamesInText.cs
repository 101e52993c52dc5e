
namespace Briefs.Reading.Attribution;

/// <summary>Which declared people, or organisations that speak as one, a text names.</summary>
internal sealed class NamesInText
{
    private readonly ImmutableArray<NamedPerson> _people;

    private NamesInText(ImmutableArray<NamedPerson> people) => _people = people;

    public static NamesInText Of(IEnumerable<Person> people) => new([.. people.Where(p => p.IsNamed).Select(NamedPerson.Of)]);

    /// <summary>Each once, in the order in which they are declared.</summary>
    public ImmutableArray<PersonId> In(string text) => [.. _people.Where(p => IsNamed(p, text)).Select(p => p.Person.Id)];

    private static bool IsNamed(NamedPerson person, string text) =>
        person.Names.Any(n => Holds(text, n)) || (person.Person.Names.IsEmpty && Holds(text, person.Person.Organization ?? ""));

    /// <summary>Whether a text has a name in it, as whole words.</summary>
    public static bool Holds(string text, string name)
    {
        if (name.Length == 0) return false;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (IsEdge(text, at - 1, name[0]) && IsEdge(text, at + name.Length, name[^1])) return true;
        }

        return false;
    }

    private static bool IsEdge(string text, int at, char beside) =>
        at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]) || Scripts.IsDense(beside) || Scripts.IsHangul(beside);
}
