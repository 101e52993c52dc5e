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
    private readonly BriefDraft _collected;

    public CollectedBody(BriefDraft collected, MarkdownDocument? document, ReadFields fields)
        : base(collected)
    {
        (_collected, Document, Fields) = (collected, document, fields);
        Entries = new BriefEntries(Head.Sources, Head.People, Context.Shared);
        Used = UsedEntries.Collect(Groups, Entries);
    }

    /// <summary>The syntax tree; null where the body is over a limit, which was reported.</summary>
    public MarkdownDocument? Document { get; }

    public ReadFields Fields { get; }

    /// <summary>Every text in which marks may be, in file order within front matter and body.</summary>
    public IReadOnlyList<ProseBlock> Blocks => _collected.Blocks;

    public IReadOnlyList<BlockQuote> BlockQuotes => _collected.BlockQuotes;

    /// <summary>Citations as they are written.</summary>
    public IReadOnlyList<ParsedGroup> Groups => _collected.Groups;

    public IReadOnlyList<BodyLink> Links => _collected.Links;

    public IReadOnlyList<Picture> Pictures => _collected.Pictures;

    public IReadOnlyList<FootnoteDraft> Footnotes => _collected.Footnotes;

    public IReadOnlyList<Heading> Headings => _collected.Headings;

    public IReadOnlyList<Allowance> Allowances => _collected.Allowances;

    /// <summary>Lines of code blocks that show marks.</summary>
    public IReadOnlyList<Declaration> CodeWithMarks => _collected.CodeWithMarks;

    public CollectedNodes Nodes => _collected.Nodes;

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
