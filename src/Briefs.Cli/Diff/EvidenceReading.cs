using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>What was read of a built site's evidence, or why it was not.</summary>
public abstract record EvidenceReading
{
    private EvidenceReading() { }

    public sealed record Read(PublishedEvidence Evidence) : EvidenceReading;

    /// <param name="Why">A sentence for the person who called: which file, what is wrong with it, and what to do.</param>
    public sealed record Refused(string Why) : EvidenceReading;
}
