using Briefs.Import.Drafts;

namespace Briefs.Import.Word;

/// <summary>A piece of a paragraph with its looks and its link.</summary>
/// <param name="Link">An address; null for none.</param>
internal sealed record Piece(DraftInline Inline, RunFormat Format, string? Link);

/// <summary>Makes inlines of pieces: links outside, then strong, emphasis and strikethrough.</summary>
internal static class PieceNester
{
    private static readonly Func<Piece, bool>[] s_layers =
        [piece => piece.Format.IsStrong, piece => piece.Format.IsEmphasis, piece => piece.Format.IsStruck];

    public static ImmutableArray<DraftInline> Nest(IReadOnlyList<Piece> pieces)
    {
        var inlines = ImmutableArray.CreateBuilder<DraftInline>();
        for (var at = 0; at < pieces.Count;)
        {
            var end = at + 1;
            while (end < pieces.Count && pieces[end].Link == pieces[at].Link) end++;
            var within = Layer(pieces, at, end, 0);
            if (pieces[at].Link is { } link) inlines.Add(new DraftInline.Link(link, within));
            else inlines.AddRange(within);
            at = end;
        }

        return inlines.ToImmutable();
    }

    private static ImmutableArray<DraftInline> Layer(IReadOnlyList<Piece> pieces, int start, int end, int layer)
    {
        if (layer == s_layers.Length) return Plain(pieces, start, end);
        var inlines = ImmutableArray.CreateBuilder<DraftInline>();
        for (var at = start; at < end;)
        {
            var isOn = s_layers[layer](pieces[at]);
            var stop = at + 1;
            while (stop < end && s_layers[layer](pieces[stop]) == isOn) stop++;
            var within = Layer(pieces, at, stop, layer + 1);
            if (!isOn) inlines.AddRange(within);
            else
            {
                inlines.Add(layer switch
                {
                    0 => new DraftInline.Strong(within),
                    1 => new DraftInline.Emphasis(within),
                    _ => new DraftInline.Strike(within),
                });
            }

            at = stop;
        }

        return inlines.ToImmutable();
    }

    private static ImmutableArray<DraftInline> Plain(IReadOnlyList<Piece> pieces, int start, int end)
    {
        var inlines = ImmutableArray.CreateBuilder<DraftInline>();
        var text = new StringBuilder();
        var isCode = false;
        for (var at = start; at < end; at++)
        {
            if (pieces[at].Inline is DraftInline.Text next && (text.Length == 0 || pieces[at].Format.IsCode == isCode))
            {
                isCode = pieces[at].Format.IsCode;
                text.Append(next.Value);
                continue;
            }

            Flush(inlines, text, isCode);
            if (pieces[at].Inline is DraftInline.Text other)
            {
                isCode = pieces[at].Format.IsCode;
                text.Append(other.Value);
            }
            else inlines.Add(pieces[at].Inline);
        }

        Flush(inlines, text, isCode);
        return inlines.ToImmutable();
    }

    private static void Flush(ImmutableArray<DraftInline>.Builder inlines, StringBuilder text, bool isCode)
    {
        if (text.Length > 0 && isCode && !string.IsNullOrWhiteSpace(text.ToString())) inlines.Add(new DraftInline.Code(text.ToString()));
        else if (text.Length > 0) TypedMarkup.Add(text.ToString(), inlines);
        text.Clear();
    }
}
