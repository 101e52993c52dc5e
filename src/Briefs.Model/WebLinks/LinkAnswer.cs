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
