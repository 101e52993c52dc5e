using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Markdown;

/// <summary>What stands in <c>[@…]</c>, not yet understood.</summary>
/// <param name="inside">Between the brackets.</param>
internal sealed class CitationInline(PlacedText inside) : LeafInline
{
    public PlacedText Inside { get; } = inside;
}
