using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Briefs.Capture.Html;

/// <summary>Finds the one element that a page marks as its main content.</summary>
public static class ArticleFinder
{
    /// <returns>The only article, or else the main element; null if the page has neither.</returns>
    public static IElement? Find(IHtmlDocument page)
    {
        IElement? main = null, article = null;
        var articles = 0;
        foreach (var element in PageWalker.Elements(page))
        {
            if (PageParts.IsDropped(element)) continue;
            if (element.LocalName == "main" || element.GetAttribute("role") == "main") main ??= element;
            if (element.LocalName != "article" || (article is not null && IsWithin(element, article))) continue;
            article ??= element;
            articles++;
        }

        return articles == 1 ? article : main;
    }

    /// <summary>Whether a node is another one, or in it.</summary>
    public static bool IsWithin(INode node, INode around)
    {
        for (INode? up = node; up is not null; up = up.Parent)
            if (up == around) return true;
        return false;
    }
}
