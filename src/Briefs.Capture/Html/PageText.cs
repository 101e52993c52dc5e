using AngleSharp.Dom;

namespace Briefs.Capture.Html;

/// <summary>Gathers the words of a page into paragraphs, with white space as a reader sees it.</summary>
internal sealed class PageText
{
    /// <summary>How much of what comes before is enough to tell what a raised number is.</summary>
    private const int Tail = 24;

    private readonly List<string> _paragraphs = [];
    private readonly List<string> _besides = [];
    private readonly Stack<StringBuilder> _around = new();
    private StringBuilder _paragraph = new();
    private bool _isAfterLeftOut;

    /// <summary>Paragraphs with an empty line between them, or nothing at all.</summary>
    public string Text => string.Join("\n\n", _paragraphs);

    /// <summary>The last characters of the paragraph; empty at its start.</summary>
    public string Before => _paragraph.Length <= Tail ? _paragraph.ToString() : _paragraph.ToString(_paragraph.Length - Tail, Tail);

    /// <summary>Words of the page: runs of white space are one space.</summary>
    public void Add(string words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029') Space();
            else if (!char.IsControl(c)) Append(c);
        }
    }

    /// <summary>Words whose line ends and spaces a reader sees.</summary>
    public void AddAsWritten(string words)
    {
        foreach (var c in words.ReplaceLineEndings("\n"))
        {
            if (c == '\n') Line();
            else if (c == '\t' || !char.IsControl(c)) Append(c);
        }
    }

    /// <summary>Something inside the paragraph was left out: what was put around it, a space or brackets, goes with it.</summary>
    public void LeaveOut() => _isAfterLeftOut = true;

    /// <summary>A line ends; a second one in a row ends the paragraph, as it does for the eye.</summary>
    public void Line()
    {
        Trim();
        if (_paragraph.Length > 0 && _paragraph[^1] == '\n') End();
        else if (_paragraph.Length > 0) _paragraph.Append('\n');
    }

    /// <summary>A paragraph ends.</summary>
    public void End()
    {
        Trim();
        _isAfterLeftOut = false;
        var paragraph = _paragraph.ToString().Trim('\n');
        _paragraph.Clear();
        if (paragraph.Length > 0) (_around.Count > 0 ? _besides : _paragraphs).Add(paragraph);
        if (_around.Count > 0) return;
        _paragraphs.AddRange(_besides);
        _besides.Clear();
    }

    /// <summary>Words begin that are shown beside the paragraph: they become paragraphs of their own after it.</summary>
    public void BeginBeside()
    {
        _around.Push(_paragraph);
        _paragraph = new StringBuilder();
    }

    /// <summary>The paragraph that was left with <see cref="BeginBeside"/> goes on.</summary>
    public void EndBeside()
    {
        End();
        _paragraph = _around.Pop();
        LeaveOut();
    }

    /// <summary>Puts the paragraphs of another text before these.</summary>
    public void PutFirst(PageText other) => _paragraphs.InsertRange(0, other._paragraphs);

    private void Append(char c)
    {
        if (_isAfterLeftOut) Close(ref c);
        if (c != '\0') _paragraph.Append(c);
    }

    // “man [1], came” is “man, came”, and “man [] came” is “man came”.
    private void Close(ref char c)
    {
        _isAfterLeftOut = false;
        var end = _paragraph.Length;
        while (end > 0 && (_paragraph[end - 1] == ' ' || IsHardSpace(_paragraph[end - 1]))) end--;
        if (end == 0 || c is not (',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '”' or '’')) return;
        if (_paragraph[end - 1] is not ('(' or '[') || c is not (')' or ']'))
        {
            _paragraph.Length = end;
            return;
        }

        _paragraph.Length = end - 1;
        _isAfterLeftOut = true;
        c = '\0';
    }

    private void Space()
    {
        // “man&nbsp;[1] came” keeps one of the two spaces.
        while (_isAfterLeftOut && _paragraph.Length > 0 && IsHardSpace(_paragraph[^1])) _paragraph.Length--;
        if (_paragraph.Length > 0 && _paragraph[^1] is not (' ' or '\n')) _paragraph.Append(' ');
    }

    private static bool IsHardSpace(char c) => c is '\u00A0' or '\u202F' or '\u2009';

    private void Trim()
    {
        while (_paragraph.Length > 0 && _paragraph[^1] is ' ' or '\t') _paragraph.Length--;
    }
}

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
    public static INode? Next(INode at, INode root) => at.FirstChild ?? FindAfter(at, root);

    /// <summary>What follows a node and all that is in it.</summary>
    public static INode? FindAfter(INode at, INode root)
    {
        for (INode? up = at; up is not null && up != root; up = up.Parent)
            if (up.NextSibling is { } next) return next;
        return null;
    }
}

/// <summary>Which parts of a page are somebody's words, and which are the machine around them.</summary>
internal static class PageParts
{
    private static readonly FrozenSet<string> Machine = Set(
        "script style noscript template nav iframe object embed svg math canvas audio video map area input select datalist option textarea "
            + "button progress meter head title link meta rp rt dialog");

    private static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form frameset h1 "
            + "h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td tfoot th "
            + "thead tr ul");

    private static readonly FrozenSet<string> MachineRoles = Set("navigation banner contentinfo search menu menubar toolbar tablist");

    private static readonly FrozenSet<string> Sections = Set("article aside main nav section blockquote details fieldset figure td");

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Not shown to readers, or none of what they came for.</summary>
    public static bool IsDropped(IElement element) =>
        Machine.Contains(element.LocalName)
        || (element.GetAttribute("hidden") is { } hidden && hidden != "until-found")
        || (element.GetAttribute("role") is { } role && MachineRoles.Contains(role.Trim().ToLowerInvariant()))
        || InlineStyle.IsInvisible(element)
        || (element.LocalName is "header" or "footer" && IsOfTheSite(element));

    // Of HTML's own rules: at the head or foot of the whole page, and not of an article in it.
    private static bool IsOfTheSite(IElement element)
    {
        for (var up = element.ParentElement; up is not null; up = up.ParentElement)
            if (Sections.Contains(up.LocalName)) return false;
        return true;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
