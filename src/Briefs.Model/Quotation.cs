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

/// <summary>What is known of a quotation's source; the names of <c>status</c> in the JSON.</summary>
public enum QuotationStatus
{
    Unsourced,

    /// <summary>Sourced; no copy of the source is kept.</summary>
    Cited,

    /// <summary>Found in the kept copy, word for word.</summary>
    Verified,

    /// <summary>Not found so in the kept copy.</summary>
    Altered,

    /// <summary>Cannot be compared, and the editor says why.</summary>
    Unverifiable,

    /// <summary>Repeats a run of words of a sourced quotation of the same brief.</summary>
    Echo,
}

/// <summary>Where a reader meets a quotation; the first that fits. The names of <c>where</c> in the JSON.</summary>
public enum Surface
{
    Title, Summary, Caption, Alt,

    /// <summary>Another printed string of the front matter.</summary>
    Field,

    Link,

    /// <summary>A Markdown block quote.</summary>
    Block,

    Heading, Footnote, Table, List, Paragraph,
}

/// <summary>Marked words that are not a quotation, by whatever rule: the one way around the gate.</summary>
/// <param name="Span">From the opening mark to after the closing one; for a shared entry, where the brief first names it.</param>
/// <param name="Text">The words between the marks; the marks themselves where they mark no words.</param>
/// <param name="By">The rule that excuses them.</param>
public sealed record Declaration(TextSpan Span, string Text, DeclaredAs As, DeclaredBy By);

/// <summary>What marked words are, when they are not somebody's words.</summary>
public enum DeclaredAs
{
    Term, Title, Name, Own, Translation,
}

/// <summary>The rule by which marked words need no source. The JSON's <c>by</c>.</summary>
public enum DeclaredBy
{
    /// <summary><c>{.…}</c> after the closing mark.</summary>
    Mark,

    /// <summary>The same words were declared as a name or title earlier in the brief.</summary>
    Earlier,

    /// <summary><c>terms:</c> of <c>site.yml</c>.</summary>
    Terms,

    /// <summary><c>names:</c> of <c>site.yml</c>.</summary>
    Names,

    /// <summary>The site's own organization, or that of a person the brief cites.</summary>
    Organization,

    /// <summary>A name after a Cyrillic legal form: ООО «Опора».</summary>
    LegalForm,

    /// <summary>The title of a source that the brief cites.</summary>
    Title,

    /// <summary>The publisher of a source that the brief cites.</summary>
    Publisher,

    /// <summary>Marks within a name or title of a source or person that the brief lists or cites.</summary>
    Entry,

    /// <summary>Words that a correction repeats.</summary>
    Correction,

    /// <summary>A mark in a table cell that repeats the cell above.</summary>
    Ditto,

    /// <summary>» or « as an arrow at the edge of a link, or between spaces.</summary>
    Arrow,

    /// <summary>Code, an attribute or a web address.</summary>
    Code,

    /// <summary>Marks with nothing between them.</summary>
    Empty,
}
