using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>A source or a person that is new, changed or gone.</summary>
/// <param name="Before">Null for a new one.</param>
/// <param name="After">Null for one that is gone.</param>
public sealed record EntryChange(PublishedEntry? Before, PublishedEntry? After)
{
    public PublishedEntry Shown => After ?? Before!;

    /// <summary>
    /// The fields that differ, with both values; null where the field was or is not given. Empty for one that is new or gone.
    /// </summary>
    public ImmutableArray<(string Field, string? Before, string? After)> Fields =>
        Before is null || After is null
            ? []
            : [.. Before.Fields.Keys.Union(After.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => (Field: name, Then: Before.Fields.GetValueOrDefault(name), Now: After.Fields.GetValueOrDefault(name)))
                .Where(value => value.Then != value.Now)];
}
