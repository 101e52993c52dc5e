using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Publishing;

/// <summary>Finds the parts of a body that readers never see.</summary>
/// <param name="start">Offset of the body's first character.</param>
internal sealed class HiddenBodyParts(string text, int start)
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const string Allow = "allow ";

    public IEnumerable<TextCut> Cuts()
    {
        var document = MarkdownParsing.Parse(text[start..]);
        var notes = UsedNotes(document);
        var links = document.Descendants<LinkInline>().Where(link => NoteAround(link) is not { } note || notes.Contains(note)).ToList();
        var definitions = links.Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        // Markdig drops unused and repeated notes from the tree.
        foreach (var note in RecordingFootnoteParser.DefinitionsOf(document).Where(note => !notes.Contains(note)))
            yield return new TextCut(SpanOfNote(note), "");
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case LinkReferenceDefinition and not FootnoteLinkReferenceDefinition when !definitions.Contains(node):
                case HtmlInline:
                    yield return new TextCut(SpanOf(node.Span), "");
                    break;
                case HtmlBlock:
                    yield return new TextCut(SpanOf(node.Span), Suppression(SpanOf(node.Span)));
                    break;
                case LinkReferenceDefinition { Title.Length: > 0 } definition and not FootnoteLinkReferenceDefinition:
                    yield return new TextCut(SpanOf(definition.TitleSpan), "");
                    break;
                case LinkInline { Reference: null, Title.Length: > 0 } link:
                    yield return new TextCut(SpanOf(link.TitleSpan), "");
                    break;
                case FencedCodeBlock { Arguments.Length: > 0 } block:
                    yield return new TextCut(SpanOfArguments(block), "");
                    break;
            }
        }
    }

    private TextSpan SpanOf(SourceSpan span) => new(start + span.Start, Math.Min(start + span.End + 1, text.Length));

    // From the bracket before the label.
    private TextSpan SpanOfNote(Footnote note) => new(text.LastIndexOf('[', start + note.LabelSpan.Start), SpanOf(note.Span).End);

    // Notes that the text uses, or a note that it uses.
    private static HashSet<Footnote> UsedNotes(MarkdownDocument document)
    {
        var links = document.Descendants<FootnoteLink>().Where(link => !link.IsBackLink).ToLookup(NoteAround);
        var used = new HashSet<Footnote>();
        var next = new Queue<FootnoteLink>(links[null]);
        while (next.TryDequeue(out var link))
        {
            if (!used.Add(link.Footnote)) continue;
            foreach (var further in links[link.Footnote]) next.Enqueue(further);
        }

        return used;
    }

    private static Footnote? NoteAround(Inline inline)
    {
        var outermost = inline;
        while (outermost.Parent is { } parent) outermost = parent;
        Block? block = (outermost as ContainerInline)?.ParentBlock;
        while (block is not null and not Footnote) block = block.Parent;
        return block as Footnote;
    }

    // A comment may suppress a rule. The rest of it is the reason.
    private string Suppression(TextSpan block)
    {
        var whole = text.AsSpan()[block.Start..block.End].Trim();
        if (!whole.StartsWith(Open, StringComparison.Ordinal)) return "";
        var words = whole[Open.Length..].TrimStart();
        var (colon, close) = (words.IndexOf(':'), words.IndexOf(Close, StringComparison.Ordinal));
        return words.StartsWith(Allow, StringComparison.Ordinal) && colon > 0 && close > colon
            ? $"{Open} {words[..colon]}: {PublicText.Reason} {Close}" : "";
    }

    // What follows the language: ```python title=…
    private TextSpan SpanOfArguments(FencedCodeBlock block)
    {
        var first = start + block.Span.Start;
        var end = text.IndexOf('\n', first) is >= 0 and var line ? line : text.Length;
        var words = text.AsSpan()[first..end].TrimStart(block.FencedChar);
        var language = words.TrimStart();
        var length = language.IndexOfAny(' ', '\t');
        return new TextSpan(length < 0 ? end : end - language.Length + length, end);
    }
}
