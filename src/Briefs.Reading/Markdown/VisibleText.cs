using System.Buffers;

namespace Briefs.Reading.Markdown;

/// <summary>
/// The text that readers see of one paragraph, heading, cell or string, with the place of each character in the file. Emphasis and links
/// are transparent, entities and escapes resolved, line breaks spaces. A citation, footnote mark or picture is one <see cref="Atom"/>.
/// </summary>
internal sealed class VisibleText(string text, PlaceRun[] places, IReadOnlyList<Segment> segments)
{
    /// <summary>Placeholder for content that is not text.</summary>
    public const char Atom = '\uFFFC';

    private const int LongestOnStack = 512;

    private static readonly SearchValues<char> s_noBreak = SearchValues.Create("\u00A0\u2007\u202F");

    public string Text { get; } = text;

    public IReadOnlyList<Segment> Segments { get; } = segments;

    /// <summary>Citations and footnote marks, in order.</summary>
    public IReadOnlyList<Segment> Notes { get; } = AreAny(segments, SegmentKind.Citation, SegmentKind.Footnote)
        ? [.. segments.Where(s => s.Kind is SegmentKind.Citation or SegmentKind.Footnote)]
        : [];

    /// <summary>The texts of links, as ranges of this text.</summary>
    public IReadOnlyList<TextSpan> Links { get; } = AreAny(segments, SegmentKind.LinkCloses, SegmentKind.LinkCloses)
        ? [.. LinksIn(segments)]
        : [];

    /// <summary>Code spans, as ranges of this text. Readers see them, but quotation marks and citations in them do not count.</summary>
    public ImmutableArray<(int Start, int End)> Code { get; } =
        AreAny(segments, SegmentKind.Code, SegmentKind.Code)
            ? [.. segments.Where(s => s.Kind == SegmentKind.Code).Select(s => (s.Start, s.Start + s.Length))]
            : [];

    /// <summary>Whether readers see anything: a letter, a symbol, a picture.</summary>
    public bool ShowsSomething => Text.Any(IsSeen) || AreAny(Segments, SegmentKind.Picture, SegmentKind.Picture);

    /// <summary>Whether readers see a character: it is not an atom, white space or invisible.</summary>
    public static bool IsSeen(char c) => c != Atom && !char.IsWhiteSpace(c) && !Folding.IsInvisible(c);

    /// <summary>Whether a character is in a code span.</summary>
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

    /// <summary>The place of a range of characters, which must not be empty.</summary>
    public TextSpan SpanOf(int start, int end) => new(StartOf(start), EndOf(end - 1));

    /// <summary>The text of a range as it is quoted: without atoms, white space folded and trimmed.</summary>
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

    /// <summary>The text of a range as lists and titles print it: folded like a quotation, but with the author's no-break spaces.</summary>
    public string FoldForPrint(int start, int end)
    {
        if (!Text.AsSpan(start..end).ContainsAny(s_noBreak)) return Fold(start, end);
        var folded = new StringBuilder(end - start);
        foreach (var c in Text.AsSpan(start..end))
        {
            if (c == Atom) continue;
            if (!char.IsWhiteSpace(c)) folded.Append(c);
            else if (folded.Length == 0) continue;
            else if (!char.IsWhiteSpace(folded[^1])) folded.Append(s_noBreak.Contains(c) ? c : ' ');
            else if (s_noBreak.Contains(c)) folded[^1] = c;
        }

        return folded.ToString().TrimEnd();
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

    // Most texts have no such segments and need no lists.
    private static bool AreAny(IReadOnlyList<Segment> segments, SegmentKind one, SegmentKind other)
    {
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Kind == one || segments[i].Kind == other) return true;
        }

        return false;
    }

    // Links nest in one case only: an address in angle brackets inside a link.
    private static IEnumerable<TextSpan> LinksIn(IReadOnlyList<Segment> segments)
    {
        var open = new Stack<int>();
        foreach (var segment in segments)
        {
            if (segment.Kind == SegmentKind.LinkOpens) open.Push(segment.Start);
            else if (segment.Kind == SegmentKind.LinkCloses) yield return new TextSpan(open.Pop(), segment.Start);
        }
    }
}

