
namespace Briefs.Reading.Attribution;

/// <summary>By which words a text may mean somebody declared.</summary>
/// <param name="Person">Who it is.</param>
/// <param name="Names">Whole names and surnames.</param>
/// <param name="Offices">Roles and organisations, in lower case.</param>
internal sealed record NamedPerson(Person Person, ImmutableArray<string> Names, ImmutableArray<string> Offices)
{
    public static NamedPerson Of(Person person)
    {
        var names = person.IsNamed ? person.Names.Values.Concat(person.Also).SelectMany(FormsOf) : [];
        string?[] offices = [person.Role, person.Organization, .. person.Roles.SelectMany(r => new[] { r.Role, r.Organization })];
        return new NamedPerson(person, [.. names.Distinct(StringComparer.Ordinal)],
            [.. offices.OfType<string>().Where(o => o.Length > 0).Select(o => o.ToLowerInvariant()).Distinct(StringComparer.Ordinal)]);
    }

    // The whole name, and the last of its words, by which people are mostly called: 莱娜·霍瓦特 is also called 霍瓦特.
    private static IEnumerable<string> FormsOf(string name)
    {
        if (name.Length == 0) yield break;
        yield return name;
        var last = name[(name.LastIndexOfAny([' ', '·', '・']) + 1)..];
        if (last.Length > 1 && last.Length < name.Length && !char.IsLower(last[0])) yield return last;
    }
}
