using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>What has been collected from front matter and body so far; becomes a <see cref="CollectedBody"/>.</summary>
internal sealed record BriefDraft(BriefText Brief) : BriefText(Brief)
{
    public DiagnosticBag Diagnostics { get; } = new(Brief.File);

    public List<ProseBlock> Blocks { get; } = [];

    public List<BlockQuote> BlockQuotes { get; } = [];

    public List<ParsedGroup> Groups { get; } = [];

    public List<BodyLink> Links { get; } = [];

    public List<Picture> Pictures { get; } = [];

    public List<FootnoteDraft> Footnotes { get; } = [];

    public List<Heading> Headings { get; } = [];

    public List<Suppression> Suppressions { get; } = [];

    public List<Declaration> CodeWithMarks { get; } = [];

    public CollectedNodes Nodes { get; } = new();
}

/// <summary>What was collected for each node of the syntax tree. <see cref="BlockWriter"/> looks it up.</summary>
internal sealed class CollectedNodes
{
    /// <summary>The text of each leaf block.</summary>
    public Dictionary<LeafBlock, ProseBlock> Texts { get; } = [];

    /// <summary>The block quote of each quote block that is a quotation.</summary>
    public Dictionary<ContainerBlock, BlockQuote> BlockQuotes { get; } = [];

    /// <summary>Index into <see cref="CollectedBody.Pictures"/> of each paragraph that is a figure.</summary>
    public Dictionary<LeafBlock, int> Figures { get; } = [];

    /// <summary>The picture and the link of each paragraph that is a card.</summary>
    public Dictionary<LeafBlock, CardParts> Cards { get; } = [];

    /// <summary>Index into <see cref="CollectedBody.Headings"/> of each heading.</summary>
    public Dictionary<LeafBlock, int> Headings { get; } = [];

    /// <summary>Index into <see cref="CollectedBody.Links"/> of the link of each call to action that has exactly one.</summary>
    public Dictionary<Markdown.ActionBlock, int> Actions { get; } = [];
}

/// <summary>A footnote that the text refers to.</summary>
/// <param name="Label">Without caret.</param>
/// <param name="Block">The definition of the footnote.</param>
/// <param name="Span">The place of the label in the file.</param>
internal sealed record FootnoteDraft(string Label, Footnote Block, TextSpan Span)
{
    /// <summary>The texts of the footnote, in order.</summary>
    public List<ProseBlock> Blocks { get; } = [];
}
