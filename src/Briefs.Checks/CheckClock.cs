namespace Briefs.Checks;

/// <summary>The only time a rule knows.</summary>
/// <param name="AsOf">When the site is published: now, or the instant of <c>--as-of</c>.</param>
public readonly record struct CheckClock(DateTimeOffset AsOf);
