namespace Briefs.Model;

/// <summary>What somebody was, and when.</summary>
/// <param name="From">First day, month or year; null: always before <paramref name="To"/>.</param>
/// <param name="To">Last day, month or year; null: until now.</param>
public sealed record RoleAtTime(string? Role, string? Organization, PartialDate? From, PartialDate? To);
