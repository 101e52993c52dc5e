namespace Briefs.Checks.PublishedState;

/// <summary>
/// The published state of a site from its <c>evidence.json</c>, to compare a later state with. Contains only public information.
/// </summary>
public sealed record PublishedEvidence
{
    /// <summary>The base URL of the site; ends with a slash.</summary>
    public required string Site { get; init; }

    /// <summary>Briefs and pages, by path.</summary>
    public required ImmutableArray<PublishedDocument> Documents { get; init; }

    /// <summary>Declared marks, by path and position.</summary>
    public ImmutableArray<PublishedMark> Declared { get; init; } = [];

    /// <summary>The hash of each source's saved copy, by source; empty if the copies are private.</summary>
    public ImmutableSortedDictionary<string, string> Kept { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public ImmutableArray<PublishedEntry> Sources { get; init; } = [];

    /// <summary>The people with a name, by id.</summary>
    public ImmutableArray<PublishedEntry> People { get; init; } = [];
}

/// <summary>A published brief or page.</summary>
public sealed record PublishedDocument
{
    /// <summary>Relative to the site's folder: <c>content/briefs/x.md</c>.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    /// <summary>Relative to the base path, not percent-encoded: <c>briefs/x/</c>.</summary>
    public required string Address { get; init; }

    /// <summary>True for a brief, false for a page.</summary>
    public required bool IsBrief { get; init; }

    /// <summary>Old addresses, in the form of <see cref="Address"/>.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The date of first publication, as written; null for a page.</summary>
    public string? Date { get; init; }

    /// <summary>In the order of the brief.</summary>
    public ImmutableArray<PublishedCorrection> Corrections { get; init; } = [];

    /// <summary>By position.</summary>
    public ImmutableArray<PublishedQuotation> Quotations { get; init; } = [];
}

/// <summary>A published quotation.</summary>
public sealed record PublishedQuotation
{
    /// <summary>Also the anchor on the brief's page.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>As in the JSON: <c>verified</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The speaker as printed: a name, or the description of a person without one; null for none.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether <see cref="Speaker"/> is the description of a person without a name.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>
    /// The citations in the brief's syntax, without brackets: <c>@mills in @news, p. 2</c>. The id of a person without a name is not
    /// public, so the description is in its place: <c>“A former detainee” in @news</c>.
    /// </summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>Whether the words were found in a saved copy.</summary>
    public bool IsVerified => Status == "verified";

    /// <summary>The words and their id, for comparison with another state.</summary>
    public QuotedWords Words => new(Id, Text);
}

/// <summary>Words in quotation marks that are declared not to be a quotation.</summary>
/// <param name="Path">Of the brief or page.</param>
/// <param name="Line">1-based.</param>
/// <param name="As">As in the JSON: <c>term</c>.</param>
/// <param name="By">The rule, as in the JSON: <c>legal-form</c>. Null in the evidence of an older version of Briefs, which listed only
/// declarations.</param>
public sealed record PublishedMark(string Path, int Line, string Text, string As, string? By);

/// <summary>A published source or person.</summary>
/// <param name="Fields">Names and values of all fields that are set, as in the JSON.</param>
public sealed record PublishedEntry(string Id, ImmutableSortedDictionary<string, string> Fields)
{
    /// <summary>The display name: the title of a source, the name of a person; otherwise the id.</summary>
    public string Name => Fields.GetValueOrDefault("title") ?? Fields.GetValueOrDefault("name") ?? Id;
}

/// <summary>An entry of <c>corrections</c>.</summary>
/// <param name="Date">As published: <c>2024-03-01</c>.</param>
public sealed record PublishedCorrection(string Date, string Text);
