using System.Text;

namespace Briefs.Capture.Html;

/// <summary>Gathers the words of a page into paragraphs, with white space as a reader sees it.</summary>
internal sealed class PageText
{
    private readonly List<string> _paragraphs = [];
    private readonly StringBuilder _paragraph = new();

    /// <summary>Paragraphs with an empty line between them, or nothing at all.</summary>
    public string Text => string.Join("\n\n", _paragraphs);

    /// <summary>Words of the page: runs of white space are one space.</summary>
    public void Add(string words)
    {
        foreach (var c in words)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f' or '\u2028' or '\u2029') Space();
            else if (!char.IsControl(c)) _paragraph.Append(c);
        }
    }

    /// <summary>Words whose line ends and spaces a reader sees.</summary>
    public void AddAsWritten(string words)
    {
        foreach (var c in words.ReplaceLineEndings("\n"))
        {
            if (c == '\n') Line();
            else if (c == '\t' || !char.IsControl(c)) _paragraph.Append(c);
        }
    }

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
        var paragraph = _paragraph.ToString().Trim('\n');
        if (paragraph.Length > 0) _paragraphs.Add(paragraph);
        _paragraph.Clear();
    }

    private void Space()
    {
        if (_paragraph.Length > 0 && _paragraph[^1] is not (' ' or '\n')) _paragraph.Append(' ');
    }

    private void Trim()
    {
        while (_paragraph.Length > 0 && _paragraph[^1] is ' ' or '\t') _paragraph.Length--;
    }
}
