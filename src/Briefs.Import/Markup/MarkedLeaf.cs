using Briefs.Import.Html;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Import.Markup;

/// <summary>Finds the places of a paragraph with HTML tags that are between quotation marks.</summary>
/// <param name="text">The text with the paragraph.</param>
/// <param name="span">The paragraph.</param>
/// <param name="tags">The tags in it, in order.</param>
internal sealed class MarkedLeaf(string text, TextSpan span, IReadOnlyList<HtmlTag> tags)
{
    private readonly Dictionary<int, int> _places = [];
    private MarkedPlaces? _marked;

    /// <param name="tag">One of the tags.</param>
    public bool Contains(HtmlTag tag)
    {
        _marked ??= Read();
        return _marked.Contains(_places[tag.Span.Start]);
    }

    // Attributes have quotation marks too, which readers don't see.
    private MarkedPlaces Read()
    {
        var visible = new StringBuilder(span.Length);
        var at = span.Start;
        foreach (var tag in tags)
        {
            visible.Append(text, at, Math.Max(0, tag.Span.Start - at));
            if (tag.Name == "q") visible.Append(tag.IsEnd ? '”' : '“');
            _places[tag.Span.Start] = visible.Length;
            at = Math.Max(at, tag.Span.End);
        }

        visible.Append(text, at, Math.Max(0, span.End - at));
        return MarkedPlaces.Find(visible.ToString());
    }
}
