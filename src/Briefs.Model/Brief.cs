namespace Briefs.Model;

/// <summary>A brief or page as read and checked. Pieces of its bodies have indices into its lists.</summary>
public sealed record Brief
{
    public required ContentFile File { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>
    /// The file name without language and extension, in NFC; for a page, with its folders in <c>content/pages/</c> before it:
    /// <c>rules/file-name</c>.
    /// </summary>
    public required string Slug { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Lang { get; init; }

    public required PrintedText Title { get; init; }

    public PrintedText? Summary { get; init; }

    /// <summary>The date of first publication. Pages have none; a brief without one was reported.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The place of <see cref="Date"/>; empty if there is none.</summary>
    public TextSpan DateSpan { get; init; }

    /// <summary>In the order written, without duplicates.</summary>
    public ImmutableArray<Author> Authors { get; init; } = [];

    public bool IsDraft { get; init; }

    /// <summary>Whether an error in the front matter, which was reported, hides entries that the body may refer to.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The time before which the document is not public; null if there is no embargo.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>The place of <see cref="Embargo"/>; empty if there is none.</summary>
    public TextSpan EmbargoSpan { get; init; }

    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Texts for the site's own templates, by name.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> Extra { get; init; } = LocalizedText.NoneByName;

    /// <summary>The picture of the front matter.</summary>
    public Picture? Image { get; init; }

    /// <summary>The sources as declared in this brief, before merging with shared entries.</summary>
    public ImmutableArray<Source> DeclaredSources { get; init; } = [];

    /// <summary>The people as declared in this brief.</summary>
    public ImmutableArray<Person> DeclaredPeople { get; init; } = [];

    /// <summary>All sources declared or cited in this brief, merged with shared entries, by id.</summary>
    public ImmutableSortedDictionary<SourceId, Source> Sources { get; init; } = ImmutableSortedDictionary<SourceId, Source>.Empty;

    /// <summary>All people declared or cited in this brief, merged with shared entries, by id.</summary>
    public ImmutableSortedDictionary<PersonId, Person> People { get; init; } = ImmutableSortedDictionary<PersonId, Person>.Empty;

    public ImmutableArray<Response> Responses { get; init; } = [];

    public ImmutableArray<Recommendation> Recommendations { get; init; } = [];

    /// <summary>Numbered in this order, from 1.</summary>
    public ImmutableArray<Annex> Annexes { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The place of the key <c>corrections</c>, even without entries; null if the key is missing.</summary>
    public TextSpan? CorrectionsKey { get; init; }

    public ImmutableArray<Correction> Updates { get; init; } = [];

    /// <summary>Old addresses, as written.</summary>
    public ImmutableArray<Located<string>> Aliases { get; init; } = [];

    /// <summary>Slugs of related briefs, as written.</summary>
    public ImmutableArray<Located<string>> Related { get; init; } = [];

    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    public Body Body { get; init; } = Body.Empty;

    /// <summary>The quotations of title, summary, captions, fields and body, by position.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>By position.</summary>
    public ImmutableArray<Declaration> Declarations { get; init; } = [];

    /// <summary>All quotation marks visible to readers, by position, each with its classification.</summary>
    public ImmutableArray<AccountedMark> Marks { get; init; } = [];

    public ImmutableArray<CitationGroup> CitationGroups { get; init; } = [];

    /// <summary>Texts that look like a citation but are not valid, by position.</summary>
    public ImmutableArray<MisreadCitation> MisreadCitations { get; init; } = [];

    /// <summary>The links of the text; pieces refer to them by index.</summary>
    public ImmutableArray<BodyLink> Links { get; init; } = [];

    /// <summary>The links of the text, and the targets of the annexes.</summary>
    public IEnumerable<BodyLink> LinksAndAnnexes => Annexes.IsEmpty ? Links : Links.Concat(Annexes.Select(annex => annex.Target));

    public ImmutableArray<Picture> Pictures { get; init; } = [];

    public ImmutableArray<Footnote> Footnotes { get; init; } = [];

    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>The number of its numbered paragraphs; 0 without <c>numbered: true</c>.</summary>
    public int NumberedParagraphs { get; init; }

    /// <summary>The fragment that a link means: the id of a heading, an annex or a numbered paragraph; null for another one.</summary>
    /// <param name="headingId">As in <see cref="BodyLink.Section"/>.</param>
    public string? FragmentOf(string headingId)
    {
        if (Headings.Any(heading => heading.Id == headingId)) return headingId;
        if (Annex.TryRead(headingId, out var annex)) return annex <= Annexes.Length ? Annex.IdOf(annex) : null;
        return NumberedParagraph.TryRead(headingId, out var number) && number <= NumberedParagraphs
            ? NumberedParagraph.IdOf(number)
            : null;
    }

    /// <summary>Whether readers may see the document at an instant.</summary>
    public bool IsPublicAt(DateTimeOffset instant) => /* guard: hidden-draft */ !IsDraft && (Embargo is not { } until || until <= instant);
}

/// <summary>The kind of a Markdown document.</summary>
public enum DocumentKind
{
    /// <summary>A document of <c>content/briefs/</c>.</summary>
    Brief,

    /// <summary>
    /// A document of <c>content/pages/</c>: written and checked like a brief, but without a date and not in lists or feeds.
    /// </summary>
    Page,
}

/// <summary>A heading of a body.</summary>
/// <param name="Level">2 to 6, as printed: only the title has level 1.</param>
/// <param name="Id">The URL fragment, with a prefix that avoids collisions with the page's own ids.</param>
/// <param name="Text">The text without emphasis.</param>
/// <param name="Span">The line of the heading.</param>
public sealed record Heading(int Level, string Id, string Text, TextSpan Span)
{
    /// <summary>The prefix of every <see cref="Id"/>; authors write links without it.</summary>
    public const string IdPrefix = "h-";
}

/// <summary>The ids of numbered paragraphs: <c>p12</c>.</summary>
public static class NumberedParagraph
{
    /// <param name="number">From 1.</param>
    public static string IdOf(int number) => "p" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the number of a link's <c>#p12</c>, which is stored like the id of a heading.</summary>
    internal static bool TryRead(string headingId, out int number)
    {
        number = 0;
        return headingId.StartsWith(Heading.IdPrefix + "p", StringComparison.Ordinal)
            && int.TryParse(headingId.AsSpan(Heading.IdPrefix.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && headingId == Heading.IdPrefix + IdOf(number) && number > 0;
    }
}

/// <summary>A footnote of the author.</summary>
/// <param name="Label">As written: the <c>1</c> of <c>[^1]</c>.</param>
/// <param name="Span">The label of the definition.</param>
/// <param name="Content">Blocks.</param>
public sealed record Footnote(string Label, TextSpan Span, Body Content);

/// <summary>An entry of <c>corrections</c> or <c>updates</c>.</summary>
public sealed record Correction(PartialDate Date, PrintedText Text, TextSpan Span);

/// <summary>The right of reply: an answer by a person or organisation that the brief is about.</summary>
/// <param name="Asked">The date of our request; null if we made none. Then the answer is printed "as reported by" its source.</param>
public sealed record Response(string From, PrintedText Outcome, SourceId? Source, PartialDate? Asked, TextSpan Span);

/// <summary>A suppression of a rule, with its reason.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Span">The place of the suppression.</param>
/// <param name="Block">The block that it covers; null for the whole brief.</param>
public sealed record Suppression(string Rule, string Reason, TextSpan Span, TextSpan? Block);
