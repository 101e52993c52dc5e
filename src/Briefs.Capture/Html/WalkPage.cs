using AngleSharp.Dom;

namespace Briefs.Capture.Html;

/// <summary>Goes through a page in the order of reading, however deep it is nested: a call in a call would end the process.</summary>
internal static class WalkPage
{
    /// <summary>All elements below, without the node itself.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        for (var at = root.FirstChild; at is not null; at = Next(at, root))
            if (at is IElement element) yield return element;
    }

    /// <summary>The text of a node without its mark-up; made by hand, because the parser's own goes down by calls.</summary>
    public static string TextOf(INode root)
    {
        var text = new System.Text.StringBuilder();
        for (var at = root.FirstChild; at is not null; at = Next(at, root))
            if (at is IText { Data: var words }) text.Append(words);
        return text.ToString();
    }

    /// <summary>What follows in the order of reading; null at the end.</summary>
    public static INode? Next(INode at, INode root) => at.FirstChild ?? After(at, root);

    /// <summary>What follows a node and all that is in it.</summary>
    public static INode? After(INode at, INode root)
    {
        for (INode? up = at; up is not null && up != root; up = up.Parent)
            if (up.NextSibling is { } next) return next;
        return null;
    }
}