/// <summary>A part of a <see cref="VisibleText"/>, in reading order. A body is written in one pass over its segments.</summary>
/// <param name="Start">Index in the visible text.</param>
/// <param name="Length">Length in the visible text; 0 if it opens or closes something.</param>
/// <param name="Index">Index of a link, picture, footnote or citation in the brief's list; 0 for other kinds.</param>
/// <param name="Element">Name of an element; empty for other kinds.</param>
/// <param name="Span">The place in the file.</param>
internal readonly record struct Segment(SegmentKind Kind, int Start, int Length, int Index, string Element, TextSpan Span);

internal enum SegmentKind
{
    Text,

    /// <summary>A code span: readers see its text, but quotation marks in it do not count.</summary>
    Code,

    SoftBreak, HardBreak,

    /// <summary>The start of an HTML element: em, strong, del.</summary>
    ElementOpens,

    ElementCloses, LinkOpens, LinkCloses, Picture, Citation, Footnote,
}

/// <summary>Where a run of characters of a visible text is in the file.</summary>
/// <param name="At">Index of its first character in the visible text.</param>
/// <param name="Start">Index of that character in the file.</param>
/// <param name="End">
/// -1 if each character is one character of the file. Otherwise the run as a whole represents the file from <c>Start</c> to here.
/// </param>
internal readonly record struct PlaceRun(int At, int Start, int End)
{
    public int StartOf(int index) => End < 0 ? Start + index - At : Start;

    public int EndOf(int index) => End < 0 ? Start + index - At + 1 : End;
}

/// <summary>Builds a <see cref="VisibleText"/>.</summary>
internal sealed class VisibleTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<PlaceRun> _places = [];
    private readonly List<Segment> _segments = [];

    public int Length => _text.Length;

    /// <summary>
    /// Whether a space just inside « » becomes a no-break space, so that no line starts with » or ends with «. Code stays as written.
    /// </summary>
    public bool JoinsGuillemets { get; init; }

    /// <summary>Adds characters that are consecutive characters of the file.</summary>
    /// <param name="offset">Index of the first character in the file.</param>
    public void AddText(ReadOnlySpan<char> text, int offset)
    {
        if (text.IsEmpty) return;
        Open(SegmentKind.Text, text.Length, new TextSpan(offset, offset + text.Length));
        Place(offset, -1);
        _text.Append(text);
    }

    /// <summary>Adds characters that represent a part of the file as a whole: an entity, a code span, a line break.</summary>
    public void AddWhole(SegmentKind kind, ReadOnlySpan<char> text, TextSpan span)
    {
        if (text.IsEmpty) return;
        Open(kind, text.Length, span);
        Place(span.Start, span.End);
        _text.Append(text);
    }

    /// <summary>Adds characters with their own places.</summary>
    public void AddPlaced(MappedText text, int start, int end)
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

    /// <summary>Adds the start or end of an element or link, which has no text of its own.</summary>
    public void AddEdge(SegmentKind kind, int index, string element, TextSpan span) =>
        _segments.Add(new Segment(kind, _text.Length, 0, index, element, span));

    /// <summary><see cref="VisibleText.ShowsSomething"/> for what was added from a position on.</summary>
    /// <param name="position">An earlier value of <see cref="Length"/>.</param>
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

    /// <summary>The text built so far. Afterwards the builder is empty.</summary>
    public VisibleText Build()
    {
        var text = _text.ToString();
        var built = new VisibleText(JoinsGuillemets ? Joined(text) : text, [.. _places], [.. _segments]);
        _text.Clear();
        _places.Clear();
        _segments.Clear();
        return built;
    }

    private string Joined(string text)
    {
        if (!text.AsSpan().ContainsAny('«', '»')) return text;
        var joined = text.ToCharArray();
        foreach (var segment in _segments)
        {
            if (segment.Kind is not (SegmentKind.Text or SegmentKind.SoftBreak)) continue;
            for (var i = segment.Start; i < segment.Start + segment.Length; i++)
            {
                var isInside = (i > 0 && text[i - 1] == '«') || (i + 1 < text.Length && text[i + 1] == '»');
                if (text[i] == ' ' && isInside) joined[i] = '\u00A0';
            }
        }

        return new string(joined);
    }

    private void Place(int start, int end)
    {
        // Characters that continue directly after the last run in the file belong to that run.
        if (end < 0 && _places is [.., { End: < 0 } last] && last.StartOf(_text.Length) == start) return;
        _places.Add(new PlaceRun(_text.Length, start, end));
    }

    private void Open(SegmentKind kind, int length, TextSpan span) =>
        _segments.Add(new Segment(kind, _text.Length, length, 0, "", span));
}
