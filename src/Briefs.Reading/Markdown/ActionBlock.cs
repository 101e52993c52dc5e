using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Markdown;

/// <summary>
/// A call to action: <c>> [!ACTION] Sign the petition</c>, and one link. Unlike the other alerts, its first line may have a text, which is
/// the label of its button.
/// </summary>
internal sealed class ActionBlock() : AlertBlock(new StringSlice("ACTION"))
{
    private const string Marker = "[!ACTION]";

    /// <summary>The label, which is also its first block; null if the marker is alone on its line.</summary>
    public ParagraphBlock? Title { get; private set; }

    /// <summary>Replaces the block quotes of a document that begin with the marker.</summary>
    public static void Convert(MarkdownDocument document, string body)
    {
        if (!body.Contains(Marker, StringComparison.OrdinalIgnoreCase)) return;
        foreach (var quote in document.Descendants<QuoteBlock>().ToList())
        {
            if (quote is AlertBlock || quote.Parent is not { } parent || parent is QuoteBlock || quote.Count == 0
                || quote[0] is not ParagraphBlock { Inline: { } inlines } first || LengthOfMarker(inlines) is not { } length) continue;
            RemoveStart(inlines, length);
            var action = new ActionBlock { Span = quote.Span, Line = quote.Line, Column = quote.Column };
            parent[parent.IndexOf(quote)] = action;
            action.TakeTitle(first, inlines);
            while (quote.Count > 0)
            {
                var block = quote[0];
                quote.RemoveAt(0);
                if (block != first || inlines.FirstChild is not null) action.Add(block);
            }
        }
    }

    // With the spaces after it; null for another block quote.
    private static int? LengthOfMarker(ContainerInline inlines)
    {
        if (inlines.FirstChild is not LiteralInline { IsFirstCharacterEscaped: false }) return null;
        var text = new StringBuilder();
        for (var inline = inlines.FirstChild; inline is LiteralInline literal; inline = inline.NextSibling)
            text.Append(literal.Content.AsSpan());
        var start = text.ToString();
        if (!start.StartsWith(Marker, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = start.AsSpan(Marker.Length);
        var spaces = rest.Length - rest.TrimStart(" \t").Length;
        return rest.IsEmpty || spaces > 0 ? Marker.Length + spaces : null;
    }

    private static void RemoveStart(ContainerInline inlines, int length)
    {
        while (length > 0 && inlines.FirstChild is LiteralInline literal)
        {
            var taken = Math.Min(length, literal.Content.Length);
            length -= taken;
            if (taken == literal.Content.Length)
            {
                literal.Remove();
                continue;
            }

            literal.Content.Start += taken;
            literal.Span = new SourceSpan(literal.Span.Start + taken, literal.Span.End);
        }
    }

    private void TakeTitle(ParagraphBlock first, ContainerInline inlines)
    {
        if (inlines.FirstChild is { } start and not LineBreakInline)
        {
            var label = new ContainerInline();
            var end = start;
            while (inlines.FirstChild is { } inline and not LineBreakInline)
            {
                end = inline;
                inline.Remove();
                label.AppendChild(inline);
            }

            Title = new ParagraphBlock
            {
                Inline = label,
                Line = first.Line,
                Span = new SourceSpan(start.Span.Start, end.Span.End),
            };
            Add(Title);
        }

        if (inlines.FirstChild is LineBreakInline feed) feed.Remove();
    }
}
