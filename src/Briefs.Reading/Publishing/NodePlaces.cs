using Briefs.Reading.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Publishing;

/// <summary>Where the nodes of a body are in its file.</summary>
/// <param name="start">Offset of the body's first character.</param>
internal sealed class NodePlaces(string text, int start)
{
    public TextSpan Find(MarkdownObject node) => Find(node.Span, node);

    /// <param name="part">A part of the node.</param>
    public TextSpan Find(SourceSpan part, MarkdownObject node)
    {
        var shift = start + (BlockAround(node) is HeadingBlock heading ? HeadingText.ShiftOf(heading, text, start) : 0);
        return new(shift + part.Start, Math.Min(shift + part.End + 1, text.Length));
    }

    /// <summary>The block whose text contains an inline; null for a block.</summary>
    public static LeafBlock? BlockAround(MarkdownObject node)
    {
        if (node is not Inline outermost) return null;
        while (outermost.Parent is { } parent) outermost = parent;
        return (outermost as ContainerInline)?.ParentBlock;
    }
}
