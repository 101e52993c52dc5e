using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Briefs.Reading.Markdown;

/// <summary>
/// Parses a footnote mark that Markdown would read as part of something else: in <c>[^1][^2]</c> as a link with the text ^1, and in
/// <c>![^1]</c> as a picture, without its exclamation mark.
/// </summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    private const string Opening = "[^";
    private const int Brackets = 2;

    public FootnoteMarkParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.End + 1 - slice.Start);
        return text[0] == '!' ? MatchExclamation(processor, ref slice, text[1..]) : MatchNote(processor, ref slice, text);
    }

    private static bool MatchNote(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> text)
    {
        var label = LabelAt(text);
        if (label.IsEmpty || !text[(label.Length + Brackets)..].StartsWith(Opening, StringComparison.Ordinal)) return false;
        if (Definition(processor, label) is not { } definition
            || definition.CreateLinkInline?.Invoke(processor, definition, null) is not { } note) return false;
        var length = label.Length + Brackets;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        (note.Span, note.Line, note.Column) = (new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)), line, column);
        processor.Inline = note;
        slice.Start += length;
        return true;
    }

    // “Stay!”[^1] needs nothing, but in Stay![^1] the mark would open a picture. What is one stays one: ![^1](file), ![^1][label].
    private static bool MatchExclamation(InlineProcessor processor, ref StringSlice slice, ReadOnlySpan<char> rest)
    {
        var label = LabelAt(rest);
        if (label.IsEmpty || Definition(processor, label) is null) return false;
        var behind = rest[(label.Length + Brackets)..];
        if (behind is ['(', ..] || (behind is ['[', ..] && !behind.StartsWith(Opening, StringComparison.Ordinal))) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start))
        {
            Span = new SourceSpan(start, start),
            Line = line,
            Column = column,
        };
        slice.Start++;
        return true;
    }

    // What is between the brackets at the start of a text: ^1
    private static ReadOnlySpan<char> LabelAt(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Opening, StringComparison.Ordinal)) return [];
        var close = text.IndexOf(']');
        return close > Opening.Length ? text[1..close] : [];
    }

    private static LinkReferenceDefinition? Definition(InlineProcessor processor, ReadOnlySpan<char> label) =>
        processor.Document.TryGetLinkReferenceDefinition(label.ToString(), out var definition) ? definition : null;
}
