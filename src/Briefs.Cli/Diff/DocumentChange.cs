using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>A brief or page, and what has changed in it.</summary>
/// <param name="Before">Null for a new one.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="Quotations">In the order of <see cref="ChangeKind"/>, then by place.</param>
public sealed record DocumentChange(PublishedDocument? Before, PublishedDocument? After, ImmutableArray<QuotationChange> Quotations)
{
    public PublishedDocument Shown => After ?? Before!;

    /// <summary>How many corrections it has that it did not have before; 0 for one that is new or gone.</summary>
    public int NewCorrections =>
        Before is null || After is null ? 0
            : CountCorrections.Added(Before.Corrections.Select(c => c.Date), After.Corrections.Select(c => c.Date));

    /// <summary>
    /// Published words have been changed or taken out, and readers are not told: what the rule <c>correction-missing</c> finds.
    /// </summary>
    public bool LacksCorrection =>
        Before is { IsBrief: true } && After is not null
        && !FindUncorrected.Find(Before, [.. After.Quotations.Select(q => q.Words)], After.Corrections, Day(After.Date)).IsEmpty;

    /// <summary>The document that has the address of one that is gone among its aliases; else null.</summary>
    public PublishedDocument? SentTo { get; init; }

    /// <summary>How many quotations have left it for another brief.</summary>
    public int MovedAway { get; init; }

    /// <summary>Whether there is anything to tell.</summary>
    public bool IsChanged =>
        Before is null || After is null || !Quotations.IsEmpty || MovedAway > 0 || NewCorrections > 0 || Before.Title != After.Title
            || Before.Address != After.Address;

    private static PartialDate? Day(string? date) => date is not null && PartialDate.TryParse(date, out var day) ? day : null;
}
