using System.Buffers;

namespace Briefs.Pages.HtmlAllowList;

/// <summary>
/// Checks finished HTML of content against <see cref="AllowedElements"/>, as a last defence: no script, style, frame, form or event handler
/// can pass.
/// Accepts only the spelling that Briefs writes (lower case, double quotes, five entities, all elements closed), so that browsers cannot
/// parse it differently. One instance checks one page.
/// </summary>
internal sealed class HtmlAllowListChecker
{
    private const int Deepest = 400;
    private const int LongestShown = 40;
    private const int LongestCodePoint = 4;

    private static readonly SearchValues<byte> s_special = SearchValues.Create("<>&\0"u8);
    private static readonly SearchValues<byte> s_endOfValue = SearchValues.Create("\"<>&\0"u8);
    private static readonly SearchValues<byte> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly ElementWord[] _open = new ElementWord[Deepest];
    private int _depth;
    private int _links;

    /// <summary>Describes the first thing that is not allowed; null if there is none.</summary>
    /// <param name="html">A complete text, in which all elements are closed.</param>
    public string? FaultIn(ReadOnlySpan<byte> html)
    {
        (_depth, _links) = (0, 0);
        for (var at = 0; ;)
        {
            var next = html[at..].IndexOfAny(s_special);
            if (next < 0) return _depth == 0 ? null : $"an element {Shown(_open[_depth - 1].Name)} that is not closed";
            at += next;
            var (length, error) = html[at] switch
            {
                (byte)'&' => (LengthOfEntity(html[at..]), null),
                (byte)'<' => Tag(html[at..]),
                _ => (0, null),
            };
            if (error is not null) return error;
            if (length == 0) return $"the characters {Shown(html[at..])}";
            at += length;
        }
    }

    private (int Length, string? Fault) Tag(ReadOnlySpan<byte> html)
    {
        if (html.StartsWith("</"u8)) return Close(html);
        var length = LengthOfName(html[1..]);
        if (length == 0) return (0, null);
        if (AllowedElements.Find(html.Slice(1, length)) is not { } element) return (0, $"an element {Shown(html.Slice(1, length))}");
        if (Misplaced(element)) return (0, $"an element {Shown(element.Name)} inside {Shown(_open[_depth - 1].Name)}");
        var (rest, error) = Attributes(element, html[(1 + length)..]);
        if (error is not null || rest == 0) return (0, error);
        if (!element.IsVoid)
        {
            if (_depth == Deepest) return (0, "too many nested elements");
            _open[_depth++] = element;
            if (element.IsLink) _links++;
        }

        return (1 + length + rest, null);
    }

    // A browser would close the paragraph or link first, so that the elements are nested differently than written.
    private bool Misplaced(ElementWord element) =>
        (_depth > 0 && !element.IsPhrase && !_open[_depth - 1].TakesBlocks) || (element.IsLink && _links > 0);

    private (int Length, string? Fault) Close(ReadOnlySpan<byte> html)
    {
        var length = LengthOfName(html[2..]);
        if (length == 0 || html.Length <= 2 + length || html[2 + length] != '>') return (0, null);
        if (_depth == 0 || !_open[_depth - 1].Name.SequenceEqual(html.Slice(2, length)))
            return (0, $"an end tag {Shown(html.Slice(2, length))} without a start tag");
        if (_open[--_depth].IsLink) _links--;
        return (length + 3, null);
    }

    // The length from the end of the name up to and including the “>”; zero for spelling that Briefs does not write.
    private (int Length, string? Fault) Attributes(ElementWord element, ReadOnlySpan<byte> html)
    {
        var seen = 0;
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '>') return (at + 1, null);
            if (html[at] != ' ') return (0, null);
            var length = LengthOfName(html[++at..]);
            if (length == 0) return (0, null);
            var name = html.Slice(at, length);
            var index = element.IndexOf(name);
            if (index < 0 || (seen & (1 << index)) != 0) return (0, $"an attribute {Shown(name)} on {Shown(element.Name)}");
            seen |= 1 << index;
            at += length;
            if (!html[at..].StartsWith("=\""u8)) return (0, null);
            at += 2;
            var value = LengthOfValue(html[at..]);
            if (value < 0) return (0, null);
            if (/* guard: html-attributes */ Refused(element[index], html.Slice(at, value)) is { } error) return (0, error);
            at += value + 1;
        }

        return (0, null);
    }

    private string? Refused(AttributeWord attribute, ReadOnlySpan<byte> value)
    {
        if (!attribute.Takes(value)) return $"an attribute {Shown(attribute.Name)} with the value {Shown(value)}";
        return attribute.IsId && !_ids.Add(Encoding.UTF8.GetString(value)) ? $"the id {Shown(value)} twice" : null;
    }

    private static int LengthOfName(ReadOnlySpan<byte> html)
    {
        var length = html.IndexOfAnyExcept(s_letters);
        return length < 0 ? html.Length : length;
    }

    private static int LengthOfValue(ReadOnlySpan<byte> html)
    {
        for (var at = 0; ;)
        {
            var next = html[at..].IndexOfAny(s_endOfValue);
            if (next < 0) return -1;
            at += next;
            if (html[at] == '"') return at;
            var entity = html[at] == '&' ? LengthOfEntity(html[at..]) : 0;
            if (entity == 0) return -1;
            at += entity;
        }
    }

    private static int LengthOfEntity(ReadOnlySpan<byte> html) =>
        html.StartsWith("&amp;"u8) || html.StartsWith("&#39;"u8) ? 5
        : html.StartsWith("&lt;"u8) || html.StartsWith("&gt;"u8) ? 4
        : html.StartsWith("&quot;"u8) ? 6 : 0;

    private static string Shown(ReadOnlySpan<byte> html)
    {
        if (html.Length <= LongestShown) return Encoding.UTF8.GetString(html);
        // Do not cut inside a code point. The next code point is included because it decides whether a character ends there.
        var end = LongestShown;
        while (end > 0 && (html[end] & 0xC0) == 0x80) end--;
        var text = Encoding.UTF8.GetString(html[..Math.Min(html.Length, end + LongestCodePoint)]);
        return Shorten.ToLength(text, Encoding.UTF8.GetCharCount(html[..end]));
    }
}
