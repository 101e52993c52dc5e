using Briefs.Model.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>What lies between two states of a site's evidence.</summary>
public sealed record EvidenceChange
{
    /// <summary>Those with something to tell: changed, new, gone; each by path.</summary>
    public required ImmutableArray<DocumentChange> Documents { get; init; }

    public required ImmutableArray<MarkChange> NewMarks { get; init; }

    public required ImmutableArray<MarkChange> GoneMarks { get; init; }

    /// <summary>By source.</summary>
    public required ImmutableArray<CopyChange> Copies { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<EntryChange> Sources { get; init; }

    /// <summary>By id.</summary>
    public required ImmutableArray<EntryChange> People { get; init; }

    /// <summary>All changes of quotations.</summary>
    public IEnumerable<QuotationChange> Quotations => Documents.SelectMany(d => d.Quotations);

    public bool IsEmpty =>
        Documents.IsEmpty && NewMarks.IsEmpty && GoneMarks.IsEmpty && Copies.IsEmpty && Sources.IsEmpty && People.IsEmpty;
}

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

/// <summary>A quotation that is not what it was.</summary>
/// <param name="Before">Null for a new one.</param>
/// <param name="After">Null for one that is gone.</param>
public sealed record QuotationChange(ChangeKind Kind, PublishedQuotation? Before, PublishedQuotation? After)
{
    /// <summary>Where a moved one stood before; else null.</summary>
    public PublishedDocument? From { get; init; }

    /// <summary>Where it stands now; null for one that is gone.</summary>
    public PublishedDocument? To { get; init; }

    /// <summary>As it is now; of one that is gone, as it was.</summary>
    public PublishedQuotation Shown => After ?? Before!;
}

/// <summary>What has become of a quotation; in the order in which a reviewer wants to see them.</summary>
public enum ChangeKind
{
    /// <summary>Other words have taken its place.</summary>
    Changed,

    /// <summary>It is nowhere on the site any more.</summary>
    Gone,

    New,

    /// <summary>The same words stood in another brief before, and stand there no more.</summary>
    Moved,

    /// <summary>The same words, but another speaker, source or verdict.</summary>
    Attributed,
}

/// <summary>A declared mark that is new or gone.</summary>
/// <param name="Mark">As it is now, or as it was.</param>
/// <param name="Document">Where it stands, or stood.</param>
public sealed record MarkChange(PublishedMark Mark, PublishedDocument Document)
{
    /// <summary>The brief quoted these words before: what was somebody's is now declared to be nobody's.</summary>
    public bool WasQuotation { get; init; }
}

/// <summary>A kept copy that is new, changed or gone.</summary>
/// <param name="Before">Its hash; empty for a private one, null for one that was not kept.</param>
/// <param name="After">The same.</param>
public sealed record CopyChange(string Source, string? Before, string? After);

/// <summary>A source or a person that is new, changed or gone.</summary>
/// <param name="Before">Null for a new one.</param>
/// <param name="After">Null for one that is gone.</param>
public sealed record EntryChange(PublishedEntry? Before, PublishedEntry? After)
{
    public PublishedEntry Shown => After ?? Before!;

    /// <summary>
    /// The fields that differ, with both values; null where the field was or is not given. Empty for one that is new or gone.
    /// </summary>
    public ImmutableArray<(string Field, string? Before, string? After)> Fields =>
        Before is null || After is null
            ? []
            : [.. Before.Fields.Keys.Union(After.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => (Field: name, Then: Before.Fields.GetValueOrDefault(name), Now: After.Fields.GetValueOrDefault(name)))
                .Where(value => value.Then != value.Now)];
}
