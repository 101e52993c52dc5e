using Briefs.Import.Drafts;

namespace Briefs.Tests.Import;

/// <summary>What a draft says, one line a block, in a form that can be compared: text, notes, links, tables, lists.</summary>
internal static class DraftShape
{
    public static string Of(Draft draft)
    {
        var lines = new List<string>();
        AddAll(draft.Blocks, "", draft, lines);
        return string.Join('\n', lines);
    }

    /// <summary>
    /// The same without the spaces that Markdown cannot have or needs: at the ends of links and notes, and between two of them.
    /// </summary>
    public static string Trimmed(Draft draft) => string.Join('\n', Of(draft).Split('\n').Select(line => line
        .Replace(" ⟧", "⟧", StringComparison.Ordinal).Replace("⟦ ", "⟦", StringComparison.Ordinal)
        .Replace("⟧ ⟦", "⟧⟦", StringComparison.Ordinal).TrimEnd()));

    public static string InlinesOf(ImmutableArray<DraftInline> inlines, Draft draft) =>
        string.Join(' ', string.Concat(inlines.Select(i => Of(i, draft))).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static void AddAll(ImmutableArray<DraftBlock> blocks, string indent, Draft draft, List<string> lines)
    {
        foreach (var block in blocks) Add(block, indent, draft, lines);
    }

    private static void Add(DraftBlock block, string indent, Draft draft, List<string> lines)
    {
        switch (block)
        {
            case DraftBlock.Paragraph paragraph: lines.Add($"{indent}P {InlinesOf(paragraph.Inlines, draft)}"); break;
            case DraftBlock.Heading heading: lines.Add($"{indent}H{heading.Level} {InlinesOf(heading.Inlines, draft)}"); break;
            case DraftBlock.Quote quote: AddAll(quote.Blocks, indent + "> ", draft, lines); break;
            case DraftBlock.Code code:
                lines.Add($"{indent}C {code.Text.TrimEnd('\n').Replace("\n", "⏎", StringComparison.Ordinal)}");
                break;
            case DraftBlock.ThematicBreak: lines.Add($"{indent}---"); break;
            case DraftBlock.Comment comment: lines.Add($"{indent}<!-- {comment.Text} -->"); break;
            case DraftBlock.List list:
                for (var at = 0; at < list.Items.Length; at++)
                {
                    lines.Add(indent + (list.Start is { } start ? (start + at).ToString(CultureInfo.InvariantCulture) + "." : "-"));
                    AddAll(list.Items[at].Blocks, indent + "  ", draft, lines);
                }

                break;
            case DraftBlock.Table table:
                foreach (var row in table.Rows.Insert(0, table.Header))
                    lines.Add($"{indent}| {string.Join(" | ", row.Cells.Select(c => InlinesOf(c.Inlines, draft)))}");
                break;
        }
    }

    private static string Of(DraftInline inline, Draft draft) => inline switch
    {
        DraftInline.Text text => text.Value,
        DraftInline.Code code => code.Value,
        DraftInline.Strong strong => Within(strong.Inlines, draft),
        DraftInline.Emphasis emphasis => Within(emphasis.Inlines, draft),
        DraftInline.Strike strike => Within(strike.Inlines, draft),
        DraftInline.Link link => $"⟦{InlinesOf(link.Inlines, draft)}→{link.Address}⟧",
        DraftInline.Image image => $"⟦!{image.Alt}⟧",
        DraftInline.LineBreak or DraftInline.SoftBreak => " ",
        DraftInline.NoteMark mark => $"⟦^{Note(mark.Label, draft)}⟧",
        DraftInline.Citation citation => $"[{citation.Inside}]",
        DraftInline.Declaration declaration => $"{{.{declaration.Kind}}}",
        _ => "",
    };

    private static string Within(ImmutableArray<DraftInline> inlines, Draft draft) => string.Concat(inlines.Select(i => Of(i, draft)));

    private static string Note(string label, Draft draft)
    {
        var lines = new List<string>();
        if (draft.Notes.FirstOrDefault(n => n.Label == label) is { } note) AddAll(note.Blocks, "", draft, lines);
        return string.Join('⏎', lines);
    }
}
