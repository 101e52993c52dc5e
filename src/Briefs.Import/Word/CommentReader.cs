using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>The comments of a Word file. Who wrote them is not copied.</summary>
internal sealed class CommentReader
{
    private readonly Dictionary<string, WordElement> _comments = new(StringComparer.Ordinal);
    private readonly WordDocument _document;

    public CommentReader(WordElement? root, WordDocument document)
    {
        _document = document;
        foreach (var comment in root?.Children ?? [])
            if (comment.Name == "w:comment" && comment["w:id"] is { } id) _comments.TryAdd(id, comment);
    }

    /// <summary>The text of a comment; null if it has none.</summary>
    public string? Find(string? id, Func<string> place)
    {
        if (id is null || !_comments.Remove(id, out var comment)) return null;
        var text = string.Join(" / ", comment.Children.Select(ElementText.Read).Where(t => t.Length > 0));
        if (text.Length == 0) return null;
        _document.CountText(text.Length);
        _document.Remarks.Add(RemarkKind.Mapped, "Comments are HTML comments now, without their authors.", place);
        return _document.Cleaner.Clean(text, place);
    }
}

/// <summary>The text of an element, without its form.</summary>
internal static class ElementText
{
    public static string Read(WordElement element)
    {
        var text = new StringBuilder();
        Add(element, text);
        return text.ToString().Trim();
    }

    private static void Add(WordElement element, StringBuilder text)
    {
        if (element.Name is "w:t" or "m:t") text.Append(element.Text);
        else if (element.Name is "w:tab" or "w:br" or "w:cr") text.Append(' ');
        else if (element.Name is not ("w:del" or "w:moveFrom" or "mc:Fallback"))
        {
            foreach (var child in element.Children) Add(child, text);
            if (element.Name == "w:p" && text.Length > 0) text.Append(' ');
        }
    }
}
