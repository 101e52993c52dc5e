namespace Briefs.Model;

/// <summary>The id of a source, as editors write it: a-z, 0-9 and hyphens. Means the same on the whole site.</summary>
public readonly record struct SourceId(string Value) : IComparable<SourceId>
{
    public int CompareTo(SourceId other) => string.CompareOrdinal(Value, other.Value);
    public static bool operator <(SourceId left, SourceId right) => left.CompareTo(right) < 0;
    public static bool operator >(SourceId left, SourceId right) => left.CompareTo(right) > 0;
    public static bool operator <=(SourceId left, SourceId right) => left.CompareTo(right) <= 0;
    public static bool operator >=(SourceId left, SourceId right) => left.CompareTo(right) >= 0;
    public override string ToString() => Value;
}
