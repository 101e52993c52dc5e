using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefs.Capture.Texts;

namespace Briefs.Capture.Html;

/// <summary>The words of a page as a reader sees them: each block a paragraph, in the page's order, without what the site puts around them.</summary>
internal sealed class ExtractHtml
{
    /// <summary>An element that holds less is not where the words are, whatever it is called.</summary>
    private const int FewestLetters = 200;

    private readonly PageText _text = new();
    private int _asWritten;

    public static Extraction From(ReadOnlyMemory<byte> body, string? contentType)
    {
        using var page = new HtmlParser().ParseDocument(DecodeHtml.From(body, contentType));
        if (page.Body is not { } all) return new Extraction.Nothing(NoTextReason.Empty);
        var words = RootOf(page) is { } root && TextOf(root) is { Length: >= FewestLetters } found ? WithHeading(page, root, found) : TextOf(all);
        return words.Length == 0 ? new Extraction.Nothing(NoTextReason.Empty) : new Extraction.Extracted(words + "\n", ExtractorNames.Html);
    }

    // The one element that the page itself says holds what readers come for.
    private static IElement? RootOf(IHtmlDocument page)
    {
        IElement? main = null, article = null;
        var articles = 0;
        foreach (var element in WalkPage.Elements(page))
        {
            if (PageParts.IsDropped(element)) continue;
            if (element.LocalName == "main" || element.GetAttribute("role") == "main") main ??= element;
            if (element.LocalName != "article" || (article is not null && IsWithin(element, article))) continue;
            article ??= element;
            articles++;
        }

        return articles == 1 ? article : main;
    }

    private static bool IsWithin(INode node, INode around)
    {
        for (INode? up = node; up is not null; up = up.Parent)
            if (up == around) return true;
        return false;
    }

    // A headline often stands before the element that holds the words, and is quoted like them.
    private static string WithHeading(IHtmlDocument page, IElement root, string words)
    {
        foreach (var element in WalkPage.Elements(page))
            if (element.LocalName == "h1") return IsWithin(element, root) || TextOf(element) is not { Length: > 0 } heading ? words : heading + "\n\n" + words;
        return words;
    }

    private static string TextOf(IElement root)
    {
        var extract = new ExtractHtml();
        extract.Walk(root);
        return extract._text.Text;
    }

    private void Walk(IElement root)
    {
        INode at = root;
        while (true)
        {
            if (Enter(at, root) && at.FirstChild is { } first)
            {
                at = first;
                continue;
            }

            Leave(at, root);
            while (at != root && at.NextSibling is null)
            {
                at = at.Parent!;
                Leave(at, root);
            }

            if (at == root) break;
            at = at.NextSibling!;
        }

        _text.End();
    }

    /// <summary>Whether what is inside is to be read.</summary>
    private bool Enter(INode node, IElement root)
    {
        if (node is IText text)
        {
            if (_asWritten > 0) _text.AddAsWritten(text.Data);
            else _text.Add(text.Data);
            return false;
        }

        if (node is not IElement element || (element != root && PageParts.IsDropped(element))) return false;
        if (PageParts.IsBlock(element)) _text.End();
        switch (element.LocalName)
        {
            case "br":
                _text.Line();
                break;
            case "pre":
                _asWritten++;
                break;
            case "q":
                _text.Add("“");
                break;
        }

        return true;
    }

    // Also called for what was not entered, such as a text or a dropped element: those leave nothing behind.
    private void Leave(INode node, IElement root)
    {
        if (node is not IElement element || (element != root && PageParts.IsDropped(element))) return;
        if (PageParts.IsBlock(element)) _text.End();
        if (element.LocalName == "pre") _asWritten--;
        if (element.LocalName == "q") _text.Add("”");
    }
}
