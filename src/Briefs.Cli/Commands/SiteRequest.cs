using Briefs.Model.PublishedState;

namespace Briefs.Cli.Commands;

/// <summary>What <c>build</c> and <c>check</c> are asked to do.</summary>
public sealed record SiteRequest
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

    /// <summary>A built site to compare with, its folder or its evidence, as the caller named it; null for none.</summary>
    public string? Against { get; init; }

    /// <summary>What was read of <see cref="Against"/>.</summary>
    public PublishedEvidence? Before { get; init; }

    /// <summary>Warnings fail too.</summary>
    public bool Strict { get; init; }

    public ReportFormat Format { get; init; }

    public ImmutableArray<ReportFile> Reports { get; init; } = [];

    /// <summary>Nothing but what keeps the site from being published.</summary>
    public bool Quiet { get; init; }
}
