namespace Briefs.Checks.PublishedState;

/// <summary>
/// What a built site says of its evidence, as its <c>evidence.json</c> has it: the state that a later one is compared with.
/// It is public as a whole, for it was published.
/// </summary>
public sealed record PublishedEvidence
{
    /// <summary>The base URL of the site; ends with a slash.</summary>
    public required string Site { get; init; }

    /// <summary>Briefs and pages, by path.</summary>
    public required ImmutableArray<PublishedDocument> Documents { get; init; }

    /// <summary>Declared marks, by path and place.</summary>
    public ImmutableArray<PublishedMark> Declared { get; init; } = [];

    /// <summary>The hash of the kept copy of a source, by source; empty where the copies are private.</summary>
    public ImmutableSortedDictionary<string, string> Kept { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public ImmutableArray<PublishedEntry> Sources { get; init; } = [];

    /// <summary>Everybody with a name, by id.</summary>
    public ImmutableArray<PublishedEntry> People { get; init; } = [];
}

/// <summary>A brief or page of a built site, as its evidence lists it.</summary>
public sealed record PublishedDocument
{
    /// <summary>Relative to the site's folder: <c>content/briefs/x.md</c>.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>Relative to the base path, not percent-encoded: <c>briefs/x/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>A brief, not a page.</summary>
    public required bool IsBrief { get; init; }

    /// <summary>Addresses it had before, spelled as <see cref="Address"/>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The day it was first published, as written; null for a page.</summary>
    public string? Date { get; init; }

    /// <summary>In the order of the brief.</summary>
    public ImmutableArray<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>By place.</summary>
    public ImmutableArray<PublishedQuotation> Quotations { get; init; } = [];
}

/// <summary>A quotation of a built site.</summary>
public sealed record PublishedQuotation
{
    /// <summary>Also the anchor on the brief's page.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>As the JSON names it: <c>verified</c>.</summary>
    public required string Status { get; init; }

    /// <summary>
    /// Whose words, as the page prints it: a name, or what is said of somebody without one; null for nobody in particular.
    /// </summary>
    public string? Speaker { get; init; }

    /// <summary>In words like those of the brief, without brackets: <c>@mills in @news, p. 2</c>.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>Whether a copy of a source was found to hold the words.</summary>
    public bool IsVerified => Status == "verified";

    /// <summary>The words and their id, to be laid beside those of another state.</summary>
    public QuotedWords Words => new(Id, Text);
}

/// <summary>Marked words that were declared to be no quotation.</summary>
/// <param name="Path">Of the brief or page.</param>
/// <param name="Line">1-based.</param>
/// <param name="As">As the JSON names it: <c>term</c>.</param>
/// <param name="By">The rule, as the JSON names it: <c>legal-form</c>. Null in the evidence of an older Briefs, which listed only
/// declarations.</param>
public sealed record PublishedMark(string Path, int Line, string Text, string As, string? By);

/// <summary>A source or a person as published.</summary>
/// <param name="Fields">Name and value of every field that is given, as the JSON names them.</param>
public sealed record PublishedEntry(string Id, ImmutableSortedDictionary<string, string> Fields)
{
    /// <summary>What readers know it by: the title of a source, the name of a person; else the id.</summary>
    public string Name => Fields.GetValueOrDefault("title") ?? Fields.GetValueOrDefault("name") ?? Id;
}

/// <summary>An entry of <c>corrections</c>.</summary>
/// <param name="Date">As published: <c>2024-03-01</c>.</param>
public sealed record PublishedCorrection(string Date, string Text);
