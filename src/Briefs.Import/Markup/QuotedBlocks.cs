using Briefs.Reading.QuotationMarks;
using Markdig.Syntax;

namespace Briefs.Import.Markup;

/// <summary>Finds the blocks that are words of another person.</summary>
internal static class QuotedBlocks
{
    public static bool IsInBlockQuote(Block block)
    {
        for (var above = block.Parent; above is not null; above = above.Parent)
            if (above is QuoteBlock) return true;
        return false;
    }
}

/// <summary>Finds the template tags that are within a quotation, where no word may be added.</summary>
/// <param name="tags">All tags of the text, in order.</param>
internal sealed class QuotedPlaces(string text, MarkdownDocument document, IReadOnlyList<TemplateTag> tags)
{
    private readonly List<LeafBlock> _leaves = [.. document.Descendants<LeafBlock>().OrderBy(leaf => leaf.Span.Start)];
    private readonly Dictionary<LeafBlock, MarkedPlaces> _marked = [];
    private string? _blanked;

    public bool Contains(TemplateTag tag)
    {
        var (low, high) = (0, _leaves.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_leaves[middle].Span.Start <= tag.Span.Start) low = middle + 1;
            else high = middle;
        }

        if (low == 0 || _leaves[low - 1].Span.End < tag.Span.Start) return false;
        var leaf = _leaves[low - 1];
        if (QuotedBlocks.IsInBlockQuote(leaf)) return true;
        if (!_marked.TryGetValue(leaf, out var marked))
        {
            _blanked ??= Blank();
            _marked.Add(leaf, marked = MarkedPlaces.Find(_blanked[leaf.Span.Start..Math.Min(text.Length, leaf.Span.End + 1)]));
        }

        return marked.Contains(tag.Span.Start - leaf.Span.Start);
    }

    // The arguments of tags are in quotation marks too.
    private string Blank()
    {
        var blanked = text.ToCharArray();
        foreach (var tag in tags) blanked.AsSpan(tag.Span.Start, tag.Span.Length).Fill('x');
        return new string(blanked);
    }
}
