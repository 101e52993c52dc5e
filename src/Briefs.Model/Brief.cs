namespace Briefs.Model;

/// <summary>One brief, or one page, as read and checked. The indices of its bodies' pieces are those of its lists.</summary>
public sealed record Brief
{
    public required ContentFile File { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>
    /// The file's name without language and extension, NFC; for a page after its folders in <c>content/pages/</c>:
    /// <c>rules/file-name</c>.
    /// </summary>
    public required string Slug { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Lang { get; init; }

    public required PrintedText Title { get; init; }

    public PrintedText? Summary { get; init; }

    /// <summary>First published. A page has none; a brief without one was reported.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The place of <see cref="Date"/>; empty where it has none.</summary>
    public TextSpan DateSpan { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Whether a fault in its front matter, which was reported, hides entries that the body may name.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Not public before; null when not under embargo.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>The place of <see cref="Embargo"/>; empty where it has none.</summary>
    public TextSpan EmbargoSpan { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The picture at the head.</summary>
    public Picture? Image { get; init; }

    /// <summary>As this brief declares them, before anything shared fills what is absent.</summary>
    public ImmutableArray<Source> DeclaredSources { get; init; } = [];

    /// <summary>As this brief declares them.</summary>
    public ImmutableArray<Person> DeclaredPeople { get; init; } = [];

    /// <summary>Every source declared or cited here, completed from the shared ones, by id.</summary>
    public ImmutableSortedDictionary<SourceId, Source> Sources { get; init; } = ImmutableSortedDictionary<SourceId, Source>.Empty;

    /// <summary>Everybody declared or cited here, completed from the shared ones, by id.</summary>
    public ImmutableSortedDictionary<PersonId, Person> People { get; init; } = ImmutableSortedDictionary<PersonId, Person>.Empty;

    public ImmutableArray<Response> Responses { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The place of the key <c>corrections</c>, with entries or without; null where it is not there.</summary>
    public TextSpan? CorrectionsKey { get; init; }

    public ImmutableArray<Correction> Updates { get; init; } = [];

    /// <summary>Old addresses, as written.</summary>
    public ImmutableArray<Placed<string>> Aliases { get; init; } = [];

    /// <summary>Slugs of related briefs, as written.</summary>
    public ImmutableArray<Placed<string>> Related { get; init; } = [];

    public ImmutableArray<Allowance> Allowances { get; init; } = [];

    public Body Body { get; init; } = Body.Empty;

    /// <summary>Of title, summary, captions, fields and body, by place.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>By place.</summary>
    public ImmutableArray<Declaration> Declarations { get; init; } = [];

    /// <summary>Every quotation mark that a reader sees, by place, with what it was found to be.</summary>
    public ImmutableArray<AccountedMark> Marks { get; init; } = [];

    public ImmutableArray<CitationGroup> CitationGroups { get; init; } = [];

    /// <summary>What looks like a citation and is none, by place.</summary>
    public ImmutableArray<MisreadCitation> MisreadCitations { get; init; } = [];

    public ImmutableArray<BodyLink> Links { get; init; } = [];

    public ImmutableArray<Picture> Pictures { get; init; } = [];

    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Whether readers may see it at a time.</summary>
    public bool IsPublicAt(DateTimeOffset instant) => !IsDraft && (Embargo is not { } until || until <= instant);
}

/// <summary>What a file of Markdown is on the site.</summary>
public enum DocumentKind
{
    /// <summary>One of <c>content/briefs/</c>.</summary>
    Brief,

    /// <summary>One of <c>content/pages/</c>: written and checked like a brief, but without a date and not in lists or feeds.</summary>
    Page,
}

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6, as printed: the headline is the only one of level 1.</param>
/// <param name="Id">Its fragment, with the prefix that keeps authors' words from meeting the page's own ids.</param>
/// <param name="Text">As read, without marks of emphasis.</param>
/// <param name="Span">The heading's line.</param>
public sealed record Heading(int Level, string Id, string Text, TextSpan Span)
{
    /// <summary>What every <see cref="Id"/> begins with; authors write their links without it.</summary>
    public const string IdPrefix = "h-";
}

/// <summary>A footnote of the author's own.</summary>
/// <param name="Label">As written: the <c>1</c> of <c>[^1]</c>.</param>
/// <param name="Span">The label of its definition.</param>
/// <param name="Content">Blocks.</param>
public sealed record Footnote(string Label, TextSpan Span, Body Content);

/// <summary>What was wrong and has been put right, or what was added since.</summary>
public sealed record Correction(PartialDate Date, PrintedText Text, TextSpan Span);

/// <summary>Right of reply: what somebody a brief speaks about has answered.</summary>
/// <param name="Asked">When we asked; null when we did not: the answer is printed "as reported by" its source.</param>
public sealed record Response(string From, PrintedText Outcome, SourceId? Source, PartialDate? Asked, TextSpan Span);

/// <summary>A rule that the editor leaves aside, with the reason.</summary>
/// <param name="Rule">A rule's id.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Block">The block it holds for; null for the whole brief.</param>
public sealed record Allowance(string Rule, string Reason, TextSpan Span, TextSpan? Block);
