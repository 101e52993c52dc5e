namespace Briefs.Model;

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
