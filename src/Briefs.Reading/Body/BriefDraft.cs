using Briefs.Reading.Citations;
using Briefs.Reading.FrontMatter;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>A brief while it is being read: what the stages of reading have gathered so far.</summary>
internal sealed class BriefDraft
{
    public required FileText Text { get; init; }

    public required string Lang { get; init; }

    public required BriefHead Head { get; init; }

    public required ReadingContext Context { get; init; }

    public ContentFile File => Text.File;

    public List<Diagnostic> Found { get; } = [];

    /// <summary>Every text with marks, in file order within front matter and body.</summary>
    public List<ProseBlock> Blocks { get; } = [];

    public List<BlockQuote> BlockQuotes { get; } = [];

    public List<ParsedGroup> Groups { get; } = [];

    public List<BodyLink> Links { get; } = [];

    public List<Picture> Pictures { get; } = [];

    public List<FootnoteDraft> Footnotes { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<Allowance> Allowances { get; } = [];

    /// <summary>The text of each leaf of the syntax tree, for the writing of pieces.</summary>
    public Dictionary<LeafBlock, ProseBlock> ByLeaf { get; } = [];

    /// <summary>The block quote of each quote block that is one quotation.</summary>
    public Dictionary<ContainerBlock, BlockQuote> ByQuote { get; } = [];

    /// <summary>The picture of each paragraph that is a figure: an index into <see cref="Pictures"/>.</summary>
    public Dictionary<LeafBlock, int> FigurePictures { get; } = [];

    /// <summary>Index into <see cref="Headings"/> of each heading.</summary>
    public Dictionary<LeafBlock, int> HeadingOf { get; } = [];

    /// <summary>What looks like a citation and is none.</summary>
    public List<MisreadCitation> MisreadCitations { get; } = [];

    /// <summary>Declared marks, of all kinds.</summary>
    public List<Declaration> Declarations { get; } = [];
}

/// <summary>A footnote that is referred to.</summary>
/// <param name="Label">Without caret.</param>
/// <param name="Block">Its definition.</param>
/// <param name="Span">The label in the file.</param>
internal sealed record FootnoteDraft(string Label, Footnote Block, TextSpan Span)
{
    /// <summary>Its texts, in order.</summary>
    public List<ProseBlock> Blocks { get; } = [];
}
