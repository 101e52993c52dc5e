using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.Citations;

/// <summary>One citation as written: its ids are not yet looked up.</summary>
internal sealed record CitationSyntax
{
    public required TextSpan Span { get; init; }

    /// <summary>The only id of a citation without <c>in</c> and <c>via</c>: a source or a person.</summary>
    public Placed<string>? Only { get; init; }

    /// <summary>An id after a comma, which belongs to no citation: <c>[@mills, @news]</c>.</summary>
    public Placed<string>? Second { get; init; }

    public Placed<string>? Person { get; init; }

    public Placed<string>? ToldBy { get; init; }

    public Placed<string>? Source { get; init; }

    public Placed<string>? Via { get; init; }

    public string? Locator { get; init; }

    public PartialDate? Said { get; init; }

    public string? Original { get; init; }

    public string? OriginalLang { get; init; }

    public string? TranslatedBy { get; init; }

    public string? Unverifiable { get; init; }
}

/// <summary>A pair of citation brackets as parsed.</summary>
/// <param name="Span">From <c>[</c> to behind <c>]</c>.</param>
/// <param name="Citations">Those without fault, in order.</param>
/// <param name="IsFaulty">Whether something in the brackets was reported: what stands before it is then not blamed for lacking a
/// source.</param>
internal sealed record ParsedGroup(TextSpan Span, ImmutableArray<CitationSyntax> Citations, bool IsFaulty);
