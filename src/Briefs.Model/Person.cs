namespace Briefs.Model;

/// <summary>Somebody quoted: a person, a person without a name, or an organisation speaking as one.</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }

    /// <summary>Where declared; for one from <c>content/people.yml</c>, there.</summary>
    public required ContentFile File { get; init; }

    /// <summary>The place of the id.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// Name by BCP 47 tag; the key is empty for <c>name: Laura Mills</c>. Empty for people without a name and organisations.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Other spellings, <c>also:</c>.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    public string? Role { get; init; }

    public string? Organization { get; init; }

    /// <summary>Roles with their times, from <c>people.yml</c>, as written.</summary>
    public ImmutableArray<RoleAtTime> Roles { get; init; } = [];

    /// <summary>Why the name is withheld; null when it is not.</summary>
    public string? Anonymous { get; init; }

    /// <summary>Who somebody without a name is: "Relatives at the prison gate".</summary>
    public string? Description { get; init; }

    /// <summary>Keys whose values were faulty, and reported: absent here, but not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>When it was said to this organisation; a citation of the person alone is then complete.</summary>
    public PartialDate? ToUs { get; init; }

    /// <summary>
    /// Whether it has a name, a person's or an organisation's: only then is it the same on the whole site and has a page.
    /// </summary>
    public bool IsNamed => Anonymous is null && (!Names.IsEmpty || (Organization is not null && Description is null));

    /// <summary>
    /// The description, never a name, of somebody anonymous; else the name in a language, else the one without a language, else the English
    /// one, else the first; an organisation's name, else the description, else the id.
    /// </summary>
    /// <param name="lang">BCP 47.</param>
    public string NameIn(string lang)
    {
        // A name beside `anonymous` is an error of its own. Should one ever get here, it must still not be printed.
        if (Anonymous is not null) return Description ?? Id.Value;
        if (Names.TryGetValue(lang, out var exact)) return exact;
        if (lang.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && Names.TryGetValue(lang[..hyphen], out var primary))
            return primary;
        if (Names.TryGetValue("", out var plain)) return plain;
        // Of scripts that a reader may not read, the Latin one is read by most.
        if (Names.TryGetValue("en", out var english)) return english;
        return Names.Values.FirstOrDefault() ?? (Description is null ? Organization : null) ?? Description ?? Id.Value;
    }

    /// <summary>
    /// Role and organisation at a time: of <see cref="Roles"/> the one that fits, else <see cref="Role"/> and <see cref="Organization"/>.
    /// Of a date so wide that the role changed within it, only what holds for all of it: nobody is given an office of another day.
    /// </summary>
    public (string? Role, string? Organization) RoleAt(PartialDate? said)
    {
        if (Role is not null || said is not { } at) return (Role, Organization);
        var fitting = Roles.Where(role => role.Overlaps(at)).ToList();
        if (fitting.Count == 0) return (Role, Organization);
        if (fitting.Find(role => role.Holds(at)) is { } throughout) return (throughout.Role, throughout.Organization);
        return (Common(fitting, role => role.Role), Common(fitting, role => role.Organization));
    }

    private static string? Common(List<RoleAtTime> roles, Func<RoleAtTime, string?> part) =>
        roles.TrueForAll(role => part(role) == part(roles[0])) ? part(roles[0]) : null;
}

/// <summary>
/// The id of somebody quoted: a-z, 0-9 and hyphens. A named person is the same on the whole site; one without a name belongs to one brief.
/// </summary>
public readonly record struct PersonId(string Value) : IComparable<PersonId>
{
    public int CompareTo(PersonId other) => string.CompareOrdinal(Value, other.Value);
    public static bool operator <(PersonId left, PersonId right) => left.CompareTo(right) < 0;
    public static bool operator >(PersonId left, PersonId right) => left.CompareTo(right) > 0;
    public static bool operator <=(PersonId left, PersonId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(PersonId left, PersonId right) => left.CompareTo(right) >= 0;
    public override string ToString() => Value;
}

/// <summary>What somebody was, and when.</summary>
/// <param name="From">First day, month or year; null: always before <paramref name="To"/>.</param>
/// <param name="To">Last day, month or year; null: until now.</param>
public sealed record RoleAtTime(string? Role, string? Organization, PartialDate? From, PartialDate? To)
{
    /// <summary>Whether it was held on any day that a date may mean.</summary>
    public bool Overlaps(PartialDate date) =>
        (From is not { } from || from.First <= date.Last) && (To is not { } to || date.First <= to.Last);

    /// <summary>Whether it was held on every day that a date may mean.</summary>
    public bool Holds(PartialDate date) => (From is not { } from || from.First <= date.First) && (To is not { } to || date.Last <= to.Last);
}
