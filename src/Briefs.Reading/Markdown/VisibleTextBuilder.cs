namespace Briefs.Reading.Markdown;

/// <summary>Collects a <see cref="VisibleText"/>.</summary>
internal sealed class VisibleTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<PlaceRun> _places = [];
    private readonly List<Segment> _segments = [];

    public int Length => _text.Length;

    /// <summary>Adds characters of which each is one of the file's, one after another.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="offset">Place of the first character.</param>
    public void AddText(ReadOnlySpan<char> text, int offset)
    {
        if (text.IsEmpty) return;
        Open(SegmentKind.Text, text.Length, new TextSpan(offset, offset + text.Length));
        Place(offset, -1);
        _text.Append(text);
    }

    /// <summary>Adds characters that stand for a run of the file as a whole: an entity, a code span, a line break.</summary>
    public void AddWhole(SegmentKind kind, ReadOnlySpan<char> text, TextSpan span)
    {
        if (text.IsEmpty) return;
        Open(kind, text.Length, span);
        Place(span.Start, span.End);
        _text.Append(text);
    }

    /// <summary>Adds characters with their own places.</summary>
    public void AddPlaced(PlacedText text, int start, int end)
    {
        if (end <= start) return;
        Open(SegmentKind.Text, end - start, text.SpanOf(start, end));
        for (var i = start; i < end; i++)
        {
            var span = text.SpanOf(i, i + 1);
            Place(span.Start, span.Length == 1 ? -1 : span.End);
            _text.Append(text.Text[i]);
        }
    }

    /// <summary>Adds a citation, footnote mark or picture.</summary>
    public void AddAtom(SegmentKind kind, int index, TextSpan span)
    {
        _segments.Add(new Segment(kind, _text.Length, 1, index, "", span));
        Place(span.Start, span.End);
        _text.Append(VisibleText.Atom);
    }

    /// <summary>Adds what opens or closes and has no text of its own.</summary>
    public void AddEdge(SegmentKind kind, int index, string element, TextSpan span) =>
        _segments.Add(new Segment(kind, _text.Length, 0, index, element, span));

    /// <summary><see cref="VisibleText.ShowsSomething"/>, of what was added from a position on.</summary>
    /// <param name="position">A former <see cref="Length"/>.</param>
    public bool ShowsSomethingFrom(int position)
    {
        for (var i = _segments.Count - 1; i >= 0 && _segments[i].Start >= position; i--)
        {
            if (_segments[i].Kind == SegmentKind.Picture) return true;
        }

        for (var i = position; i < _text.Length; i++)
        {
            if (VisibleText.IsSeen(_text[i])) return true;
        }

        return false;
    }

    /// <summary>The text, and nothing is left in the builder.</summary>
    public VisibleText Build()
    {
        var built = new VisibleText(_text.ToString(), [.. _places], [.. _segments]);
        _text.Clear();
        _places.Clear();
        _segments.Clear();
        return built;
    }

    private void Place(int start, int end)
    {
        // What goes on where the file goes on needs no run of its own.
        if (end < 0 && _places is [.., { End: < 0 } last] && last.StartOf(_text.Length) == start) return;
        _places.Add(new PlaceRun(_text.Length, start, end));
    }

    private void Open(SegmentKind kind, int length, TextSpan span) =>
        _segments.Add(new Segment(kind, _text.Length, length, 0, "", span));
}
