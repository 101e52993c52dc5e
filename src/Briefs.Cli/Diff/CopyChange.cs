namespace Briefs.Cli.Diff;

/// <summary>A kept copy that is new, changed or gone.</summary>
/// <param name="Before">Its hash; empty for a private one, null for one that was not kept.</param>
/// <param name="After">The same.</param>
public sealed record CopyChange(string Source, string? Before, string? After);
