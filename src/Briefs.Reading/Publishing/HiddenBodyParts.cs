using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Footnote = Markdig.Extensions.Footnotes.Footnote;

namespace Briefs.Reading.Publishing;

/// <summary>Finds the parts of a body that readers never see.</summary>
/// <param name="start">Offset of the body's first character.</param>
internal sealed class HiddenBodyParts(string text, int start, PublicParts parts)
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const string Allow = "allow ";

    // No page prints the language of code, but these say nothing, and what follows the fence is usually one of them.
    private static readonly FrozenSet<string> s_languages = FrozenSet.Create(
        StringComparer.Ordinal, "bash", "css", "csv", "html", "js", "json", "markdown", "md", "powershell", "sh", "text", "toml", "txt",
        "xml", "yaml", "yml");

    private readonly NodePlaces _places = new(text, start);

    public IEnumerable<TextCut> Cuts()
    {
        var document = MarkdownParsing.Parse(text[start..]);
        var notes = UsedNotes(document);
        var labels = new PublicLabels(text, _places, parts.Sources);
        var printed = document.Descendants<LinkInline>().Where(link => NoteAround(link) is not { } note || notes.Contains(note)).ToList();
        var dead = printed.Where(link => !link.IsImage && parts.DeadEnds.Contains(_places.Find(link))).ToHashSet();
        var links = printed.Where(link => !dead.Contains(link)).ToList();
        var definitions = links.Select(link => link.Reference).OfType<LinkReferenceDefinition>().ToHashSet();
        // Markdig drops unused and repeated notes from the tree.
        var unused = RecordingFootnoteParser.DefinitionsOf(document).Where(note => !notes.Contains(note));
        return unused.Select(note => new TextCut(SpanOfNote(note), ""))
            .Concat(document.Descendants().SelectMany(node => CutsOf(node, definitions)))
            .Concat(dead.SelectMany(link => Unlink(link, labels)))
            .Concat(labels.OfNotes(document, notes))
            .Concat(labels.OfLinks(document, links));
    }

    private IEnumerable<TextCut> CutsOf(MarkdownObject node, HashSet<LinkReferenceDefinition> definitions)
    {
        switch (node)
        {
            case LinkReferenceDefinition and not FootnoteLinkReferenceDefinition when !definitions.Contains(node):
            case HtmlInline:
                yield return new TextCut(_places.Find(node), "");
                break;
            case HtmlBlock:
                yield return new TextCut(_places.Find(node), Suppression(_places.Find(node)));
                break;
            case LinkReferenceDefinition { Title.Length: > 0 } definition and not FootnoteLinkReferenceDefinition:
                yield return new TextCut(_places.Find(definition.TitleSpan, definition), "");
                break;
            case LinkInline { Reference: null, Title.Length: > 0 } link:
                yield return new TextCut(_places.Find(link.TitleSpan, link), "");
                break;
            case FencedCodeBlock block when SpanOfInfo(block) is { Length: > 0 } info:
                yield return new TextCut(info, "");
                break;
        }
    }

    // The page prints the words of such a link only.
    private IEnumerable<TextCut> Unlink(LinkInline link, PublicLabels labels)
    {
        yield return new TextCut(new TextSpan(_places.Find(link).Start, _places.Find(link).Start + 1), "");
        yield return new TextCut(labels.EndOf(link), "");
    }

    // From the bracket before the label.
    private TextSpan SpanOfNote(Footnote note) => new(text.LastIndexOf('[', start + note.LabelSpan.Start), _places.Find(note).End);

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
        Block? block = NodePlaces.BlockAround(inline);
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

    // What follows the fence, but for a language: ```python title=…
    private TextSpan SpanOfInfo(FencedCodeBlock block)
    {
        var first = start + block.Span.Start;
        var end = EndOfLine(first);
        var words = text.AsSpan()[first..end].TrimStart(block.FencedChar);
        var language = words.Trim();
        if (language.IsEmpty || s_languages.Contains(language.ToString())) return default;
        var length = language.IndexOfAny(' ', '\t');
        var kept = length > 0 && s_languages.Contains(language[..length].ToString()) ? words.IndexOf(language) + length : 0;
        return new TextSpan(end - words.Length + kept, end);
    }

    private int EndOfLine(int position) => text.IndexOf('\n', position) is >= 0 and var line ? line : text.Length;
}
