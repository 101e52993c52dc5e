using Briefs.Import.Drafts;

namespace Briefs.Import.Writing;

/// <summary>
/// Joins and simplifies inlines before they are written: marks of emphasis enclose no spaces at their ends, equal neighbours are one, and
/// nothing is emphasised twice.
/// </summary>
internal sealed class InlineSimplifier
{
    private readonly ImmutableArray<DraftInline>.Builder _inlines = ImmutableArray.CreateBuilder<DraftInline>();

    public static ImmutableArray<DraftInline> Simplify(ImmutableArray<DraftInline> inlines) => Simplify(inlines, Styles.None);

    private static ImmutableArray<DraftInline> Simplify(ImmutableArray<DraftInline> inlines, Styles open)
    {
        var simplifier = new InlineSimplifier();
        simplifier.AddAll(inlines, open);
        return simplifier._inlines.ToImmutable();
    }

    private void AddAll(ImmutableArray<DraftInline> inlines, Styles open)
    {
        foreach (var inline in Joined(inlines))
        {
            var (style, content) = inline switch
            {
                DraftInline.Strong strong => (Styles.Strong, strong.Inlines),
                DraftInline.Emphasis emphasis => (Styles.Emphasis, emphasis.Inlines),
                DraftInline.Strike strike => (Styles.Strike, strike.Inlines),
                DraftInline.Link link => (Styles.Link, link.Inlines),
                _ => (Styles.None, []),
            };
            if (style == Styles.None) Add(inline);
            else if (open.HasFlag(style)) AddAll(content, open);
            else Enclose(inline, Simplify(content, open | style));
        }
    }

    // Two neighbours of one style are one.
    private static IEnumerable<DraftInline> Joined(ImmutableArray<DraftInline> inlines)
    {
        DraftInline? before = null;
        foreach (var inline in inlines)
        {
            DraftInline? both = (before, inline) switch
            {
                (DraftInline.Strong one, DraftInline.Strong two) => new DraftInline.Strong(one.Inlines.AddRange(two.Inlines)),
                (DraftInline.Emphasis one, DraftInline.Emphasis two) => new DraftInline.Emphasis(one.Inlines.AddRange(two.Inlines)),
                (DraftInline.Strike one, DraftInline.Strike two) => new DraftInline.Strike(one.Inlines.AddRange(two.Inlines)),
                // Backticks side by side would be one fence.
                (DraftInline.Code one, DraftInline.Code two) => new DraftInline.Code(one.Value + two.Value),
                (DraftInline.Link one, DraftInline.Link two) when one.Address == two.Address =>
                    new DraftInline.Link(one.Address, one.Inlines.AddRange(two.Inlines)),
                _ => null,
            };
            if (both is null && before is not null) yield return before;
            before = both ?? inline;
        }

        if (before is not null) yield return before;
    }

    private void Enclose(DraftInline inline, ImmutableArray<DraftInline> content)
    {
        var (start, end) = (0, content.Length);
        while (start < end && IsBlank(content[start])) Add(content[start++]);
        while (end > start && IsBlank(content[end - 1])) end--;
        var inner = content[start..end];
        if (inner.IsEmpty)
        {
            foreach (var blank in content[end..]) Add(blank);
            return;
        }

        var before = inner[0] is DraftInline.Text first ? first.Value[..^first.Value.TrimStart().Length] : "";
        if (before.Length > 0) inner = inner.SetItem(0, new DraftInline.Text(((DraftInline.Text)inner[0]).Value.TrimStart()));
        var after = inner[^1] is DraftInline.Text last ? last.Value[last.Value.TrimEnd().Length..] : "";
        if (after.Length > 0) inner = inner.SetItem(inner.Length - 1, new DraftInline.Text(((DraftInline.Text)inner[^1]).Value.TrimEnd()));
        if (before.Length > 0) Add(new DraftInline.Text(before));
        Add(inline switch
        {
            DraftInline.Strong => new DraftInline.Strong(inner),
            DraftInline.Emphasis => new DraftInline.Emphasis(inner),
            DraftInline.Strike => new DraftInline.Strike(inner),
            DraftInline.Link link => new DraftInline.Link(link.Address, inner),
            _ => inline,
        });
        if (after.Length > 0) Add(new DraftInline.Text(after));
        foreach (var blank in content[end..]) Add(blank);
    }

    private void Add(DraftInline inline)
    {
        if (inline is DraftInline.Text { Value.Length: 0 }) return;
        if (inline is DraftInline.Text text && _inlines.Count > 0 && _inlines[^1] is DraftInline.Text before)
            _inlines[^1] = new DraftInline.Text(before.Value + text.Value);
        else _inlines.Add(inline);
    }

    private static bool IsBlank(DraftInline inline) =>
        inline is DraftInline.LineBreak or DraftInline.SoftBreak
            || (inline is DraftInline.Text text && string.IsNullOrWhiteSpace(text.Value));

    [Flags]
    private enum Styles
    {
        None = 0,
        Strong = 1,
        Emphasis = 2,
        Strike = 4,
        Link = 8,
    }
}
