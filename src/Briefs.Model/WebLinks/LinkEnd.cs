namespace Briefs.Model.WebLinks;

/// <summary>What stands at the end of a link's redirects, as far as its address tells.</summary>
public enum LinkEnd
{
    Page,

    /// <summary>
    /// The same site's front page, where a page of its own was asked for: often a site's way to say that the page is gone.
    /// </summary>
    FrontPage,

    /// <summary>Where one has to log in.</summary>
    LogIn,
}
