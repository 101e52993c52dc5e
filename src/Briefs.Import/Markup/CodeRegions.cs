using Briefs.Reading.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Import.Markup;

/// <summary>The code of a Markdown text, which stays as it is.</summary>
internal sealed class CodeRegions
{
    private readonly List<TextSpan> _spans = [];

    private CodeRegions()
    {
    }

    public static CodeRegions Find(MarkdownDocument document)
    {
        var regions = new CodeRegions();
        foreach (var node in document.Descendants())
        {
            if (node is CodeBlock or CodeInline || node is HtmlBlock { Type: HtmlBlockType.Comment })
                regions._spans.Add(new TextSpan(node.Span.Start, node.Span.End + 1));
        }

        regions._spans.Sort();
        return regions;
    }

    /// <summary>Whether a place is within code, or within a comment.</summary>
    public bool Contains(int index)
    {
        var (low, high) = (0, _spans.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (index < _spans[middle].Start) high = middle - 1;
            else if (index >= _spans[middle].End) low = middle + 1;
            else return true;
        }

        return false;
    }
}
