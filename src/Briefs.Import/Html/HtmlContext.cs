using AngleSharp.Dom;

namespace Briefs.Import.Html;

/// <summary>What the conversion of a page needs to know from outside the page.</summary>
internal sealed class HtmlContext
{
    /// <summary>The address that a link gets; null to leave the link out and keep its words.</summary>
    public Func<string, string?> Link { get; init; } = address => address;

    /// <summary>The source that a picture gets; null for a picture that can't be shown.</summary>
    public Func<string, string?> Picture { get; init; } = address => address;

    /// <summary>What replaces a picture that can't be shown, by its address.</summary>
    public Func<string, string> PictureBlank { get; init; } = address => address;

    /// <summary>Called with what was left out or became something else, and with true if readers no longer have it.</summary>
    public Action<string, bool> Remark { get; init; } = (_, _) => { };

    /// <summary>The notes of the page by the element that contains them.</summary>
    public IReadOnlyDictionary<IElement, string> NoteLabels { get; init; } = new Dictionary<IElement, string>();

    /// <summary>The notes of the page by the element that marks their place in the text.</summary>
    public IReadOnlyDictionary<IElement, string> NoteMarks { get; init; } = new Dictionary<IElement, string>();

    /// <summary>Whether the whole page is within a quotation, where no word may be added.</summary>
    public bool IsQuotation { get; init; }

    /// <summary>The elements that are within a quotation.</summary>
    public QuotedElements Quoted { get; } = new();

    /// <summary>The pictures that wait for the end of the block around their quotation.</summary>
    public MovedPictures Moved { get; } = new();

    /// <summary>An element that is not part of the text, such as a headline that became the title; null for none.</summary>
    public IElement? Title { get; init; }

    /// <summary>Whether an element is within a quotation.</summary>
    public bool IsQuoted(IElement element) => IsQuotation || Quoted.Contains(element);

    /// <summary>Decides whether an explanation is written after its word, and reports it.</summary>
    /// <returns>False within a quotation, where no word may be added.</returns>
    public bool Gloss(IElement element, string words, GlossKind kind)
    {
        var isQuoted = IsQuoted(element);
        if (words.Length > 0) Remark(isQuoted ? GlossRemarks.DescribeLoss(kind, words) : GlossRemarks.DescribeBrackets(kind), isQuoted);
        return !isQuoted;
    }
}

/// <summary>An explanation of a word that browsers show beside it.</summary>
internal enum GlossKind
{
    /// <summary>What an abbreviation means.</summary>
    LongForm,

    /// <summary>How a word is read, in <c>ruby</c>.</summary>
    Reading,
}

internal static class GlossRemarks
{
    public static string DescribeLoss(GlossKind kind, string words) =>
        $"{NameOf(kind)} was left out, because it is not part of the quotation around it: {Shorten.ToLength(words, 100)}";

    public static string DescribeBrackets(GlossKind kind) => $"{NameOf(kind)} is in brackets after it now.";

    private static string NameOf(GlossKind kind) =>
        kind == GlossKind.LongForm ? "The long form of an abbreviation" : "The reading of a word";
}

/// <summary>Limits of the pages that are read.</summary>
internal static class HtmlLimits
{
    public const int Bytes = 4 * 1024 * 1024;

    /// <summary>Levels of elements. The parser's time grows with the square of the depth, which the page controls.</summary>
    public const int Depth = 256;

    private static readonly FrozenSet<string> s_closedByParser = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "html", "body",
        "head");

    private static readonly FrozenSet<string> s_elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "abbr", "address", "aside", "b", "big", "blockquote", "center", "cite", "code", "dd", "del", "dfn", "dl", "dt", "em", "font",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "input", "kbd", "li", "main", "nav", "ol", "pre",
        "q", "s", "samp",
        "select", "source", "strike", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "tt", "ul", "var", "img",
        "br", "embed", "param", "link", "meta", "option", "textarea", "canvas", "template", "track", "area", "map", "col", "colgroup");

    /// <summary>Whether a name, in lower case, is that of an element of HTML.</summary>
    public static bool IsElement(string name) => s_elements.Contains(name);

    /// <summary>Whether the open elements of a page are too many; counted without building a tree.</summary>
    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && end - start < 32 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-')) end++;
            if (end == start || s_closedByParser.Contains(html[start..end])) continue;
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > Depth) return true;
        }

        return false;
    }
}
