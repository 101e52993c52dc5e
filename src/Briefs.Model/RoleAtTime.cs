namespace Briefs.Model;

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
