
namespace Briefs.Capture.Html;

/// <summary>What a page says of itself. It is a proposal for a source's entry: whoever made the page may have been careless.</summary>
public sealed record PageFacts
{
    /// <summary>Without the name of the site that many pages put behind it.</summary>
    public string? Title { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The name of the site, or of whoever stands behind it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day as the page gives it, in its own time zone.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>The address the page wants to be cited by; http or https.</summary>
    public Uri? Address { get; init; }
}
