using Markdig.Syntax;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Body;

/// <summary>What the walk through front matter and body has collected so far; becomes a <see cref="CollectedBody"/>.</summary>
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

    public List<Allowance> Allowances { get; } = [];

    public List<Declaration> CodeWithMarks { get; } = [];

    public CollectedNodes Nodes { get; } = new();
}

/// <summary>What was collected of each node of the syntax tree, for the writing of pieces.</summary>
internal sealed class CollectedNodes
{
    /// <summary>The text of each leaf.</summary>
    public Dictionary<LeafBlock, ProseBlock> Texts { get; } = [];

    /// <summary>The block quote of each quote block that is one quotation.</summary>
    public Dictionary<ContainerBlock, BlockQuote> BlockQuotes { get; } = [];

    /// <summary>The picture of each paragraph that is a figure: an index into <see cref="CollectedBody.Pictures"/>.</summary>
    public Dictionary<LeafBlock, int> Figures { get; } = [];

    /// <summary>Index into <see cref="CollectedBody.Headings"/> of each heading.</summary>
    public Dictionary<LeafBlock, int> Headings { get; } = [];
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
