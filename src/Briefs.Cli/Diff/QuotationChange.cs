using Briefs.Checks.PublishedState;

namespace Briefs.Cli.Diff;

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
