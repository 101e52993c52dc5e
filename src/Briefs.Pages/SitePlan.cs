
namespace Briefs.Pages;

/// <summary>All files of a site, planned but not yet made.</summary>
/// <param name="Files">By path, ordinally; no two with the same path.</param>
public sealed record SitePlan(ImmutableArray<PlannedFile> Files);
