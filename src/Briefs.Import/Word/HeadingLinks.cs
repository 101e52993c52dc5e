using Briefs.Import.Drafts;
using Briefs.Reading.Body;

namespace Briefs.Import.Word;

/// <summary>Links within the document: to a heading they stay, to any other place they become text.</summary>
internal sealed class HeadingLinks(WordDocument document)
{
    public ImmutableArray<DraftBlock> Resolve(ImmutableArray<DraftBlock> blocks) => [.. blocks.Select(Resolve)];

    private DraftBlock Resolve(DraftBlock block) => block switch
    {
        DraftBlock.Paragraph paragraph => new DraftBlock.Paragraph(Resolve(paragraph.Inlines)),
        DraftBlock.Heading heading => heading with { Inlines = Resolve(heading.Inlines) },
        DraftBlock.List list => list with { Items = [.. list.Items.Select(item => new DraftItem(Resolve(item.Blocks)))] },
        DraftBlock.Quote quote => new DraftBlock.Quote(Resolve(quote.Blocks)),
        DraftBlock.Table table => table with { Header = Resolve(table.Header), Rows = [.. table.Rows.Select(Resolve)] },
        _ => block,
    };

    private DraftRow Resolve(DraftRow row) => new([.. row.Cells.Select(cell => new DraftCell(Resolve(cell.Inlines)))]);

    private ImmutableArray<DraftInline> Resolve(ImmutableArray<DraftInline> inlines)
    {
        var resolved = ImmutableArray.CreateBuilder<DraftInline>(inlines.Length);
        foreach (var inline in inlines)
        {
            if (inline is not DraftInline.Link { Address: ['#', .. var name] } link) resolved.Add(inline);
            else if (document.HeadingBookmarks.TryGetValue(name, out var heading))
                resolved.Add(link with { Address = "#" + HeadingFragments.Write(heading, document.Lang ?? document.Languages.Main ?? "") });
            else
            {
                document.Remarks.Add(
                    RemarkKind.Dropped, "Links to places in the document that are not headings are plain text now.", () => name);
                resolved.AddRange(link.Inlines);
            }
        }

        return resolved.ToImmutable();
    }
}
