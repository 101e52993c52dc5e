namespace Briefs.Model.WebLinks;

/// <summary>What the web answered, the last time it was asked for an address.</summary>
public sealed record LinkAnswer
{
    public required LinkState State { get; init; }

    /// <summary>Why it is not ok: a clause without capital and full stop; null when it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Of HTTP; null when there was no answer of HTTP.</summary>
    public int? Status { get; init; }

    /// <summary>Where its redirects end, absolute; null when there are none.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>All of the redirects are for good: <see cref="LeadsTo"/> is its new address.</summary>
    public bool IsMovedForGood { get; init; }

    public LinkEnd End { get; init; }

    /// <summary>The day it was asked, UTC.</summary>
    public required DateOnly Asked { get; init; }

    /// <summary>The first day of all those in a row on which the answer had this state, UTC.</summary>
    public required DateOnly Since { get; init; }
}

/// <summary>What is known of a link that leads away from the site.</summary>
public enum LinkState
{
    /// <summary>Somebody answers there with a page.</summary>
    Ok,

    /// <summary>There is no such page, or nobody has that name.</summary>
    Dead,

    /// <summary>It could not be told: programs are kept out, the server is silent, has a fault of its own, or leads in a circle.</summary>
    Unknown,
}

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
