namespace Briefs.Pages.Rendering;

/// <summary>Where a text is printed.</summary>
internal enum Destination
{
    /// <summary>On its own page, with ids that links lead to.</summary>
    Page,

    /// <summary>In a feed, far from its page: all links absolute, and no ids, for many texts stand together there.</summary>
    Feed,

    /// <summary>In a list of the site, away from its brief: no ids, and no numbers of notes that are not there.</summary>
    Excerpt,
}
