namespace Briefs.Model;

/// <summary>A person who is quoted, with or without a name, or an organisation as a speaker.</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }

    /// <summary>The file of the declaration: a brief or <c>content/people.yml</c>.</summary>
    public required ContentFile File { get; init; }

    /// <summary>The place of the id.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// Names by BCP 47 tag; the key is empty for <c>name: Laura Mills</c>. Empty for people without a name and for organisations.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Other spellings, from <c>also</c>.</summary>
    public ImmutableArray<string> Also { get; init; } = [];

    public string? Role { get; init; }

    public string? Organization { get; init; }

    /// <summary>Roles with their periods, from <c>people.yml</c>, as written.</summary>
    public ImmutableArray<RoleAtTime> Roles { get; init; } = [];

    /// <summary>The reason why the name is withheld; null if it is not.</summary>
    public string? Anonymous { get; init; }

    /// <summary>The description of a person without a name: "Relatives at the prison gate".</summary>
    public string? Description { get; init; }

    /// <summary>Keys with invalid values, which were reported: null here, but not missing.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The date of a statement to this organisation; a citation of only the person is then complete.</summary>
    public PartialDate? ToUs { get; init; }

    /// <summary>
    /// Whether there is a name, of a person or organisation. Only then is the id valid on the whole site and the person has a page.
    /// </summary>
    public bool IsNamed => Anonymous is null && (!Names.IsEmpty || (Organization is not null && Description is null));

    /// <summary>
    /// The printed name. For an anonymous person, always the description. Otherwise the name in a language, else the one without a
    /// language, else the English one, else the first, else an organisation's name, the description, or the id.
    /// </summary>
    /// <param name="lang">BCP 47.</param>
    public string NameIn(string lang)
    {
        // A name next to `anonymous` is reported as an error. Even so, it must never be printed.
        if (Anonymous is not null) return Description ?? Id.Value;
        if (Names.TryGetValue(lang, out var exact)) return exact;
        if (lang.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && Names.TryGetValue(lang[..hyphen], out var primary))
            return primary;
        if (Names.TryGetValue("", out var plain)) return plain;
        // If the reader's script is unknown, Latin script is readable to most.
        if (Names.TryGetValue("en", out var english)) return english;
        return Names.Values.FirstOrDefault() ?? (Description is null ? Organization : null) ?? Description ?? Id.Value;
    }

    /// <summary>
    /// Role and organisation at a time: from the matching entry of <see cref="Roles"/>, otherwise <see cref="Role"/> and
    /// <see cref="Organization"/>. If the role changed within an imprecise date, only the parts that are the same throughout are returned.
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
/// The id of a quoted person: a-z, 0-9 and hyphens. The id of a person with a name is valid on the whole site, that of a person without one
/// in one brief.
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

/// <summary>A role and its period.</summary>
/// <param name="From">First day, month or year; null for no known start.</param>
/// <param name="To">Last day, month or year; null for no known end.</param>
public sealed record RoleAtTime(string? Role, string? Organization, PartialDate? From, PartialDate? To)
{
    /// <summary>Whether the period includes any possible day of a date.</summary>
    public bool Overlaps(PartialDate date) =>
        (From is not { } from || from.First <= date.Last) && (To is not { } to || date.First <= to.Last);

    /// <summary>Whether the period includes every possible day of a date.</summary>
    public bool Holds(PartialDate date) => (From is not { } from || from.First <= date.First) && (To is not { } to || date.Last <= to.Last);
}
