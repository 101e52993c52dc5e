
namespace Briefs.Model;

/// <summary>Words of somebody's that a reader sees marked as such.</summary>
public sealed record Quotation
{
    /// <summary><c>q-</c> and ten hex digits of the SHA-256 of the folded text; <c>-2</c>, <c>-3</c> for repeats within a brief.</summary>
    public required string Id { get; init; }

    /// <summary>From the opening mark to behind the closing one; of a block quote, the block.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What stands between the marks, trimmed, white space folded; paragraphs joined by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47: the brief's.</summary>
    public required string Lang { get; init; }

    public required Surface Where { get; init; }

    /// <summary>A Markdown block quote.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Those that cover it; empty for one that is unsourced or an <see cref="EchoOf">echo</see>.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>A citation that was itself reported stands where its own should: it is unsourced, but not blamed twice.</summary>
    public bool IsCitedFaultily { get; init; }

    /// <summary>Words inside it are struck out, or a picture is among them, which was reported: it is not compared.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>
    /// The brief's own sentence has a negation before the marks: nobody may “expel or return”; or they stand in a table, whose headings may
    /// have it.
    /// </summary>
    public bool FollowsNegation { get; init; }

    /// <summary>Id of the quotation of the same brief whose words it repeats; else null.</summary>
    public string? EchoOf { get; init; }

    /// <summary>
    /// Those of <see cref="Brief.People"/> whom its sentence names outside the marks; only sought where it has no speaker.
    /// </summary>
    public ImmutableArray<PersonId> Named { get; init; } = [];

    /// <summary>The label of a footnote after it that has no citation; else null.</summary>
    public string? BareNote { get; init; }

    /// <summary>Our own translation of the quotation just before it is declared, not listed; this is its text, else null.</summary>
    public string? Translation { get; init; }

    /// <summary>What comparing it with kept copies has shown; null when there is none to compare it with.</summary>
    public Verdict? Verdict { get; init; }

    public QuotationStatus Status =>
        EchoOf is not null ? QuotationStatus.Echo
        : Citations.IsEmpty ? QuotationStatus.Unsourced
        : Citations.All(c => c.Unverifiable is not null) ? QuotationStatus.Unverifiable
        : Verdict is null ? QuotationStatus.Cited
        : Verdict.IsVerified ? QuotationStatus.Verified
        : QuotationStatus.Altered;
}
