namespace Briefs.Cli.Publish;

/// <summary>What <c>briefs publish</c> is asked to do.</summary>
internal sealed record PublishRequest
{
    /// <summary>Absolute; inside the repository.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>Absolute: the built site.</summary>
    public required string Output { get; init; }

    /// <summary>The same, as it was called.</summary>
    public required string OutputShown { get; init; }

    /// <summary>The name of a remote, or an address.</summary>
    public required string Remote { get; init; }

    public required string Branch { get; init; }

    /// <summary>Where a preview goes; null: the site itself.</summary>
    public PreviewPrefix? Prefix { get; init; }

    /// <summary>Take the preview away instead.</summary>
    public bool Remove { get; init; }

    /// <summary>How many publications the branch remembers, at least 1.</summary>
    public required int Keep { get; init; }
}
