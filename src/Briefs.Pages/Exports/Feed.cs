using Briefs.Model.Addresses;
using Briefs.Pages.Indexes;

namespace Briefs.Pages.Exports;

/// <summary>What one feed is of: the whole site, a language, a topic. Each is there as Atom and as JSON Feed.</summary>
/// <param name="Folder">Where its files lie: empty, <c>ru/</c>, <c>topics/asylum/</c>.</param>
/// <param name="Page">Address of the page that lists the same briefs.</param>
/// <param name="Title">Of the feed, in a reader's list of many sites' feeds.</param>
/// <param name="Lang">BCP 47, of the title; each brief says its own.</param>
internal sealed record Feed(string Folder, string Page, string Title, string Lang)
{
    /// <summary>What a reader is told besides; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>All briefs it is of, the newest first; found when they are asked for.</summary>
    public required IEnumerable<Brief> Briefs { get; init; }

    /// <summary>Those it has, the newest first.</summary>
    public IEnumerable<Brief> Latest => Briefs.Take(ListPages.Size);

    public string Atom => SiteAddresses.FeedIn(Folder);

    public string Json => SiteAddresses.JsonFeedIn(Folder);
}
