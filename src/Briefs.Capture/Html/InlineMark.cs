using AngleSharp.Dom;

namespace Briefs.Capture.Html;

/// <summary>The few words of an element that may be a mark.</summary>
/// <param name="Text">Without the spaces around it; null when there is more in it than in a mark.</param>
/// <param name="IsLink">It leads to a place of a page, or something in it does.</param>
/// <param name="IsRaised">Something in it is raised.</param>
internal readonly record struct InlineMark(string? Text, bool IsLink, bool IsRaised)
{
    /// <summary>Something in it leads somewhere, to another page perhaps.</summary>
    public bool HasAnchor { get; init; }

    private const int Longest = 40;
    private const int MostNodes = 24;

    /// <summary>Looks at so many nodes and no more: elements may be nested without end.</summary>
    public static InlineMark Of(IElement element)
    {
        var text = new StringBuilder();
        var (isLink, isRaised, hasAnchor, nodes) = (NoteMarks.LeadsIntoPage(element), false, false, 0);
        for (var at = element.FirstChild; at is not null; at = WalkPage.Next(at, element))
        {
            if (++nodes > MostNodes) return default;
            if (at is IText { Data: var words })
            {
                if (words.Length > 4 * Longest) return default;
                text.Append(words);
            }

            if (at is not IElement inner) continue;
            // A picture, a line or a block of its own is no mark.
            if (PageParts.IsBlock(inner) || inner.LocalName is "img" or "br") return default;
            hasAnchor |= inner.LocalName == "a" && inner.HasAttribute("href");
            isLink |= NoteMarks.LeadsIntoPage(inner) || (inner.LocalName == "a" && InlineStyle.IsRole(inner, "button"));
            isRaised |= InlineStyle.IsRaised(inner);
        }

        var written = text.ToString().Trim();
        return written.Length > Longest ? default : new InlineMark(written, isLink, isRaised) { HasAnchor = hasAnchor };
    }
}
