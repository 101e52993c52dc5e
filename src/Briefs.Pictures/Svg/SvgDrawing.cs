namespace Briefs.Pictures.Svg;

/// <summary>
/// Counts what a browser draws: with <c>use</c>, patterns and masks ten lines can ask for millions of elements. Each element that has an id
/// counts itself, what it contains, and what it refers to.
/// </summary>
internal sealed class SvgDrawing
{
    private readonly Dictionary<string, Part> _byId = new(StringComparer.Ordinal);
    private readonly Stack<Part> _open = new();
    private readonly Part _root = new();

    public SvgDrawing() => _open.Push(_root);

    public void Open(string? id, IEnumerable<string> references)
    {
        var part = id is null ? _open.Peek() : new Part();
        if (id is not null)
        {
            _open.Peek().Inner.Add(part);
            _byId.TryAdd(id, part);
        }

        part.Own++;
        part.References.AddRange(references);
        _open.Push(part);
    }

    public void Close() => _open.Pop();

    /// <summary>Whether more than <see cref="PictureLimits.SvgElements"/> are drawn, or without end.</summary>
    public bool IsTooMuch() => Count(_root, 0) > PictureLimits.SvgElements;

    private long Count(Part part, int depth)
    {
        if (part.Total is { } known) return known;
        // A part that is being counted refers to itself.
        if (part.IsCounting || depth > PictureLimits.SvgDepth * 10) return long.MaxValue / 4;
        part.IsCounting = true;
        long total = part.Own;
        foreach (var inner in part.Inner) total = Math.Min(long.MaxValue / 4, total + Count(inner, depth + 1));
        foreach (var id in part.References)
            if (_byId.TryGetValue(id, out var other)) total = Math.Min(long.MaxValue / 4, total + Count(other, depth + 1));
        part.IsCounting = false;
        part.Total = total;
        return total;
    }

    private sealed class Part
    {
        public int Own { get; set; }

        public List<Part> Inner { get; } = [];

        public List<string> References { get; } = [];

        public long? Total { get; set; }

        public bool IsCounting { get; set; }
    }
}
