using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Briefs.Import.Html;

/// <summary>A tag in a text.</summary>
/// <param name="Name">In lower case.</param>
internal readonly record struct HtmlTag(string Name, TextSpan Span, bool IsEnd)
{
    private static readonly FrozenSet<string> s_void = FrozenSet.Create(
        StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> s_optional = FrozenSet.Create(
        StringComparer.Ordinal, "p", "li", "td", "th", "tr", "dt", "dd", "tbody", "thead", "tfoot", "colgroup", "option");

    public bool IsVoid => s_void.Contains(Name);

    /// <summary>The tags of a text, without those in comments.</summary>
    public static IEnumerable<HtmlTag> FindAll(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('<', at) : -1)
        {
            if (text.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = text.IndexOf("-->", at, StringComparison.Ordinal);
                at = close < 0 ? text.Length : close + 3;
                continue;
            }

            var end = EndOf(text, at);
            if (Read(text, new TextSpan(at, end)) is not { } tag) at++;
            else
            {
                yield return tag;
                at = end;
            }
        }
    }

    /// <param name="tag">The whole tag, brackets included.</param>
    /// <returns>Null if it is not a tag.</returns>
    public static HtmlTag? Read(string text, TextSpan tag)
    {
        var isEnd = tag.Start + 1 < text.Length && text[tag.Start + 1] == '/';
        var start = tag.Start + (isEnd ? 2 : 1);
        var end = start;
        while (end < tag.End && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':')) end++;
        if (end == start || !char.IsAsciiLetter(text[start])) return null;
        return new HtmlTag(text[start..end].ToLowerInvariant(), tag, isEnd);
    }

    /// <summary>Whether every element that is opened in a text is closed in it. The first that is not is returned too.</summary>
    public static bool IsBalanced(string text, out HtmlTag? unclosed)
    {
        var open = new Stack<HtmlTag>();
        unclosed = null;
        foreach (var tag in FindAll(text))
        {
            if (tag.IsVoid || s_optional.Contains(tag.Name) || text[tag.Span.End - 2] == '/') continue;
            if (!tag.IsEnd) open.Push(tag);
            else if (!open.TryPop(out var opened) || opened.Name != tag.Name) return false;
        }

        if (open.Count > 0) unclosed = open.Last();
        return open.Count == 0;
    }

    /// <summary>The end of the element that a tag opens; -1 if it is never closed.</summary>
    public static int FindEnd(string text, HtmlTag opening)
    {
        var depth = 0;
        for (var at = opening.Span.Start; at >= 0 && at < text.Length; at = text.IndexOf('<', at + 1))
        {
            if (Read(text, new TextSpan(at, Math.Min(text.Length, at + 40))) is not { } tag || tag.Name != opening.Name) continue;
            depth += tag.IsEnd ? -1 : 1;
            if (depth == 0) return EndOf(text, at);
        }

        return -1;
    }

    /// <summary>The element of an opening tag, with its attributes.</summary>
    public static IElement? Element(string tag)
    {
        var page = new HtmlParser().ParseDocument("<body>" + tag);
        return page.Body?.FirstElementChild;
    }

    private static int EndOf(string text, int at)
    {
        var mark = '\0';
        for (var index = at + 1; index < text.Length; index++)
        {
            if (mark != '\0')
            {
                if (text[index] == mark) mark = '\0';
            }
            else if (text[index] is '"' or '\'' && text[index - 1] == '=') mark = text[index];
            else if (text[index] == '>') return index + 1;
            else if (text[index] == '<') return index;
        }

        return text.Length;
    }
}
