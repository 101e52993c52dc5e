using AngleSharp.Dom;

namespace Briefs.Capture.Html;

/// <summary>Builds paragraphs from the words of a page, with white space as a reader sees it.</summary>
internal sealed class PageText
{
    /// <summary>This much preceding text is enough to classify a superscript number.</summary>
    private const int Tail = 24;

    private readonly List<string> _paragraphs = [];
    private readonly List<string> _besides = [];
    private readonly Stack<StringBuilder> _around = new();
    private StringBuilder _paragraph = new();
    private bool _isAfterLeftOut;

    /// <summary>Paragraphs separated by an empty line; empty when there are none.</summary>
    public string Text => string.Join("\n\n", _paragraphs);

    /// <summary>The last characters of the current paragraph; empty at its start.</summary>
    public string Before => _paragraph.Length <= Tail ? _paragraph.ToString() : _paragraph.ToString(_paragraph.Length - Tail, Tail);

    /// <summary>Adds words; each run of white space becomes one space.</summary>
    public void Add(string words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029') Space();
            else if (!char.IsControl(c)) Append(c);
        }
    }

    /// <summary>Adds preformatted text, with its line ends and spaces.</summary>
    public void AddAsWritten(string words)
    {
        foreach (var c in words.ReplaceLineEndings("\n"))
        {
            if (c == '\n') Line();
            else if (c == '\t' || !char.IsControl(c)) Append(c);
        }
    }

    /// <summary>Marks a place within the paragraph where something was left out; spaces and brackets around it are dropped too.</summary>
    public void LeaveOut() => _isAfterLeftOut = true;

    /// <summary>Ends a line; a second call in a row ends the paragraph.</summary>
    public void Line()
    {
        Trim();
        if (_paragraph.Length > 0 && _paragraph[^1] == '\n') End();
        else if (_paragraph.Length > 0) _paragraph.Append('\n');
    }

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

    /// <summary>Starts words that are shown beside the paragraph: they become paragraphs of their own after it.</summary>
    public void BeginBeside()
    {
        _around.Push(_paragraph);
        _paragraph = new StringBuilder();
    }

    /// <summary>Returns to the paragraph that was interrupted by <see cref="BeginBeside"/>.</summary>
    public void EndBeside()
    {
        End();
        _paragraph = _around.Pop();
        LeaveOut();
    }

    /// <summary>Inserts the paragraphs of another text before these.</summary>
    public void PutFirst(PageText other) => _paragraphs.InsertRange(0, other._paragraphs);

    private void Append(char c)
    {
        if (_isAfterLeftOut) Close(ref c);
        if (c != '\0') _paragraph.Append(c);
    }

    // “man [1], came” becomes “man, came”, and “man [] came” becomes “man came”.
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

/// <summary>Walks a page in document order without recursion: a deeply nested page would overflow the stack.</summary>
public static class PageWalker
{
    /// <summary>All descendant elements, without the node itself.</summary>
    public static IEnumerable<IElement> Elements(INode root)
    {
        for (var at = root.FirstChild; at is not null; at = Next(at, root))
            if (at is IElement element) yield return element;
    }

    /// <summary>The text of a node without mark-up; implemented here because the parser's own method is recursive.</summary>
    public static string TextOf(INode root)
    {
        var text = new System.Text.StringBuilder();
        for (var at = root.FirstChild; at is not null; at = Next(at, root))
            if (at is IText { Data: var words }) text.Append(words);
        return text.ToString();
    }

    /// <summary>The next node in document order; null at the end.</summary>
    public static INode? Next(INode at, INode root) => at.FirstChild ?? FindAfter(at, root);

    /// <summary>The next node after a node and its descendants.</summary>
    public static INode? FindAfter(INode at, INode root)
    {
        for (INode? up = at; up is not null && up != root; up = up.Parent)
            if (up.NextSibling is { } next) return next;
        return null;
    }
}

/// <summary>Separates the content of a page from the page's own controls and navigation.</summary>
public static class PageParts
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

    /// <summary>Whether an element is hidden, or not part of the content.</summary>
    public static bool IsDropped(IElement element) =>
        Machine.Contains(element.LocalName)
        || (element.GetAttribute("hidden") is { } hidden && hidden != "until-found")
        || (element.GetAttribute("role") is { } role && MachineRoles.Contains(role.Trim().ToLowerInvariant()))
        || InlineStyle.IsInvisible(element)
        || (element.LocalName is "header" or "footer" && IsOfTheSite(element));

    // HTML's own rule: a header or footer belongs to the site unless it is in an article.
    private static bool IsOfTheSite(IElement element)
    {
        for (var up = element.ParentElement; up is not null; up = up.ParentElement)
            if (Sections.Contains(up.LocalName)) return false;
        return true;
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
