using System.Buffers;
using Briefs.Reading.Citations;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.Body;

/// <summary>
/// Writes one text. A quotation may overlap an element (<c>*“We* stay”</c>); it is then closed and opened again at the element's edge, so
/// that the HTML nests.
/// </summary>
internal sealed class InlineWriter
{
    private readonly PieceWriter _writer;
    private readonly ProseBlock _block;
    private static readonly Queue<(int Start, int End, int Index)> s_none = new();

    private readonly Queue<(int Start, int End, int Index)> _quotations;
    private readonly Stack<Segment> _elements = new();
    private (int End, int Index, int Depth)? _open;

    private InlineWriter(PieceWriter writer, ProseBlock block, IEnumerable<FoundQuotation> quotations)
    {
        _writer = writer;
        _block = block;
        _quotations = quotations.Any() ? In(block, quotations) : s_none;
    }

    private static Queue<(int Start, int End, int Index)> In(ProseBlock block, IEnumerable<FoundQuotation> quotations) => new(quotations
        .SelectMany(q => q.Run!.Parts.Where(p => p.Block == block).Select(p => (p.Start, p.End, q.Index)))
        .OrderBy(p => p.Start));

    /// <param name="quotations">The quotations with a part in the block.</param>
    public static void Write(PieceWriter writer, ProseBlock block, IEnumerable<FoundQuotation> quotations) =>
        new InlineWriter(writer, block, quotations).Range(0, block.Visible.Text.Length);

    /// <summary>Writes part of a block quote's text. Quotation marks are not paired there.</summary>
    public static void Part(PieceWriter writer, ProseBlock block, int start, int end) =>
        new InlineWriter(writer, block, []).Range(start, end);

    private void Range(int start, int end)
    {
        foreach (var segment in _block.Visible.Segments)
        {
            if (segment.Start < start || (segment.Length > 0 ? segment.Start >= end : segment.Start > end)) continue;
            Write(segment, end);
            // A quotation over several paragraphs may end, in this one, with a picture or with code.
            if (_open is { } open && open.End <= segment.Start + segment.Length && segment.Length > 0) CloseQuotation();
        }

        while (_elements.Count > 0) CloseElement();
        if (_open is not null) CloseQuotation();
    }

    private void Write(Segment segment, int end)
    {
        switch (segment.Kind)
        {
            case SegmentKind.Text: Text(segment.Start, Math.Min(end, segment.Start + segment.Length)); break;
            case SegmentKind.Code: Code(segment); break;
            case SegmentKind.SoftBreak: _writer.Html(_block.Visible.Text[segment.Start] == ' ' ? "\n" : "\u00A0"); break;
            case SegmentKind.HardBreak: _writer.Html("<br>\n"); break;
            case SegmentKind.ElementOpens or SegmentKind.LinkOpens: OpenElement(segment); break;
            case SegmentKind.ElementCloses or SegmentKind.LinkCloses: if (_elements.Count > 0) CloseElement(); break;
            case SegmentKind.Picture: _writer.Mark(PieceKind.Picture, segment.Index); break;
            case SegmentKind.Citation: _writer.Mark(PieceKind.Citation, segment.Index); break;
            case SegmentKind.Footnote: _writer.Mark(PieceKind.FootnoteReference, segment.Index); break;
        }
    }

    private void Code(Segment segment)
    {
        _writer.Html(IsLink() ? "" : "<code>");
        _writer.Text(_block.Visible.Text.AsSpan(segment.Start, segment.Length));
        _writer.Html(IsLink() ? "" : "</code>");

        // The text of an autolink is opaque like code, but is not shown as code.
        bool IsLink() => _elements.Count > 0 && _elements.Peek().Kind == SegmentKind.LinkOpens && _elements.Peek().Span == segment.Span;
    }

