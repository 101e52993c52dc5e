using Briefs.Checks.PublishedState;
using Briefs.Pages;
using Briefs.Pages.Reuse;
using Briefs.Workspaces.Cache;

namespace Briefs.Workspaces;

/// <summary>Which site a workspace reads, and how it is checked and planned.</summary>
public sealed record WorkspaceOptions
{
    /// <summary>Absolute.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Absolute, ends with a slash; null to use the value of <c>site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The name of a preview, which search engines must not index; null for the site itself.</summary>
    public string? Preview { get; init; }

    /// <summary>The time of the run: now, or the value of <c>--as-of</c>.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Whether drafts count as published.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>The published site to compare with; null for none.</summary>
    public PublishedEvidence? Before { get; init; }

    /// <summary>Whether warnings fail the run too.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether quotations are compared with the saved copies. False for commands that only need the content.</summary>
    public bool Compares { get; init; } = true;

    /// <summary>Whether a browser can print PDFs. Has an effect only on a site with <c>pdf: true</c>.</summary>
    public bool CanPrintPdf { get; init; }

    /// <summary>Where earlier runs kept documents as they read them; null to read every document.</summary>
    public DocumentCache? Cache { get; init; }

    /// <summary>Files of the site that its folder lacks.</summary>
    public AbsentFiles Absent { get; init; } = AbsentFiles.None;

    /// <summary>The checker for the browser. Has an effect only on a site with <c>desk: true</c>; null if it is not published.</summary>
    public Lazy<DeskFiles?>? Desk { get; init; }

    /// <summary>Where pages keep data for later runs; null for nowhere.</summary>
    public KeptFiles? Kept { get; init; }

    /// <summary>Whether the bytes of files stay in memory, for commands that change files.</summary>
    public bool KeepsBytes { get; init; }
}
