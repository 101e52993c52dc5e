
namespace Briefs.Cli.Fix;

/// <summary>What all safe fixes make of a site's files.</summary>
/// <param name="Files">Those that differ, by path.</param>
/// <param name="Left">What was not changed because it may be wrong, by path and line.</param>
public sealed record MendedSite(ImmutableArray<MendedFile> Files, ImmutableArray<LeftLine> Left);
