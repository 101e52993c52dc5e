using Briefs.Reading.Body;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Proposals;

/// <summary>
/// Where a citation belongs in a sentence: after the last words or the closing mark, before the stop that ends the sentence, and outside of
/// emphasis, code and links.
/// </summary>
internal sealed class CitationPlaces
{
    private readonly ProseBlock _block;
    private readonly HashSet<int> _marked = [];
    private readonly HashSet<int> _notes;

    // Ends of emphasis and links in the text, and where each ends in the file.
    private readonly Dictionary<int, int> _closes = [];
    private readonly List<(int Start, int End, int Offset)> _links = [];

    public CitationPlaces(ProseBlock block)
    {
        _block = block;
        foreach (var run in block.Runs) _marked.UnionWith(run.Parts.Where(p => p.Block == block).Select(p => p.End));
        _marked.UnionWith(block.Dropped.Select(d => d.End));
        _notes = [.. block.Visible.Notes.Select(n => n.Start)];
        var open = new Stack<int>();
        foreach (var segment in block.Visible.Segments)
        {
            if (segment.Kind is SegmentKind.ElementOpens or SegmentKind.LinkOpens) open.Push(segment.Start);
            if (segment.Kind is not (SegmentKind.ElementCloses or SegmentKind.LinkCloses)) continue;
            var (start, end) = (open.Pop(), segment.Start);
            if (start == end) continue;
            _closes[end] = Math.Max(_closes.GetValueOrDefault(end), segment.Span.End);
            if (segment.Kind == SegmentKind.LinkCloses && (_links.Count == 0 || _links[^1].End < end))
                _links.Add((start, end, segment.Span.End));
        }
    }

    /// <summary>The offset in the file for a sentence.</summary>
    /// <param name="sentence">Its place in the text of the block.</param>
    public int Find(TextSpan sentence)
    {
        var at = TrimEnd(sentence.End, sentence.Start);
        // A stop inside the marks stays there. One outside comes after the citation.
        while (at > sentence.Start && !EndsMarked(at) && IsStop(_block.Visible.Text[at - 1])) at = TrimEnd(at - 1, sentence.Start);
        return OffsetAfter(at > sentence.Start ? at : sentence.End);
    }

    /// <summary>The offset in the file after everything that the block says.</summary>
    public int AtEnd()
    {
        var end = TrimEnd(_block.Visible.Text.Length, 0);
        return OffsetAfter(end > 0 ? end : _block.Visible.Text.Length);
    }

    /// <summary>A closing line without its dash.</summary>
    /// <param name="line">Its place in the text of the block.</param>
    public static TextSpan AfterDash(ProseBlock block, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && (char.IsWhiteSpace(block.Visible.Text[start]) || block.Visible.Text[start] is '—' or '–' or '―' or '-'))
            start++;
        return new TextSpan(start, line.End);
    }

    private int TrimEnd(int end, int start)
    {
        while (end > start && (char.IsWhiteSpace(_block.Visible.Text[end - 1]) || _notes.Contains(end - 1))) end--;
        return end;
    }

    private bool EndsMarked(int at) => _marked.Contains(at) || _block.Visible.IsCode(at - 1);

    private static bool IsStop(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or ':' or '：';

    private int OffsetAfter(int at)
    {
        if (at == 0) return _block.Span.End;
        var offset = Math.Max(_block.Visible.EndOf(at - 1), _closes.GetValueOrDefault(at));
        // A citation is never part of a link's text.
        var next = _links.BinarySearch((0, at, 0), Comparer<(int Start, int End, int Offset)>.Create((a, b) => a.End.CompareTo(b.End)));
        if (next < 0) next = ~next;
        return next < _links.Count && _links[next].Start < at ? Math.Max(offset, _links[next].Offset) : offset;
    }
}
