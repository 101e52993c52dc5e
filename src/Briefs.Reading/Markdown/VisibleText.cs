namespace Briefs.Reading.Markdown;

/// <summary>
/// What a reader sees of one paragraph, heading, cell or string, as one run of text in which every character knows its place:
/// emphasis and links are transparent, entities and escapes resolved, line breaks spaces. A citation, footnote mark or picture
/// is one <see cref="Atom"/>.
/// </summary>
internal sealed class VisibleText(string text, PlaceRun[] places, IReadOnlyList<Segment> segments)
{
    /// <summary>Stands for what is not text.</summary>
    public const char Atom = '\uFFFC';

    private const int LongestOnStack = 512;

    public string Text { get; } = text;

    public IReadOnlyList<Segment> Segments { get; } = segments;

    /// <summary>Citations and footnote marks, in order.</summary>
    public IReadOnlyList<Segment> Notes { get; } = AreAny(segments, SegmentKind.Citation, SegmentKind.Footnote)
        ? [.. segments.Where(s => s.Kind is SegmentKind.Citation or SegmentKind.Footnote)]
        : [];

    /// <summary>The texts of links, as runs of this text.</summary>
    public IReadOnlyList<(int Start, int End)> Links { get; } = AreAny(segments, SegmentKind.LinkCloses, SegmentKind.LinkCloses)
        ? [.. LinksIn(segments)]
        : [];

    /// <summary>Code spans, as runs of this text: read, but nothing in them is a mark or a citation.</summary>
    public ImmutableArray<(int Start, int End)> Code { get; } =
        AreAny(segments, SegmentKind.Code, SegmentKind.Code)
            ? [.. segments.Where(s => s.Kind == SegmentKind.Code).Select(s => (s.Start, s.Start + s.Length))]
            : [];

    /// <summary>Whether a reader sees anything: a word, a sign, a picture.</summary>
    public bool ShowsSomething => Text.Any(IsSeen) || AreAny(Segments, SegmentKind.Picture, SegmentKind.Picture);

    /// <summary>Whether a character is one that is seen; those of references and pictures are not, nor white space.</summary>
    public static bool IsSeen(char c) => c != Atom && !char.IsWhiteSpace(c) && !Folding.IsInvisible(c);

    /// <summary>Whether a character is a code span's.</summary>
    public bool IsCode(int index)
    {
        var (low, high) = (0, Code.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Code[middle].Start <= index) low = middle + 1;
            else high = middle;
        }

        return low > 0 && index < Code[low - 1].End;
    }

    /// <summary>Where a character begins in the file.</summary>
    public int StartOf(int index) => PlaceOf(index).StartOf(index);

    /// <summary>Where a character ends in the file.</summary>
    public int EndOf(int index) => PlaceOf(index).EndOf(index);

    /// <summary>The place of a run of characters, which may not be empty.</summary>
    public TextSpan SpanOf(int start, int end) => new(StartOf(start), EndOf(end - 1));

    /// <summary>The text of a run as a quotation has it: without atoms, white space folded, trimmed.</summary>
    public string Fold(int start, int end)
    {
        var folded = end - start <= LongestOnStack ? stackalloc char[LongestOnStack] : new char[end - start];
        var length = 0;
        foreach (var c in Text.AsSpan(start..end))
        {
            if (c == Atom) continue;
            if (!char.IsWhiteSpace(c)) folded[length++] = c;
            else if (length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }

        return folded[..length].TrimEnd(' ').ToString();
    }

    private PlaceRun PlaceOf(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Text.Length, nameof(index));
        var (low, high) = (0, places.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (places[middle].At <= index) low = middle;
            else high = middle - 1;
        }

        return places[low];
    }

    // Most texts are nothing but text: they are spared the lists.
    private static bool AreAny(IReadOnlyList<Segment> segments, SegmentKind one, SegmentKind other)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Kind == one || segments[i].Kind == other) return true;
        }

        return false;
    }

    // The only link within a link is an address in angle brackets.
    private static IEnumerable<(int Start, int End)> LinksIn(IReadOnlyList<Segment> segments)
    {
        var open = new Stack<int>();
        foreach (var segment in segments)
        {
            if (segment.Kind == SegmentKind.LinkOpens) open.Push(segment.Start);
            else if (segment.Kind == SegmentKind.LinkCloses) yield return (open.Pop(), segment.Start);
        }
    }
}

/// <summary>A stretch of a <see cref="VisibleText"/>, in reading order; writing a body is one pass over these.</summary>
/// <param name="Start">Index in the visible text.</param>
/// <param name="Length">Characters of it; 0 for what opens or closes.</param>
/// <param name="Index">Of a link, picture, footnote or citation: its index in the brief's list; else 0.</param>
/// <param name="Element">Of an element: its name; else empty.</param>
/// <param name="Span">Its place in the file.</param>
internal readonly record struct Segment(SegmentKind Kind, int Start, int Length, int Index, string Element, TextSpan Span);

/// <summary>What a <see cref="Segment"/> of a text is.</summary>
internal enum SegmentKind
{
    Text,

    /// <summary>A code span: a reader reads its text, but no mark in it counts.</summary>
    Code,

    SoftBreak, HardBreak,

    /// <summary>An element of HTML opens: em, strong, del.</summary>
    ElementOpens,

    ElementCloses, LinkOpens, LinkCloses, Picture, Citation, Footnote,
}

/// <summary>Where a run of a visible text stands in the file.</summary>
/// <param name="At">Index of its first character in the text.</param>
/// <param name="Start">Where that begins in the file.</param>
/// <param name="End">Where a run of characters that stand for something as a whole ends; -1 when each is one of the file's, one after
/// another.</param>
internal readonly record struct PlaceRun(int At, int Start, int End)
{
    public int StartOf(int index) => End < 0 ? Start + index - At : Start;

    public int EndOf(int index) => End < 0 ? Start + index - At + 1 : End;
}

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
