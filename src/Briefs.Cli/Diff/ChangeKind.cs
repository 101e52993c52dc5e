namespace Briefs.Cli.Diff;

/// <summary>What has become of a quotation; in the order in which a reviewer wants to see them.</summary>
public enum ChangeKind
{
    /// <summary>Other words have taken its place.</summary>
    Changed,

    /// <summary>It is nowhere on the site any more.</summary>
    Gone,

    New,

    /// <summary>The same words stood in another brief before, and stand there no more.</summary>
    Moved,

    /// <summary>The same words, but another speaker, source or verdict.</summary>
    Attributed,
}
