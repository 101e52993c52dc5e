
namespace Briefs.Model;

/// <summary>What <c>content/site.yml</c> says.</summary>
public sealed record SiteSettings
{
    public required ContentFile File { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute, http or https; its path is the base path. Ends with a slash.</summary>
    public required string Url { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public string? Organization { get; init; }

    public string? Description { get; init; }

    /// <summary>A picture of <c>content/images/</c>, relative to the site's folder.</summary>
    public string? Logo { get; init; }

    public string? Cname { get; init; }

    /// <summary>Severities by rule id where they differ from the rules' own.</summary>
    public ImmutableSortedDictionary<string, Severity> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, Severity>(StringComparer.Ordinal);

    /// <summary>Marked words that are terms on the whole site.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>Names that stand in marks on the whole site.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The folder of kept copies when not <c>content/evidence</c>, as written; from the site's folder, or absolute.</summary>
    public Placed<string>? Evidence { get; init; }

    /// <summary>Whether a social card is made for each brief.</summary>
    public bool Cards { get; init; }

    /// <summary>Template of a link that opens an editor at a place.</summary>
    public string? EditorUrl { get; init; }
}
