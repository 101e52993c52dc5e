using Briefs.Reading.Attribution;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.ReportedSpeech;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>
/// A brief or page whose front matter is read, and its body is not yet. Each phase of reading the body has a type that extends the type of
/// the phase before, so that no result can be used too early: <see cref="CollectedBody"/>, <see cref="MarkedBody"/>,
/// <see cref="BoundBody"/>, and finally a <see cref="Brief"/>.
/// </summary>
/// <param name="Lang">A BCP 47 tag.</param>
internal record BriefText(FileText Text, DocumentKind Kind, FrontMatterValues Head, string Lang, ReadingContext Context)
{
    public ContentFile File => Text.File;
}

/// <summary>The texts of front matter and body, with everything in them that can be read before quotation marks are paired.</summary>
internal record CollectedBody : BriefText
{
    private readonly BriefDraft _collected;

    public CollectedBody(BriefDraft collected, MarkdownDocument? document, FieldReader fields)
        : base(collected)
    {
        (_collected, Document, Fields) = (collected, document, fields);
        Entries = new BriefEntries(Head.Sources, Head.People, Context.Shared);
        Used = UsedEntries.Collect(Groups, Entries);
    }

    /// <summary>The syntax tree; null if the body exceeds a limit, which has been reported.</summary>
    public MarkdownDocument? Document { get; }

    public FieldReader Fields { get; }

    /// <summary>Every text that may contain quotation marks: those of the front matter, then those of the body.</summary>
    public IReadOnlyList<ProseBlock> Blocks => _collected.Blocks;

    public IReadOnlyList<BlockQuote> BlockQuotes => _collected.BlockQuotes;

    /// <summary>The citations as written.</summary>
    public IReadOnlyList<ParsedGroup> Groups => _collected.Groups;

    public IReadOnlyList<BodyLink> Links => _collected.Links;

    public IReadOnlyList<Picture> Pictures => _collected.Pictures;

    public IReadOnlyList<FootnoteDraft> Footnotes => _collected.Footnotes;

    public IReadOnlyList<Heading> Headings => _collected.Headings;

    public IReadOnlyList<Suppression> Allowances => _collected.Suppressions;

    /// <summary>Lines of code blocks that contain quotation marks.</summary>
    public IReadOnlyList<Declaration> CodeWithMarks => _collected.CodeWithMarks;

    public CollectedNodes Nodes => _collected.Nodes;

    /// <summary>The sources and people that the text may cite.</summary>
    public BriefEntries Entries { get; }

    /// <summary>The entries that the text does cite.</summary>
    public UsedEntries Used { get; }

    /// <summary>The names that may appear in quotation marks: those of the site and of the entries that the brief uses.</summary>
    public KnownNames CreateNames()
    {
        var names = new KnownNames(Context.Names);
        names.Add(Used.Sources.Values.Select(s => s.Source), Used.People.Values.Select(p => p.Person));
        return names;
    }
}

/// <summary>
/// A body with its quotation marks paired, its declarations read and its sentences split: it is known which words are quoted.
/// </summary>
internal record MarkedBody : CollectedBody
{
    public MarkedBody(CollectedBody body, ImmutableArray<FoundQuotation> quotations, ImmutableArray<Declaration> declarations)
        : base(body)
    {
        Quotations = quotations;
        Declarations = declarations;
        foreach (var block in Blocks) block.IsMarked = true;
    }

    /// <summary>In order of position.</summary>
    public ImmutableArray<FoundQuotation> Quotations { get; }

    /// <summary>In order of position.</summary>
    public ImmutableArray<Declaration> Declarations { get; }

    /// <summary>The people whom its words may name.</summary>
    public PeopleInText Named => field ??= PeopleInText.Find(this);
}

/// <summary>A body in which each quotation has its citations: the input of <see cref="BodyRule"/>.</summary>
internal sealed record BoundBody : MarkedBody
{
    public BoundBody(MarkedBody body, ImmutableArray<CitationGroup> citations)
        : base(body)
    {
        Citations = citations;
    }

    /// <summary>What each of <see cref="CollectedBody.Groups"/> cites, in the same order; empty for a citation with errors.</summary>
    public ImmutableArray<CitationGroup> Citations { get; }

    /// <summary>Suggests a source for a sentence without a citation.</summary>
    public SourceSuggestion Offer => field ??= new SourceSuggestion(this);
}
