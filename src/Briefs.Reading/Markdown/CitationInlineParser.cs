using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Markdown;

/// <summary>Takes <c>[@…]</c> out of Markdown's hands before it can become a link, so that nothing inside is parsed.</summary>
internal sealed class CitationInlineParser : InlineParser
{
    public CitationInlineParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@') return false;
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var open = slice.Start;
        var close = CitationBrackets.EndOf(text, open);
        if (close < 0 || IsLinkText(text, close)) return false;

        var start = processor.GetSourcePosition(open, out var line, out var column);
        processor.Inline = new CitationInline(Place(processor, slice.Text, open + 1, close))
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(close)),
            Line = line,
            Column = column,
        };
        slice.Start = close + 1;
        return true;
    }

    // Offsets run on within a line; only behind a line feed must the processor say where the next line's text begins.
    private static PlacedText Place(InlineProcessor processor, string text, int start, int end)
    {
        var offsets = ImmutableArray.CreateBuilder<int>(end - start + 1);
        var offset = processor.GetSourcePosition(start);
        for (var i = start; i <= end; i++)
        {
            if (i > start) offset = text[i - 1] == '\n' ? processor.GetSourcePosition(i) : offset + 1;
            offsets.Add(offset);
        }

        return PlacedText.Mapped(text[start..end], offsets.MoveToImmutable());
    }

    // `[@un](https://…)` is a link whose text is a handle.
    private static bool IsLinkText(ReadOnlySpan<char> text, int close)
    {
        if (close + 1 >= text.Length || text[close + 1] != '(') return false;
        var rest = text[(close + 2)..];
        var end = rest.IndexOf(')');
        if (end < 0) return false;
        var target = rest[..end].Trim();
        return target.Length > 0 && (!target.ContainsAny(" \n") || target[^1] is '"' or '\'' || target[0] == '<');
    }
}

/// <summary>What stands in <c>[@…]</c>, not yet understood.</summary>
/// <param name="inside">Between the brackets.</param>
internal sealed class CitationInline(PlacedText inside) : LeafInline
{
    public PlacedText Inside { get; } = inside;
}
