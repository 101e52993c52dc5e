using AngleSharp.Dom;
using Briefs.Capture.Html;
using Briefs.Import.Drafts;
using Briefs.Import.Markup;
using Briefs.Model.WebLinks;

namespace Briefs.Import.Html;

/// <summary>Converts the elements within a paragraph.</summary>
internal sealed class HtmlInlineConverter(HtmlContext context)
{
    private const string Superscripts = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻nⁿ(⁽)⁾";
    private const string Subscripts = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋(₍)₎";

    private static readonly FrozenSet<string> s_embedded = FrozenSet.Create(
        StringComparer.Ordinal, "iframe", "video", "audio", "embed", "object");

    private static readonly string[] s_sources = ["src", "data-src", "data", "poster"];

    /// <param name="descend">Converts a child that is not handled here, into the same collector.</param>
    /// <returns>False for an element that is not of the kind that appears within a paragraph.</returns>
    public bool TryConvert(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        if (context.NoteMarks.TryGetValue(element, out var label))
        {
            into.Add(new DraftInline.NoteMark(label));
            return true;
        }

        if (NoteMarks.IsWayBack(element)) return true;
        return IsStyle(element, into, descend) || IsReplaced(element, into, descend);
    }

    private static bool IsStyle(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        Func<ImmutableArray<DraftInline>, DraftInline>? make = element.LocalName switch
        {
            "em" or "i" or "cite" or "dfn" or "var" => inlines => new DraftInline.Emphasis(inlines),
            "strong" or "b" => inlines => new DraftInline.Strong(inlines),
            "del" or "s" or "strike" => inlines => new DraftInline.Strike(inlines),
            _ => null,
        };
        if (make is null || HasBlock(element)) return false;
        into.AddWith(make, inner => Children(element, inner, descend));
        return true;
    }

    private bool IsReplaced(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        switch (element.LocalName)
        {
            case "a" when !HasBlock(element):
                Link(element, into, descend);
                return true;
            case "img":
                Picture(element, into);
                return true;
            case "br":
                into.Add(new DraftInline.LineBreak());
                return true;
            case "code" or "kbd" or "samp" or "tt":
                if (PageWalker.TextOf(element) is { Length: > 0 } code) into.Add(new DraftInline.Code(code.ReplaceLineEndings(" ")));
                return true;
            case "q":
                into.AddText("“");
                Children(element, into, descend);
                into.AddText("”");
                return true;
            case "rp":
                return true;
            case "rt":
                Reading(element, into, descend);
                return true;
            case "abbr" or "acronym" when element.GetAttribute("title")?.Trim() is { Length: > 0 } title:
                Children(element, into, descend);
                if (context.Gloss(element, title, GlossKind.LongForm)) into.AddText($" ({title})");
                return true;
            case "sup":
                Raised(element, into, descend, Superscripts);
                return true;
            case "sub":
                Raised(element, into, descend, Subscripts);
                return true;
        }

        if (!s_embedded.Contains(element.LocalName)) return false;
        Embedded(element, into, descend);
        return true;
    }

    private static void Children(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        for (var child = element.FirstChild; child is not null; child = child.NextSibling) descend(child, into);
    }

    private void Link(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        if (element.GetAttribute("href")?.Trim() is not { Length: > 0 } written)
        {
            Children(element, into, descend);
            return;
        }

        if (context.Link(written) is { } address && HasWords(element))
        {
            into.AddWith(inlines => new DraftInline.Link(address, inlines), inner => Children(element, inner, descend));
            return;
        }

        Children(element, into, descend);
        into.Add(new DraftInline.Comment($"import: link to {written}"));
    }

    // A link with nothing to click is none. A picture within a quotation is moved out of its link too.
    private bool HasWords(IElement element) => !string.IsNullOrWhiteSpace(PageWalker.TextOf(element))
        || PageWalker.Elements(element).Any(inner => inner.LocalName == "img" && !context.IsQuoted(inner));

    private void Picture(IElement element, InlineCollector into)
    {
        var source = PictureSource.Find(element);
        var alt = string.Join(' ', (element.GetAttribute("alt") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (source.Length == 0) return;
        if (element.GetAttribute("title")?.Trim() is { Length: > 0 } title && title != alt)
            context.Remark($"The title of a picture was left out: {title}", true);
        DraftInline picture = context.Picture(source) is { } name ? new DraftInline.Image(name, alt)
            : new DraftInline.Text($"{context.PictureBlank(source)} {alt}".TrimEnd());
        if (!context.IsQuoted(element))
        {
            into.AddApart(picture);
            return;
        }

        context.Moved.Add(picture);
        context.Remark(MovedPicture.Describe(alt), false);
        into.SeparateWords();
    }

    // The reading of a word, which browsers show above it.
    private void Reading(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        if (!context.Gloss(element, PageWalker.TextOf(element).Trim(), GlossKind.Reading)) return;
        into.AddText(" (");
        Children(element, into, descend);
        into.AddText(")");
    }

    private void Embedded(IElement element, InlineCollector into, Action<INode, InlineCollector> descend)
    {
        var source = s_sources.Select(element.GetAttribute)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
            ?? PageWalker.Elements(element).FirstOrDefault(inner => inner.LocalName == "source")?.GetAttribute("src");
        var page = source is null ? null : PageOf(source.StartsWith("//", StringComparison.Ordinal) ? "https:" + source : source);
        // The words of the link would be in the quotation.
        var address = page is null || context.IsQuoted(element) ? null : context.Link(page);
        context.Remark($"`<{element.LocalName}>` is {(address is null ? "a comment" : "a link")} now.", address is null);
        // What an object contains is shown in place of one that can't be.
        var isReplaced = element.LocalName == "object" && HasWords(element);
        if (isReplaced && (address is null || HasBlock(element))) Children(element, into, descend);
        var words = isReplaced && !HasBlock(element) ? PageWalker.TextOf(element).ReplaceLineEndings(" ").Trim()
            : string.IsNullOrWhiteSpace(element.GetAttribute("title")) ? WordsFor(element, address) : element.GetAttribute("title")!.Trim();
        if (address is null) into.Add(new DraftInline.Comment($"import: {element.LocalName} {source}"));
        else into.Add(new DraftInline.Link(address, [new DraftInline.Text(words)]));
    }

    // A frame loads the player of a video: a link leads to the page of the video.
    private static string PageOf(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var player) && player.Scheme is "http" or "https"
            && EmbedAddress.PageOf(player) is var page && page != player ? page.AbsoluteUri : source;

    private static string WordsFor(IElement element, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme is "http" or "https"
            && WebContentFinder.Find(page) != WebContent.Page ? WebContentFinder.LabelOf(page)
            : element.LocalName is "video" or "audio" ? "Recording" : "Embedded page";

    private static void Raised(IElement element, InlineCollector into, Action<INode, InlineCollector> descend, string characters)
    {
        var text = PageWalker.TextOf(element);
        var raised = new StringBuilder();
        foreach (var c in text)
            if (characters.IndexOf(c) is >= 0 and var at && at % 2 == 0) raised.Append(characters[at + 1]);
        if (raised.Length == text.Length && element.Children.Length == 0) into.AddText(raised.ToString());
        else Children(element, into, descend);
    }

    /// <summary>Whether an element, of the kind that appears within paragraphs, has paragraphs in it.</summary>
    public static bool HasBlock(IElement element) => PageWalker.Elements(element).Any(PageParts.IsBlock);
}
