using Briefs.Reading.Discovery;

namespace Briefs.Reading.Schema;

/// <summary>The keys that one kind of file may have, used by the reader, the JSON schemas and editor completion.</summary>
/// <param name="Name">The name in <c>briefs schema</c>.</param>
/// <param name="Describes">The kind of file, in words for editors.</param>
/// <param name="Form">The file as a whole.</param>
public sealed record ContentForm(string Name, string Describes, KeyForm Form)
{
    public static ImmutableArray<ContentForm> All { get; } =
    [
        new("front-matter", "The front matter of a brief, content/briefs/*.md", new KeyForm.Entry(BriefKeys.OfBrief)),
        new("page", "The front matter of a page, content/pages/**/*.md", new KeyForm.Entry(BriefKeys.OfPage)),
        new("site", "The settings of a site, content/site.yml", new KeyForm.Entry(SiteKeys.Of)),
        new("people", "People quoted in several briefs, content/people.yml", new KeyForm.EntriesById(PersonKeys.Shared)),
        new("authors", "People who write briefs, content/authors.yml", new KeyForm.EntriesById(AuthorKeys.Of)),
        new("sources", "Sources used by several briefs, content/sources.yml", new KeyForm.EntriesById(SourceKeys.Of)),
        new("images", "Credits of pictures used by several briefs, content/images.yml", new KeyForm.Credits(PictureKeys.Credit)),
    ];

    /// <summary>The form of a file of a site; null for a file without one.</summary>
    /// <param name="path">Relative to the site's folder, with <c>/</c>.</param>
    public static ContentForm? FindByPath(string path) => path switch
    {
        ContentPaths.Settings => Find("site"),
        ContentPaths.People => Find("people"),
        ContentPaths.Authors => Find("authors"),
        ContentPaths.SourcesYaml => Find("sources"),
        ContentPaths.ImageCredits => Find("images"),
        _ when !path.EndsWith(".md", StringComparison.Ordinal) => null,
        _ when path.StartsWith(ContentPaths.Briefs + "/", StringComparison.Ordinal) => Find("front-matter"),
        _ when path.StartsWith(ContentPaths.Pages + "/", StringComparison.Ordinal) => Find("page"),
        _ => null,
    };

    public static ContentForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);
}
