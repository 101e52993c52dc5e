using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>A declared mark that is new or gone.</summary>
/// <param name="Mark">As it is now, or as it was.</param>
/// <param name="Document">Where it stands, or stood.</param>
public sealed record MarkChange(PublishedMark Mark, PublishedDocument Document)
{
    /// <summary>The brief quoted these words before: what was somebody's is now declared to be nobody's.</summary>
    public bool WasQuotation { get; init; }
}
