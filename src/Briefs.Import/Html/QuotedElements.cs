using AngleSharp.Dom;
using Briefs.Capture.Html;
using Briefs.Reading.QuotationMarks;

namespace Briefs.Import.Html;

/// <summary>Finds the elements of a page that are within a quotation, where no word may be added.</summary>
internal sealed class QuotedElements
{
    private readonly Dictionary<IElement, HashSet<IElement>> _marked = [];

    public bool Contains(IElement element)
    {
        IElement? block = null;
        for (var above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (above.LocalName is "q" or "blockquote") return true;
            if (block is null && PageParts.IsBlock(above)) block = above;
        }

        block ??= element.Owner?.Body ?? element;
        if (!_marked.TryGetValue(block, out var marked)) _marked.Add(block, marked = MarkedIn(block));
        return marked.Contains(element);
    }

    private static HashSet<IElement> MarkedIn(IElement block)
    {
        var text = new StringBuilder();
        var places = new List<KeyValuePair<IElement, int>>();
        Read(block);
        var marks = MarkedPlaces.Find(text.ToString());
        return [.. places.Where(place => marks.Contains(place.Value)).Select(place => place.Key)];

        // The depth of a page is limited.
        void Read(INode node)
        {
            if (node is IText words) text.Append(words.Data);
            if (node is IElement element) places.Add(new(element, text.Length));
            if (node is IElement { LocalName: "q" }) text.Append('“');
            for (var child = node.FirstChild; child is not null; child = child.NextSibling) Read(child);
            if (node is IElement { LocalName: "q" }) text.Append('”');
        }
    }
}
