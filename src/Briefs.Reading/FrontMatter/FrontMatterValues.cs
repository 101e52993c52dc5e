namespace Briefs.Reading.FrontMatter;

/// <summary>The front matter of a brief or page, bound but not yet searched for quotations.</summary>
public sealed record FrontMatterValues
{
    /// <summary>Offset of the body's first character.</summary>
    public required int BodyStart { get; init; }

    /// <summary>
    /// False when an error hides part of the front matter: a key that is absent here may exist, and an id that the body cites may be
    /// declared. The brief is then a draft, because the hidden part may contain an embargo.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Whether an error, already reported, hides entries that the body may refer to.</summary>
    public bool IsUnreadable { get; init; }

    public MappedText? Title { get; init; }

    public MappedText? Summary { get; init; }

    /// <summary>BCP 47, as written; null when absent.</summary>
    public Located<string>? Lang { get; init; }

    public Located<PartialDate>? Date { get; init; }

    /// <summary>Ids and names, as written.</summary>
    public ImmutableArray<Located<string>> Authors { get; init; } = [];

    public bool IsDraft { get; init; }

    public Located<DateTimeOffset>? Embargo { get; init; }

    public ImmutableArray<Located<string>> Topics { get; init; } = [];

    /// <summary>Whether the paragraphs of the text are numbered.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Texts for the site's own templates, by name.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> Extra { get; init; } = LocalizedText.NoneByName;

    public FrontMatterImage? Image { get; init; }

    /// <summary>Credits from <c>images:</c> for pictures in the body, by file name.</summary>
    public ImmutableSortedDictionary<string, string> ImageCredits { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableArray<Source> Sources { get; init; } = [];

    public ImmutableArray<Person> People { get; init; } = [];

    public ImmutableArray<FrontMatterResponse> Responses { get; init; } = [];

    public ImmutableArray<FrontMatterRecommendation> Recommendations { get; init; } = [];

    public ImmutableArray<FrontMatterAnnex> Annexes { get; init; } = [];

    public ImmutableArray<FrontMatterCorrection> Corrections { get; init; } = [];

    public TextSpan? CorrectionsKey { get; init; }

    public ImmutableArray<FrontMatterCorrection> Updates { get; init; } = [];

    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    public ImmutableArray<Located<string>> Related { get; init; } = [];

    /// <summary>The suppressions from <c>allow:</c>, which apply to the whole brief.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];
}

/// <summary>An item of <c>corrections:</c> or <c>updates:</c>.</summary>
public sealed record FrontMatterCorrection(PartialDate Date, MappedText Text, TextSpan Span);

/// <summary>An item of <c>responses:</c>.</summary>
/// <param name="Outcome">The value of <c>outcome:</c>, or of <c>text:</c> in its place.</param>
public sealed record FrontMatterResponse(string From, MappedText Outcome, Located<SourceId>? Source, PartialDate? Asked, TextSpan Span);

/// <summary>An item of <c>recommendations:</c>.</summary>
public sealed record FrontMatterRecommendation(
    string Addressee, MappedText Text, PartialDate? Deadline, RecommendationStatus Status, Located<SourceId>? Source, TextSpan Span);

/// <summary>An item of <c>annexes:</c>.</summary>
/// <param name="Target">The value of <c>file:</c>, or of <c>page:</c> in its place, as written.</param>
public sealed record FrontMatterAnnex(
    Located<string> Target, bool IsFile, string? Title, MappedText? Description, PartialDate? Date, TextSpan Span)
{
    public Located<SourceId>? Source { get; init; }
}

/// <summary><c>image:</c> of the front matter.</summary>
/// <param name="Src">As written.</param>
/// <param name="Citation">The value of <c>citation:</c>, which covers the quotations of alt and caption: <c>[@a in @b]</c>.</param>
public sealed record FrontMatterImage(
    Located<string>? Src, MappedText? Alt, MappedText? Caption, string? Credit, MappedText? Citation, TextSpan Span);
