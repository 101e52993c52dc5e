namespace Briefs.Model;

/// <summary>
/// Whose words, and where: <c>[@dilmanov in @new-arab-2020, p. 2, said 2019-12]</c>. Of a citation such as <c>[@mills]</c>
/// this is the completed form, with source, place and date taken from the one it goes on from.
/// </summary>
public sealed record Citation
{
    /// <summary>From <c>@</c> to before the <c>;</c> or <c>]</c> that ends it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The source the words were said to or stand in; null when said to us, or when the citation is faulty and was reported.
    /// </summary>
    public SourceId? Source { get; init; }

    /// <summary>What we read, when not <see cref="Source"/> itself; place and kept copy are those of this one.</summary>
    public SourceId? Via { get; init; }

    /// <summary>Whose words; null when the source's own speaker, or nobody in particular, is meant.</summary>
    public PersonId? Speaker { get; init; }

    /// <summary>Who told us of them, in <c>[@guard via @sister in @interview]</c>.</summary>
    public PersonId? ToldBy { get; init; }

    /// <summary><c>itself</c>: the document's own words.</summary>
    public bool Itself { get; init; }

    /// <summary>The place in the source as written: <c>p. 12</c>, <c>00:12:10</c>, <c>art. 33, para. 2</c>.</summary>
    public string? Locator { get; init; }

    public PartialDate? Said { get; init; }

    /// <summary>The words as they stand in the source, when the brief has them translated or in another grammatical form.</summary>
    public string? Original { get; init; }

    /// <summary>BCP 47; set when the brief's words are a translation.</summary>
    public string? OriginalLang { get; init; }

    /// <summary>Whose translation it is: null with <see cref="OriginalLang"/> set means ours.</summary>
    public string? TranslatedBy { get; init; }

    /// <summary>Why the words cannot be compared.</summary>
    public string? Unverifiable { get; init; }

    /// <summary>Said to this organisation, with no source entry.</summary>
    public bool ToUs { get; init; }

    /// <summary>What was read: <see cref="Via"/>, else <see cref="Source"/>.</summary>
    public SourceId? Read => Via ?? Source;
}

/// <summary>What stands in one pair of brackets: <c>[@a, p. 3; @b]</c>.</summary>
/// <param name="Span">From <c>[</c> to behind <c>]</c>.</param>
/// <param name="Citations">In the order written; empty when the brackets were faulty.</param>
public sealed record CitationGroup(TextSpan Span, ImmutableArray<Citation> Citations);

/// <summary>What looks like a citation and is published as it is written.</summary>
/// <param name="Written">As it should have been.</param>
/// <param name="Why">Why it is none: half a sentence that begins with “is not a citation”.</param>
public sealed record MisreadCitation(string Written, string Why, TextSpan Span);
