using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

/// <summary>The differences between two states of a site's evidence.</summary>
public sealed record EvidenceChange
{
    /// <summary>The documents with differences: changed, then new, then removed; each group sorted by path.</summary>
    public required ImmutableArray<DocumentChange> Documents { get; init; }

    public required ImmutableArray<MarkChange> NewMarks { get; init; }

    public required ImmutableArray<MarkChange> GoneMarks { get; init; }

    /// <summary>Sorted by source.</summary>
    public required ImmutableArray<CopyChange> Copies { get; init; }

    /// <summary>Sorted by id.</summary>
    public required ImmutableArray<EntryChange> Sources { get; init; }

    /// <summary>Sorted by id.</summary>
    public required ImmutableArray<EntryChange> People { get; init; }

    /// <summary>The changed quotations of all documents.</summary>
    public IEnumerable<QuotationChange> Quotations => Documents.SelectMany(d => d.Quotations);

    public bool IsEmpty =>
        Documents.IsEmpty && NewMarks.IsEmpty && GoneMarks.IsEmpty && Copies.IsEmpty && Sources.IsEmpty && People.IsEmpty;
}

/// <summary>A brief or page with its differences.</summary>
/// <param name="Before">Null for a new document.</param>
/// <param name="After">Null for a removed document.</param>
/// <param name="Quotations">Sorted by <see cref="ChangeKind"/>, then by place.</param>
public sealed record DocumentChange(PublishedDocument? Before, PublishedDocument? After, ImmutableArray<QuotationChange> Quotations)
{
    public PublishedDocument Shown => After ?? Before!;

    /// <summary>The number of corrections that were added; 0 for a new or removed document.</summary>
    public int NewCorrections =>
        Before is null || After is null ? 0
            : CorrectionCounter.Added(Before.Corrections.Select(c => c.Date), After.Corrections.Select(c => c.Date));

    /// <summary>
    /// Whether published words were changed or removed without a new correction, as the rule <c>correction-missing</c> reports.
    /// </summary>
    public bool LacksCorrection =>
        Before is { IsBrief: true } && After is not null
        && !UncorrectedFinder.Find(Before, [.. After.Quotations.Select(q => q.Words)], After.Corrections, Day(After.Date)).IsEmpty;

    /// <summary>The document that lists the address of this removed document as an alias; otherwise null.</summary>
    public PublishedDocument? SentTo { get; init; }

    /// <summary>The number of quotations that moved from here to another brief.</summary>
    public int MovedAway { get; init; }

    /// <summary>Whether there are any differences.</summary>
    public bool IsChanged =>
        Before is null || After is null || !Quotations.IsEmpty || MovedAway > 0 || NewCorrections > 0 || Before.Title != After.Title
            || Before.Address != After.Address;

    private static PartialDate? Day(string? date) => date is not null && PartialDate.TryParse(date, out var day) ? day : null;
}

/// <summary>A quotation that differs between the two states.</summary>
/// <param name="Before">Null for a new quotation.</param>
/// <param name="After">Null for a removed quotation.</param>
public sealed record QuotationChange(ChangeKind Kind, PublishedQuotation? Before, PublishedQuotation? After)
{
    /// <summary>The document that a moved quotation was in before; otherwise null.</summary>
    public PublishedDocument? From { get; init; }

    /// <summary>The document that the quotation is in now; null for a removed quotation.</summary>
    public PublishedDocument? To { get; init; }

    /// <summary>The current quotation; for a removed one, the last.</summary>
    public PublishedQuotation Shown => After ?? Before!;
}

/// <summary>How a quotation changed, in the order in which a reviewer reads the changes.</summary>
public enum ChangeKind
{
    /// <summary>The words changed.</summary>
    Changed,

    /// <summary>The quotation is nowhere on the site any more.</summary>
    Gone,

    New,

    /// <summary>The same words moved here from another brief.</summary>
    Moved,

    /// <summary>The same words have another speaker, source or status.</summary>
    Attributed,

    /// <summary>The same words of a person without a name, whom the brief describes with other words everywhere.</summary>
    Described,
}

/// <summary>A declaration that was added or removed.</summary>
/// <param name="Mark">The current mark; for a removed one, the last.</param>
/// <param name="Document">The document that the mark is or was in.</param>
public sealed record MarkChange(PublishedMark Mark, PublishedDocument Document)
{
    /// <summary>Whether the brief quoted these words before: a quotation is now declared not to be one.</summary>
    public bool WasQuotation { get; init; }
}

/// <summary>A saved copy that was added, changed or removed.</summary>
/// <param name="Before">SHA-256 of the text; empty for a private copy, null if there was no copy.</param>
/// <param name="After">As <paramref name="Before"/>.</param>
public sealed record CopyChange(string Source, string? Before, string? After);

/// <summary>A source or a person that was added, changed or removed.</summary>
/// <param name="Before">Null for a new entry.</param>
/// <param name="After">Null for a removed entry.</param>
public sealed record EntryChange(PublishedEntry? Before, PublishedEntry? After)
{
    public PublishedEntry Shown => After ?? Before!;

    /// <summary>
    /// The fields that differ, with both values; a value is null where the field is missing. Empty for a new or removed entry.
    /// </summary>
    public ImmutableArray<(string Field, string? Before, string? After)> Fields =>
        Before is null || After is null
            ? []
            : [.. Before.Fields.Keys.Union(After.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => (Field: name, Then: Before.Fields.GetValueOrDefault(name), Now: After.Fields.GetValueOrDefault(name)))
                .Where(value => value.Then != value.Now)];
}
