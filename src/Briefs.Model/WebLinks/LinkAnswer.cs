namespace Briefs.Model.WebLinks;

/// <summary>The last answer of the web for an address.</summary>
public sealed record LinkAnswer
{
    public required LinkState State { get; init; }

    /// <summary>Why the link is not ok, as a clause without capital and full stop; null if it is.</summary>
    public string? Reason { get; init; }

    /// <summary>The HTTP status; null without an HTTP answer.</summary>
    public int? Status { get; init; }

    /// <summary>The end of the redirects, absolute; null if there are none.</summary>
    public string? LeadsTo { get; init; }

    /// <summary>Whether all redirects are permanent, so that <see cref="LeadsTo"/> is the new address.</summary>
    public bool IsMovedForGood { get; init; }

    public LinkEnd End { get; init; }

    /// <summary>The day of the request, UTC.</summary>
    public required DateOnly Asked { get; init; }

    /// <summary>The first day since which the state has been the same, UTC.</summary>
    public required DateOnly Since { get; init; }
}

/// <summary>The state of an external link.</summary>
public enum LinkState
{
    /// <summary>A server answers with a page.</summary>
    Ok,

    /// <summary>The page or the host name does not exist.</summary>
    Dead,

    /// <summary>Not known: the server blocks programs, does not answer, reports an error of its own, or redirects in a circle.</summary>
    Unknown,
}

/// <summary>The kind of page at the end of a link's redirects, judged by its address.</summary>
public enum LinkEnd
{
    Page,

    /// <summary>The front page of the same site instead of the requested page, which often means that the page no longer exists.</summary>
    FrontPage,

    /// <summary>A login page.</summary>
    LogIn,
}
