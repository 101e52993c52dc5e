namespace Briefs.Cli.Templates;

/// <summary>Where a page's template comes from.</summary>
internal enum TemplateStanding
{
    /// <summary>From Briefs alone.</summary>
    BuiltIn,

    /// <summary>The site has a copy, which says the same.</summary>
    Same,

    /// <summary>The site has one that says something else, of its own or of an earlier version.</summary>
    Changed,
}
