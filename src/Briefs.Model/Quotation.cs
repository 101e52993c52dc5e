namespace Briefs.Model;

/// <summary>A quotation: words that readers see marked as another person's.</summary>
public sealed record Quotation
{
    /// <summary>
    /// <c>q-</c> and ten hex digits of the SHA-256 of the folded text; <c>-2</c>, <c>-3</c> for repetitions within a brief.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>From the opening mark to the end of the closing one; for a block quote, the block.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text between the marks, trimmed, with white space folded; paragraphs joined by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="Text"/> as lists print it, with its no-break spaces.</summary>
    public string Printed { get => field ?? Text; init; }

    /// <summary>BCP 47: the brief's.</summary>
    public required string Lang { get; init; }

    public required QuotationContext Where { get; init; }

    /// <summary>Whether it is a Markdown block quote.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The citations that cover it; empty if there are none or it is an <see cref="EchoOf">echo</see>.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Whether its citation has a reported error: it has no source then, but that is not reported again.</summary>
    public bool IsCitedFaultily { get; init; }

    /// <summary>
    /// Whether its sentence, which is nothing but quotations, continues the quotation before it, and neither has a citation: one citation
    /// covers both.
    /// </summary>
    public bool ContinuesUncited { get; init; }

    /// <summary>Whether the citation of its paragraph does not cover it, because its sentence says that someone else speaks.</summary>
    public bool HasOtherSpeaker { get; init; }

    /// <summary>Whether it contains deleted text or a picture, which was reported: it is not compared.</summary>
    public bool IsInterrupted { get; init; }

    /// <summary>
    /// Whether the brief's own sentence has a negation before the marks, as in: a state may not “expel or return”. Also true in a table,
    /// whose headings may contain one.
    /// </summary>
    public bool FollowsNegation { get; init; }

    /// <summary>Id of the quotation of the same brief whose words it repeats; otherwise null.</summary>
    public string? EchoOf { get; init; }

    /// <summary>The <see cref="Brief.People"/> named in its sentence outside the marks; determined only if it has no speaker.</summary>
    public ImmutableArray<PersonId> Named { get; init; } = [];

    /// <summary>What the text says about its citation; null if it has one, or is an echo.</summary>
    public CitationClue? Clue { get; init; }

    /// <summary>The label of a footnote after it that has no citation; otherwise null.</summary>
    public string? BareNote { get; init; }

    /// <summary>
    /// The text of our declared translation that follows the quotation; null for none. The translation is not listed itself.
    /// </summary>
    public string? Translation { get; init; }

    /// <summary>The result of comparing it with saved copies; null if there is no copy.</summary>
    public Verification? Verification { get; init; }

    public QuotationStatus Status =>
        EchoOf is not null ? QuotationStatus.Echo
        : Citations.IsEmpty ? QuotationStatus.Unsourced
        : Citations.All(c => c.Unverifiable is not null) ? QuotationStatus.Unverifiable
        : Verification is null ? QuotationStatus.Cited
        : Verification.IsVerified ? QuotationStatus.Verified
        : QuotationStatus.Altered;
}

/// <summary>The verification status of a quotation: <c>status</c> in the JSON.</summary>
public enum QuotationStatus
{
    Unsourced,

    /// <summary>Has a source without saved copy.</summary>
    Cited,

    /// <summary>Found word for word in the saved copy.</summary>
    Verified,

    /// <summary>Not found in this form in the saved copy.</summary>
    Altered,

    /// <summary>Cannot be compared, for a reason given by the editor.</summary>
    Unverifiable,

    /// <summary>Repeats consecutive words of a quotation of the same brief that has a source.</summary>
    Echo,
}

/// <summary>The place where readers see a quotation; the first that applies. <c>where</c> in the JSON.</summary>
public enum QuotationContext
{
    Title, Summary, Caption, Alt,

    /// <summary>Another printed string of the front matter.</summary>
    Field,

    Link,

    /// <summary>Whether it is a Markdown block quote.</summary>
    Block,

    Heading, Footnote, Table, List, Paragraph,
}

/// <summary>Words in quotation marks that are not a quotation. This is the only exception to the need for a source.</summary>
/// <param name="Span">From the opening mark to after the closing one; for a shared entry, where the brief first names it.</param>
/// <param name="Text">The words between the marks; the marks themselves if there are no words.</param>
/// <param name="By">The rule by which the words need no source.</param>
public sealed record Declaration(TextSpan Span, string Text, DeclaredAs As, DeclaredBy By);

/// <summary>What words in quotation marks are if they are not a quotation.</summary>
public enum DeclaredAs
{
    Term, Title, Name, Own, Translation,
}

/// <summary>The rule by which words in quotation marks need no source: <c>by</c> in the JSON.</summary>
public enum DeclaredBy
{
    /// <summary><c>{.…}</c> after the closing mark.</summary>
    Mark,

    /// <summary>The same words were declared as a name or title earlier in the brief.</summary>
    Earlier,

    /// <summary><c>terms</c> in <c>site.yml</c>.</summary>
    Terms,

    /// <summary><c>names</c> in <c>site.yml</c>.</summary>
    Names,

    /// <summary>The site's own organisation, or that of a person the brief cites.</summary>
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
