
namespace Briefs.Model;

/// <summary>The settings of <c>content/site.yml</c>.</summary>
public sealed record SiteSettings
{
    public required ContentFile File { get; init; }

    /// <summary>The title in the language of the site.</summary>
    public required string Title { get; init; }

    /// <summary>The titles by language; null for one title.</summary>
    public LocalizedText? Titles { get; init; }

    /// <summary>Absolute, http or https, ends with a slash. Its path is the base path.</summary>
    public required string Url { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public string? Organization { get; init; }

    /// <summary>The description in the language of the site.</summary>
    public string? Description { get; init; }

    /// <summary>The descriptions by language; null for one description or none.</summary>
    public LocalizedText? Descriptions { get; init; }

    /// <summary>The names of topics in several languages.</summary>
    public TopicNames Topics { get; init; } = TopicNames.None;

    /// <summary>A picture of <c>content/images/</c>, relative to the site's folder.</summary>
    public string? Logo { get; init; }

    /// <summary>The icon of the site in browser tabs: a picture of <c>content/images/</c>, relative to the site's folder.</summary>
    public string? Icon { get; init; }

    /// <summary>The navigation at the top of every page; empty for the lists of the site.</summary>
    public ImmutableArray<MenuEntry> Menu { get; init; } = [];

    /// <summary>The links at the foot of every page; empty for the pages of the site.</summary>
    public ImmutableArray<MenuEntry> Footer { get; init; } = [];

    /// <summary>The slugs of the briefs that the home page shows first, as written.</summary>
    public ImmutableArray<Located<string>> Featured { get; init; } = [];

    /// <summary>The text at the foot of every page, with its line breaks; null for none.</summary>
    public LocalizedText? FooterText { get; init; }

    /// <summary>Texts for the site's own templates, by name.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> Extra { get; init; } = LocalizedText.NoneByName;

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

    /// <summary>Whether the site has the desk, where editors check briefs in the browser.</summary>
    public bool Desk { get; init; }

    /// <summary>The repository of the site, for the desk: <c>https://github.com/OWNER/REPOSITORY</c>; null if it is not set.</summary>
    public string? Repository { get; init; }

    /// <summary>Template for links that open an editor at a position.</summary>
    public string? EditorUrl { get; init; }

    /// <summary>The title for a page in a language.</summary>
    /// <param name="lang">BCP 47.</param>
    public TextInLanguage TitleIn(string lang) => Titles?.Find(lang, Language) ?? new TextInLanguage(Title, null);

    /// <summary>The description for a page in a language; null for none.</summary>
    /// <param name="lang">BCP 47.</param>
    public TextInLanguage? DescriptionIn(string lang) =>
        Descriptions?.Find(lang, Language) ?? (Description is null ? null : new TextInLanguage(Description, Language));
}
