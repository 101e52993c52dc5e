
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
