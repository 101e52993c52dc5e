using Briefs.Import.Drafts;
using Briefs.Reading.Scaffolding;

namespace Briefs.Cli.Import;

/// <summary>The arguments of <c>briefs import</c>.</summary>
/// <param name="SiteFolder">Absolute.</param>
/// <param name="Files">Files and folders, as the user typed them.</param>
internal sealed record ImportRequest(string SiteFolder, ImmutableArray<string> Files)
{
    /// <summary>BCP 47; null for the language that each draft states.</summary>
    public string? Lang { get; init; }

    /// <summary>Null to name the brief after the draft.</summary>
    public string? Slug { get; init; }

    public ChangeHandling Changes { get; init; }

    public bool IsDryRun { get; init; }

    public static bool IsSlug(string text) => text.Length > 0 && SlugProposer.Propose(text) == text;
}
