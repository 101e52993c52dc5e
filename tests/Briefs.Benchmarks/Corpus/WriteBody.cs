
namespace Briefs.Benchmarks.Corpus;

/// <summary>Writes a body as Markdown. Engines that know no citations have the same notes as footnotes.</summary>
internal sealed class WriteBody(Engine engine)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _notes = [];

    public string Of(PeerBrief brief)
    {
        foreach (var paragraph in brief.Body)
        {
            Write(paragraph);
            _text.Append('\n');
        }

        foreach (var note in _notes) _text.Append(note).Append('\n');
        return _text.ToString();
    }

    private void Write(PeerParagraph paragraph)
    {
        switch (paragraph)
        {
            case PeerParagraph.Heading heading: Line("## " + heading.Text); break;
            case PeerParagraph.Plain plain:
                Line($"{plain.Sentences[0]}. *{plain.Sentences[1]}*. {plain.Sentences[2]}, see [an earlier "
                + $"brief]({LinkTo(plain.Earlier)})."); break;
            case PeerParagraph.Items items: foreach (var line in items.Lines) Line("- " + line); break;
            case PeerParagraph.Cells cells:
                Line("| place | office | month |");
                Line("|---|---|---|");
                foreach (var row in cells.Rows) Line($"| {string.Join(" | ", row)} |");
                break;
            case PeerParagraph.Quoting q:
                Line($"{q.Around[0]}. {q.Around[1]}. “{q.Words},” {q.Speaker.Name} said.{Citation(q.Speaker, q.Source)} {q.Around[2]}.");
                break;
            case PeerParagraph.Block block:
                Line($"> {block.Words}. {Citation(block.Speaker, block.Source)}");
                if (engine != Engine.Briefs) Line($">\n> — {block.Speaker.Name}");
                break;
        }
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private string LinkTo(int number) =>
        engine == Engine.Briefs ? PeerBrief.SlugOf(number) + ".md" : $"/briefs/{PeerBrief.SlugOf(number)}/";

    private string Citation(PeerPerson speaker, PeerSource source)
    {
        if (engine == Engine.Briefs) return $"[@{speaker.Id} in @{source.Id}]";
        var number = (_notes.Count + 1).ToString(CultureInfo.InvariantCulture);
        _notes.Add($"[^{number}]: {speaker.Name}, {source.Publisher}, “{source.Title}”, {source.Date}. <{source.Url}>");
        return $"[^{number}]";
    }
}
