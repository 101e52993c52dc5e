using Briefs.Reading.FrontMatter;
using Briefs.Reading.ReportedSpeech;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>
/// A brief or page whose front matter is read, and its body not yet. The body is read in phases, each of which is a type that has what the
/// phase before has, so that nothing can be asked for too early: <see cref="CollectedBody"/>, <see cref="MarkedBody"/>,
/// <see cref="BoundBody"/>, and at last a <see cref="Brief"/>.
/// </summary>
/// <param name="Lang">A BCP 47 tag.</param>
internal record BriefText(FileText Text, DocumentKind Kind, BriefHead Head, string Lang, ReadingContext Context)
{
    public ContentFile File => Text.File;
}

/// <summary>The texts of front matter and body, with everything in them that needs no quotation marks to be understood.</summary>
internal record CollectedBody : BriefText
{
    public CollectedBody(BriefDraft draft, MarkdownDocument? document, ReadFields fields)
        : base(draft)
    {
        Document = document;
        Fields = fields;
        Blocks = draft.Blocks;
        BlockQuotes = draft.BlockQuotes;
        Groups = draft.Groups;
        Links = draft.Links;
        Pictures = draft.Pictures;
        Footnotes = draft.Footnotes;
        Headings = draft.Headings;
        Allowances = draft.Allowances;
        CodeWithMarks = draft.CodeWithMarks;
        Nodes = draft.Nodes;
        Entries = new BriefEntries(Head.Sources, Head.People, Context.Shared);
        Used = UsedEntries.Collect(Groups, Entries);
    }

    /// <summary>The syntax tree; null where the body is over a limit, which was reported.</summary>
    public MarkdownDocument? Document { get; }

    public ReadFields Fields { get; }

    /// <summary>Every text in which marks may be, in file order within front matter and body.</summary>
    public IReadOnlyList<ProseBlock> Blocks { get; }

    public IReadOnlyList<BlockQuote> BlockQuotes { get; }

    /// <summary>Citations as they are written.</summary>
    public IReadOnlyList<ParsedGroup> Groups { get; }

    public IReadOnlyList<BodyLink> Links { get; }

    public IReadOnlyList<Picture> Pictures { get; }

    public IReadOnlyList<FootnoteDraft> Footnotes { get; }

    public IReadOnlyList<Heading> Headings { get; }

    public IReadOnlyList<Allowance> Allowances { get; }

    /// <summary>Lines of code blocks that show marks.</summary>
    public IReadOnlyList<Declaration> CodeWithMarks { get; }

    public CollectedNodes Nodes { get; }

    /// <summary>The sources and people that it may name.</summary>
    public BriefEntries Entries { get; }

    /// <summary>Those of them that it does name.</summary>
    public UsedEntries Used { get; }

    /// <summary>The names that may be in marks here: of the site, and of the entries that the brief uses.</summary>
    public KnownNames CreateNames()
    {
        var names = new KnownNames(Context.Names);
        names.Add(Used.Sources.Values.Select(s => s.Source), Used.People.Values.Select(p => p.Person));
        return names;
    }
}

/// <summary>The same once its marks are paired, its declarations read and its sentences cut: which words are quoted is known.</summary>
internal record MarkedBody : CollectedBody
{
    public MarkedBody(CollectedBody body, ImmutableArray<FoundQuotation> quotations, ImmutableArray<Declaration> declarations)
        : base(body)
    {
        Quotations = quotations;
        Declarations = declarations;
        foreach (var block in Blocks) block.IsMarked = true;
    }

    /// <summary>By place.</summary>
    public ImmutableArray<FoundQuotation> Quotations { get; }

    /// <summary>By place.</summary>
    public ImmutableArray<Declaration> Declarations { get; }
}

/// <summary>The same once each quotation has its citations: what <see cref="BodyRule"/> looks at.</summary>
internal sealed record BoundBody : MarkedBody
{
    public BoundBody(MarkedBody body, ImmutableArray<CitationGroup> citations)
        : base(body)
    {
        Citations = citations;
    }

    /// <summary>What each of <see cref="CollectedBody.Groups"/> cites; empty where it is faulty.</summary>
    public ImmutableArray<CitationGroup> Citations { get; }

    /// <summary>What to offer for a sentence without a citation.</summary>
    public OfferSource Offer => field ??= new OfferSource(this);
}