    private void Text(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            Open(at);
            var next = Math.Min(end, NextEvent(at));
            if (DroppedFrom(at) is { } dropped) next = Math.Min(end, dropped);
            else _writer.Text(_block.Visible.Text.AsSpan(at, next - at));
            at = next;
            if (_open is { } open && open.End <= at) CloseQuotation();
        }
    }

    private void Open(int at)
    {
        if (_open is not null || !_quotations.TryPeek(out var next) || next.Start > at) return;
        _quotations.Dequeue();
        _open = (next.End, next.Index, _elements.Count);
        _writer.Mark(PieceKind.QuotationOpens, next.Index);
    }

    private int NextEvent(int at)
    {
        var next = _open?.End ?? (_quotations.TryPeek(out var quotation) ? quotation.Start : int.MaxValue);
        foreach (var (start, _) in _block.Dropped)
        {
            if (start > at) next = Math.Min(next, start);
        }

        return Math.Max(next, at + 1);
    }

    private int? DroppedFrom(int at)
    {
        foreach (var (start, end) in _block.Dropped)
        {
            if (at >= start && at < end) return end;
        }

        return null;
    }

    private void CloseQuotation()
    {
        _writer.Mark(PieceKind.QuotationCloses, _open!.Value.Index);
        _open = null;
    }

    private void OpenElement(Segment segment)
    {
        // A quotation that ends where the element ends is closed inside the element.
        var crosses = _open is { } open && open.End <= EndOf(segment);
        if (crosses) _writer.Mark(PieceKind.QuotationCloses, _open!.Value.Index);
        if (segment.Kind == SegmentKind.LinkOpens) _writer.Mark(PieceKind.LinkOpens, segment.Index);
        else _writer.Html($"<{segment.Element}>");
        _elements.Push(segment);
        if (!crosses) return;
        _open = _open!.Value with { Depth = _elements.Count };
        _writer.Mark(PieceKind.QuotationOpens, _open.Value.Index);
    }

    private void CloseElement()
    {
        var segment = _elements.Pop();
        var crosses = _open is { } open && open.Depth > _elements.Count;
        if (crosses) _writer.Mark(PieceKind.QuotationCloses, _open!.Value.Index);
        if (segment.Kind == SegmentKind.LinkOpens) _writer.Mark(PieceKind.LinkCloses, segment.Index);
        else _writer.Html($"</{segment.Element}>");
        if (!crosses) return;
        _open = _open!.Value with { Depth = _elements.Count };
        _writer.Mark(PieceKind.QuotationOpens, _open.Value.Index);
    }

    private int EndOf(Segment opening)
    {
        var depth = 0;
        var isInside = false;
        foreach (var segment in _block.Visible.Segments)
        {
            if (segment == opening) isInside = true;
            if (!isInside) continue;
            if (segment.Kind is SegmentKind.ElementOpens or SegmentKind.LinkOpens) depth++;
            else if (segment.Kind is SegmentKind.ElementCloses or SegmentKind.LinkCloses && --depth == 0) return segment.Start;
        }

        return _block.Visible.Text.Length;
    }
}

/// <summary>Writes a <see cref="Body"/>: HTML as UTF-8, with placeholders that Pages fills in.</summary>
internal sealed class PieceWriter
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly ArrayBufferWriter<byte> _html = new(1024);
    private readonly ImmutableArray<Piece>.Builder _pieces = ImmutableArray.CreateBuilder<Piece>();
    private int _start;

    /// <summary>Adds HTML without escaping.</summary>
    public void Html(string html) => Encoding.UTF8.GetBytes(html, _html);

    /// <summary>Adds text, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            Encoding.UTF8.GetBytes(text[..at], _html);
            Html(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(text, _html);
    }

    /// <summary>Adds a placeholder for Pages to fill in.</summary>
    public void Mark(PieceKind kind, int index)
    {
        Flush();
        _pieces.Add(new Piece(kind, index));
    }

    public Model.Body Build()
    {
        Flush();
        return new Model.Body(_html.WrittenSpan.ToArray(), _pieces.ToImmutable());
    }

    private void Flush()
    {
        if (_html.WrittenCount > _start) _pieces.Add(new Piece(PieceKind.Html, _start, _html.WrittenCount - _start));
        _start = _html.WrittenCount;
    }
}
