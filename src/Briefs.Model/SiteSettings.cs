
namespace Briefs.Model;

/// <summary>The settings of <c>content/site.yml</c>.</summary>
public sealed record SiteSettings
{
    public required ContentFile File { get; init; }

    public required string Title { get; init; }

    /// <summary>Absolute, http or https, ends with a slash. Its path is the base path.</summary>
    public required string Url { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public string? Organization { get; init; }

    public string? Description { get; init; }

    /// <summary>A picture of <c>content/images/</c>, relative to the site's folder.</summary>
    public string? Logo { get; init; }

    public string? Cname { get; init; }

    /// <summary>Severities by rule id, where they differ from the defaults.</summary>
    public ImmutableSortedDictionary<string, Severity> Severities { get; init; } =
        ImmutableSortedDictionary.Create<string, Severity>(StringComparer.Ordinal);

    /// <summary>Words in quotation marks that are terms on the whole site.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>Names that are written in quotation marks on the whole site.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>
    /// The folder of saved copies as written, relative to the site's folder or absolute; null for <c>content/evidence</c>.
    /// </summary>
    public Located<string>? Evidence { get; init; }

    /// <summary>Whether each brief gets a social card.</summary>
    public bool Cards { get; init; }

    /// <summary>Whether every brief is also published as a PDF.</summary>
    public bool Pdf { get; init; }

    /// <summary>Template for links that open an editor at a position.</summary>
    public string? EditorUrl { get; init; }
}
