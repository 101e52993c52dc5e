namespace Briefs.Reading.Discovery;

/// <summary>Where things stand in a site's folder.</summary>
public static class ContentPaths
{
    public const string Content = "content";
    public const string Settings = "content/site.yml";
    public const string People = "content/people.yml";
    public const string SourcesYaml = "content/sources.yml";
    public const string SourcesJson = "content/sources.json";
    public const string SourcesBib = "content/sources.bib";
    public const string ImageCredits = "content/images.yml";
    public const string Briefs = "content/briefs";
    public const string Pages = "content/pages";
    public const string Images = "content/images";
    public const string Evidence = "content/evidence";
    public const string Templates = "templates";
    public const string Fonts = "templates/fonts";
}
