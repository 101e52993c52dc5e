using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Briefs.Reading.Markdown;

/// <summary>
/// Parses a footnote mark that another one follows directly: <c>[^1][^2]</c>. Markdown would read a link with the text ^1, and drop that
/// note.
/// </summary>
internal sealed class AdjacentNoteParser : InlineParser
{
    private const string Opening = "[^";

    public AdjacentNoteParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, slice.End + 1 - slice.Start);
        if (!text.StartsWith(Opening, StringComparison.Ordinal)) return false;
        var close = text.IndexOf(']');
        if (close <= Opening.Length || !text[(close + 1)..].StartsWith(Opening, StringComparison.Ordinal)) return false;
        if (!processor.Document.TryGetLinkReferenceDefinition(text[1..close].ToString(), out var definition)
            || definition.CreateLinkInline?.Invoke(processor, definition, null) is not { } note) return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        (note.Span, note.Line, note.Column) = (new SourceSpan(start, processor.GetSourcePosition(slice.Start + close)), line, column);
        processor.Inline = note;
        slice.Start += close + 1;
        return true;
    }
}
