using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Puts lists, quotes, code and figures together, which in Word are nothing but neighbouring paragraphs.</summary>
internal sealed class BlockAssembler
{
    private readonly ImmutableArray<DraftBlock>.Builder _blocks = ImmutableArray.CreateBuilder<DraftBlock>();
    private readonly ListAssembler _lists = new();

    public static ImmutableArray<DraftBlock> Assemble(IReadOnlyList<FlatBlock> flat)
    {
        var assembler = new BlockAssembler();
        for (var at = 0; at < flat.Count;)
        {
            if (assembler._lists.Takes(flat[at]))
            {
                at = assembler.AddToList(flat, at);
                continue;
            }

            assembler.EndList();
            at = assembler.Add(flat, at);
        }

        assembler.EndList();
        return assembler._blocks.ToImmutable();
    }

    private int AddToList(IReadOnlyList<FlatBlock> flat, int at)
    {
        var end = Block(flat, at, out var block);
        _lists.Add(flat[at].Item, block);
        return end;
    }

    private int Add(IReadOnlyList<FlatBlock> flat, int at)
    {
        var end = Block(flat, at, out var block);
        _blocks.Add(block);
        return end;
    }

    private void EndList() => _blocks.AddRange(_lists.End());

    // Index after the paragraphs of one block, and the block.
    private static int Block(IReadOnlyList<FlatBlock> flat, int at, out DraftBlock block)
    {
        var first = flat[at];
        var end = at + 1;
        if (first.Finished is not null) block = first.Finished;
        else if (first.Role == ParagraphRole.Heading) block = new DraftBlock.Heading(first.Level, first.Inlines);
        else if (first.Role is ParagraphRole.Quote or ParagraphRole.Code)
        {
            while (end < flat.Count && flat[end].Role == first.Role && flat[end].Finished is null && Continues(flat[end], first)) end++;
            var paragraphs = Enumerable.Range(at, end - at).Select(index => flat[index]);
            block = first.Role == ParagraphRole.Code
                ? new DraftBlock.Code("", string.Join('\n', paragraphs.Select(p => p.Code.Length > 0 ? p.Code : p.Text)))
                : new DraftBlock.Quote([.. paragraphs.Select(p => new DraftBlock.Paragraph(p.Inlines))]);
        }
        else if (first.IsPicture && end < flat.Count && flat[end].Role == ParagraphRole.Caption)
            block = new DraftBlock.Paragraph([.. first.Inlines, new DraftInline.SoftBreak(), .. flat[end++].Inlines]);
        else block = new DraftBlock.Paragraph(first.Inlines);
        return end;
    }

    private static bool Continues(FlatBlock next, FlatBlock first) => next.Item is null == first.Item is null
        && (next.Item is not { } item || item.Form == NumberForm.Nothing);
}

/// <summary>Nests the items of lists.</summary>
internal sealed class ListAssembler
{
    private readonly Stack<OpenList> _open = new();
    private readonly List<OpenList> _finished = [];
    private readonly Dictionary<CounterKey, int> _counters = [];

    /// <summary>Whether a block is an item, or a further block of the open one.</summary>
    public bool Takes(FlatBlock block) =>
        block.Item is { Form: not NumberForm.Nothing }
        || (_open.Count > 0 && (block.Item is not null || block.Role == ParagraphRole.ListContinuation));

    public void Add(ListPlace? place, DraftBlock block)
    {
        if (place is not { } item)
        {
            _open.Peek().Items[^1].Add(block);
            return;
        }

        while (_open.Count > 1 && _open.Peek().Place.Level > item.Level) _open.Pop();
        if (item.Form == NumberForm.Nothing)
        {
            _open.Peek().Items[^1].Add(block);
            return;
        }

        Place(item).Items.Add([block]);
        foreach (var deeper in _counters.Keys.Where(key => key.ListId == item.ListId && key.Level > item.Level).ToList())
            _counters.Remove(deeper);
        var counter = new CounterKey(item.ListId, item.Level);
        _counters[counter] = _counters.GetValueOrDefault(counter, item.Start) + 1;
    }

    /// <summary>Closes all open lists.</summary>
    public IEnumerable<DraftBlock> End()
    {
        _open.Clear();
        var lists = _finished.Select(list => list.ToBlock()).ToList();
        _finished.Clear();
        return lists;
    }

    private OpenList Place(ListPlace item)
    {
        if (_open.TryPeek(out var top) && top.Place.Level >= item.Level)
        {
            if (top.Place.ListId == item.ListId && top.Place.Form == item.Form) return top;
            _open.Pop();
        }

        var start = _counters.GetValueOrDefault(new CounterKey(item.ListId, item.Level), item.Start);
        var list = new OpenList(item with { Start = start });
        if (_open.TryPeek(out var outer)) outer.Items[^1].Add(list);
        else _finished.Add(list);
        _open.Push(list);
        return list;
    }

    private readonly record struct CounterKey(string ListId, int Level);

    /// <summary>A list to which items are still added. An item has blocks and lists.</summary>
    private sealed class OpenList(ListPlace place)
    {
        public ListPlace Place { get; } = place;

        public List<List<object>> Items { get; } = [];

        public DraftBlock.List ToBlock() => new DraftBlock.List(
            Place.Form == NumberForm.Bullet ? null : Place.Start,
            [.. Items.Select(item => new DraftItem([.. item.Select(part => part is OpenList list ? list.ToBlock() : (DraftBlock)part)]))]);
    }
}
