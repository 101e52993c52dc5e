using Briefs.Checks.PublishedState;

namespace Briefs.Workspaces;

/// <summary>Which site a workspace reads, and by which rules it is checked and planned.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Absolute, ends with a slash; null: what <c>site.yml</c> says.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The name of a preview, which asks not to be found; null for the site itself.</summary>
    public string? Preview { get; init; }

    /// <summary>The time of the run: now, or <c>--as-of</c>.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Drafts are treated as if they were published.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>The published site that this one is compared with; null for none.</summary>
    public PublishedEvidence? Before { get; init; }

    /// <summary>Warnings fail too.</summary>
    public bool Strict { get; init; }

    /// <summary>Quotations are compared with the saved copies. Commands that ask only what a site contains do without.</summary>
    public bool Compares { get; init; } = true;

    /// <summary>The bytes of the files stay in memory, for commands that change files.</summary>
    public bool KeepsBytes { get; init; }
}
