using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Briefs.Capture.Html;

namespace Briefs.Import.Html;

/// <summary>Finds the footnotes of a page: marks that link to a place further down, and the text there.</summary>
internal sealed class HtmlNoteFinder
{
    private readonly Dictionary<string, IElement> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<IElement, string> _labels = [];
    private readonly Dictionary<IElement, string> _marks = [];
    private readonly List<IElement> _notes = [];

    /// <summary>The notes by the element that contains them.</summary>
    public IReadOnlyDictionary<IElement, string> Labels => _labels;

    /// <summary>The notes by the element that marks their place.</summary>
    public IReadOnlyDictionary<IElement, string> Marks => _marks;

    /// <summary>The elements that contain notes, in the order of their first marks.</summary>
    public IReadOnlyList<IElement> Notes => _notes;

    public static HtmlNoteFinder Find(IHtmlDocument page, IElement root)
    {
        var finder = new HtmlNoteFinder();
        foreach (var element in PageWalker.Elements(page))
            if ((element.Id ?? element.GetAttribute("name")) is { Length: > 0 } id) finder._byId.TryAdd(id, element);
        foreach (var element in PageWalker.Elements(root)) finder.Look(element);
        return finder;
    }

    private void Look(IElement element)
    {
        if (element.Parent is IElement above && _marks.ContainsKey(above)) return;
        if (NoteMarks.IsWayBack(element) || !NoteMarks.IsNoteMark(element, Before(element))) return;
        var link = element.LocalName == "a" ? element
            : PageWalker.Elements(element).FirstOrDefault(inner => inner.LocalName == "a");
        if (link?.GetAttribute("href") is not { } href || href.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var hash)) return;
        if (!_byId.TryGetValue(Uri.UnescapeDataString(href[(hash + 1)..]), out var target) || NoteAt(target) is not { } note) return;
        // A note's number that links back to the text is not a mark, and a note is never within its own paragraph.
        if (ArticleFinder.IsWithin(element, note)) return;
        if (!_labels.TryGetValue(note, out var label))
        {
            if (!IsAfter(note, element)) return;
            label = (_labels.Count + 1).ToString(CultureInfo.InvariantCulture);
            _labels.Add(note, label);
            _notes.Add(note);
        }

        _marks.Add(element, label);
    }

    private static string Before(IElement element) =>
        element.PreviousSibling is IText { Data: [.., _] before } ? before[^Math.Min(before.Length, 24)..] : "x";

    // The item or paragraph that contains the anchor.
    private static IElement? NoteAt(IElement target)
    {
        for (var up = target; up is not null; up = up.ParentElement)
        {
            if (up.LocalName is "li" or "p" or "dd" or "aside" || (up.LocalName == "div" && up != target.ParentElement)) return up;
            if (up.LocalName is "body" or "article" or "main" or "section" or "tr" or "table") return null;
        }

        return null;
    }

    private static bool IsAfter(IElement note, IElement mark) =>
        mark.CompareDocumentPosition(note).HasFlag(DocumentPositions.Following);
}
