using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>Makes blocks of a paragraph's pieces: a picture is a block of its own, typed bullets are items.</summary>
internal sealed class ParagraphBuilder(RemarkCollector remarks, Func<string> place)
{
    // Bullets of word processors; the last two are from their symbol fonts.
    private const string Bullets = "•‣◦▪●■○⁃∙\uF0B7\uF0A7";

    // Characters that are bullets only with a tab after them.
    private const string TabbedBullets = "-–—·*o";

    private const string Separators = "*-–—_=•·⁂~";

    /// <summary>Whether typed bullets are lists, and lines of asterisks breaks. A table cell can have neither.</summary>
    public required bool ReadsTypedMarkers { get; init; }

    public ImmutableArray<FlatBlock> Build(IReadOnlyList<Piece> pieces, StyledRole role, ListPlace? item)
    {
        if (role.Role == ParagraphRole.Code && pieces.All(piece => piece.Inline is DraftInline.Text or DraftInline.LineBreak))
            return [new FlatBlock(role.Role, 0, []) { Code = CodeOf(pieces), Item = item }];
        var content = role.Role is ParagraphRole.Heading or ParagraphRole.Title or ParagraphRole.Subtitle
            ? [.. pieces.Select(piece => piece with { Format = piece.Format with { IsStrong = false } })]
            : pieces.ToList();
        if (ReadsTypedMarkers && item is null && role.Role == ParagraphRole.Text && TakeBullet(content))
        {
            remarks.Add(RemarkKind.Cleaned, "Typed bullets are lists now.", place);
            item = new ListPlace("", 0, NumberForm.Bullet, 1);
        }

        if (ReadsTypedMarkers && role.Role == ParagraphRole.Text && item is null && IsSeparator(content))
        {
            remarks.Add(RemarkKind.Mapped, "Lines of asterisks or dashes are thematic breaks now.", place);
            return [FlatBlock.Ready(new DraftBlock.ThematicBreak())];
        }

        return Divide(content, role, item);
    }

    private static ImmutableArray<FlatBlock> Divide(List<Piece> pieces, StyledRole role, ListPlace? item)
    {
        var blocks = ImmutableArray.CreateBuilder<FlatBlock>();
        var text = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Inline is not DraftInline.Image)
            {
                text.Add(piece);
                continue;
            }

            Flush(text, role, item, blocks);
            // After the first block of an item, the others belong to it.
            if (blocks.Count > 0 && item is { } first) item = first with { Form = NumberForm.Nothing };
            blocks.Add(new FlatBlock(ParagraphRole.Text, 0, [piece.Inline]) { Item = item });
            if (item is { } place) item = place with { Form = NumberForm.Nothing };
        }

        Flush(text, role, item, blocks);
        return blocks.ToImmutable();
    }

    private static void Flush(List<Piece> text, StyledRole role, ListPlace? item, ImmutableArray<FlatBlock>.Builder blocks)
    {
        var (start, end) = (0, text.Count);
        var isCaption = blocks is [.., { IsPicture: true }] && text is [{ Inline: DraftInline.LineBreak }, ..];
        while (start < end && IsBlank(text[start])) start++;
        while (end > start && IsBlank(text[end - 1])) end--;
        if (end > start)
        {
            var inlines = PieceNester.Nest(text.GetRange(start, end - start));
            blocks.Add(inlines.All(inline => inline is DraftInline.Comment)
                ? FlatBlock.Ready(new DraftBlock.Comment(string.Join(" / ", inlines.OfType<DraftInline.Comment>().Select(c => c.Value))))
                : new FlatBlock(isCaption ? ParagraphRole.Caption : role.Role, role.Level, inlines) { Item = item });
        }

        text.Clear();
    }

    private static bool TakeBullet(List<Piece> pieces)
    {
        var first = pieces.FindIndex(piece => !IsBlank(piece));
        if (first < 0 || pieces[first].Inline is not DraftInline.Text { Value: var text }) return false;
        var trimmed = text.TrimStart();
        // The bullet and the tab may be of two runs.
        var after = trimmed.Length > 1 ? trimmed[1]
            : first + 1 < pieces.Count && pieces[first + 1].Inline is DraftInline.Text { Value: [var next, ..] } ? next : '\0';
        var isBullet = Bullets.Contains(trimmed[0], StringComparison.Ordinal) && after != '\0'
            || TabbedBullets.Contains(trimmed[0], StringComparison.Ordinal) && after == '\t';
        if (!isBullet) return false;
        pieces[first] = pieces[first] with { Inline = new DraftInline.Text(trimmed[1..].TrimStart()) };
        return true;
    }

    private static bool IsSeparator(List<Piece> pieces)
    {
        if (!pieces.TrueForAll(piece => piece.Inline is DraftInline.Text)) return false;
        var text = string.Concat(pieces.SelectMany(piece => ((DraftInline.Text)piece.Inline).Value).Where(c => !char.IsWhiteSpace(c)));
        return text is "⁂" || (text.Length >= 3 && text.All(c => Separators.Contains(c, StringComparison.Ordinal)));
    }

    private static string CodeOf(IReadOnlyList<Piece> pieces) =>
        string.Concat(pieces.Select(piece => piece.Inline is DraftInline.Text text ? text.Value : "\n"));

    private static bool IsBlank(Piece piece) =>
        piece.Inline is DraftInline.LineBreak || (piece.Inline is DraftInline.Text text && string.IsNullOrWhiteSpace(text.Value));
}
