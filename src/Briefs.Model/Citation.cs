namespace Briefs.Model;

/// <summary>
/// A citation: <c>[@dilmanov in @new-arab-2020, p. 2, said 2019-12]</c>. A short one such as <c>[@mills]</c> is stored in its completed
/// form, with source, locator and date of the citation that it continues.
/// </summary>
public sealed record Citation
{
    /// <summary>From <c>@</c> to the position before the <c>;</c> or <c>]</c> that ends it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The source that contains the words or to which they were said; null if they were said to us or the citation has a reported error.
    /// </summary>
    public SourceId? Source { get; init; }

    /// <summary>The source we read, if not <see cref="Source"/> itself; locator and saved copy belong to this one.</summary>
    public SourceId? Via { get; init; }

    /// <summary>The speaker; null for the source's own speaker or for none.</summary>
    public PersonId? Speaker { get; init; }

    /// <summary>The person who reported the words to us: the sister in <c>[@guard via @sister in @interview]</c>.</summary>
    public PersonId? ToldBy { get; init; }

    /// <summary><c>itself</c>: the document's own words.</summary>
    public bool Itself { get; init; }

    /// <summary>The place in the source as written: <c>p. 12</c>, <c>00:12:10</c>, <c>art. 33, para. 2</c>.</summary>
    public string? Locator { get; init; }

    public PartialDate? Said { get; init; }

    /// <summary>The words of the source, if the brief translates them or changes their grammatical form.</summary>
    public string? Original { get; init; }

    /// <summary>BCP 47; set if the brief's words are a translation.</summary>
    public string? OriginalLang { get; init; }

    /// <summary>The translator; null with <see cref="OriginalLang"/> set means that the translation is ours.</summary>
    public string? TranslatedBy { get; init; }

    /// <summary>The reason why the words cannot be compared; null if they can.</summary>
    public string? Unverifiable { get; init; }

    /// <summary>
    /// Whether the words were said to this organisation, without a source entry: by the speaker, or by <see cref="ToldBy"/>.
    /// </summary>
    public bool ToUs { get; init; }

    /// <summary>The source that was read: <see cref="Via"/>, otherwise <see cref="Source"/>.</summary>
    public SourceId? Read => Via ?? Source;
}

/// <summary>The citations of one pair of brackets: <c>[@a, p. 3; @b]</c>.</summary>
/// <param name="Span">Includes both brackets.</param>
/// <param name="Citations">In written order; empty if the brackets contain an error.</param>
public sealed record CitationGroup(TextSpan Span, ImmutableArray<Citation> Citations);

/// <summary>Text that looks like a citation but is not valid, and is published as written.</summary>
/// <param name="Written">The valid form.</param>
/// <param name="Why">The reason, as half a sentence that follows “is not a citation”.</param>
public sealed record MisreadCitation(string Written, string Why, TextSpan Span);
