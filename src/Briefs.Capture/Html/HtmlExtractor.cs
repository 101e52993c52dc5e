using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Briefs.Capture.Extraction;

namespace Briefs.Capture.Html;

/// <summary>
/// The words of a page as a reader sees them: one paragraph for each block, in the page's order, without the site's navigation and frame.
/// </summary>
internal sealed class HtmlExtractor
{
    /// <summary>An element with fewer letters is not the main content, whatever its name.</summary>
    private const int FewestLetters = 200;

    private readonly PageText _text = new();
    private int _asWritten;
    private int _struck;

    public static ExtractionResult Extract(ReadOnlyMemory<byte> body, string? contentType)
    {
        using var page = new HtmlParser().ParseDocument(HtmlDecoder.Decode(body, contentType));
        if (page.Body is not { } all) return new ExtractionResult.Nothing(NoTextReason.Empty);
        var found = ArticleFinder.Find(page) is { } root && WordsOf(root) is { _text.Text.Length: >= FewestLetters } main
            ? main.WithHeading(page, root)
            : WordsOf(all);
        var words = found._text.Text;
        if (words.Length == 0) return new ExtractionResult.Nothing(NoTextReason.Empty);
        return new ExtractionResult.Extracted(words + "\n", ExtractorNames.Html) { PlacesStruckOut = found._struck };
    }

    // A headline is often before the main element, and is quoted like its words.
    private HtmlExtractor WithHeading(IHtmlDocument page, IElement root)
    {
        var heading = PageWalker.Elements(page).FirstOrDefault(element => element.LocalName == "h1");
        if (heading is null || ArticleFinder.IsWithin(heading, root)) return this;
        var before = WordsOf(heading);
        _text.PutFirst(before._text);
        _struck += before._struck;
        return this;
    }

    private static HtmlExtractor WordsOf(IElement root)
    {
        var extract = new HtmlExtractor();
        extract.Walk(root);
        return extract;
    }

    private void Walk(IElement root)
    {
        INode at = root;
        while (true)
        {
            if (Enter(at, root))
            {
                if (at.FirstChild is { } first)
                {
                    at = first;
                    continue;
                }

                Leave((IElement)at);
            }

            while (at != root && at.NextSibling is null)
            {
                at = at.Parent!;
                Leave((IElement)at);
            }

            if (at == root) break;
            at = at.NextSibling!;
        }

        _text.End();
    }

    /// <summary>Whether to read the content of a node.</summary>
    private bool Enter(INode node, IElement root)
    {
        if (node is IText text)
        {
            if (_asWritten > 0) _text.AddAsWritten(text.Data);
            else if (!IsBetweenMarks(text)) _text.Add(text.Data);
            return false;
        }

        if (node is not IElement element) return false;
        if (element != root && (PageParts.IsDropped(element) || IsLeftOut(element) || IsPower(element))) return false;
        if (NoteMarks.IsBeside(element)) _text.BeginBeside();
        else if (PageParts.IsBlock(element)) _text.End();
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

    private void Leave(IElement element)
    {
        if (NoteMarks.IsBeside(element)) _text.EndBeside();
        else if (PageParts.IsBlock(element)) _text.End();
        if (element.LocalName == "pre") _asWritten--;
        if (element.LocalName == "q") _text.Add("”");
    }

    // Appears within a sentence, but is not one of its words.
    private bool IsLeftOut(IElement element)
    {
        var isStruck = InlineStyle.IsStruck(element);
        if (!isStruck && !NoteMarks.IsNoteMark(element, _text.Before) && !NoteMarks.IsWayBack(element)) return false;
        if (isStruck) _struck++;
        if (PageParts.IsBlock(element)) _text.End();
        else _text.LeaveOut();
        return true;
    }

    // The comma between two note marks, as in “came¹, ² and went”.
    private bool IsBetweenMarks(IText text) =>
        text.Data.Trim() is "," or ";" or "–"
        && text.PreviousSibling is IElement before && NoteMarks.IsNoteMark(before, _text.Before)
        && text.NextSibling is IElement after && NoteMarks.IsNoteMark(after, _text.Before);

    private bool IsPower(IElement element)
    {
        if (!InlineStyle.IsRaised(element) || PageParts.IsBlock(element) || InlineMark.FromElement(element).Text is not { } written)
            return false;
        if (RaisedNumber.AsPower(written) is not { } power || !RaisedNumber.IsPower(_text.Before, written)) return false;
        _text.Add(power);
        return true;
    }
}
