namespace Briefs.Reading.UnparsedMarkup;

/// <summary>
/// Finds lines that begin with syntax of a word processor or another program: bullets, <c>:::note</c>, <c>!!! note</c>, <c>[TOC]</c>.
/// </summary>
internal sealed class RawLineFinder(UnparsedText text, DialoguePlaces dialogue)
{
    // Bullets of word processors; the last two are from their symbol fonts.
    private const string Bullets = "•‣◦▪●■○⁃∙\uF0B7\uF0A7";

    private static readonly string[] s_contents = ["[toc]", "[[toc]]", "[[_toc_]]", "{:toc}", "{toc}", "[table of contents]", "@[toc]"];

    private readonly UnparsedText _text = text;

    private readonly DialoguePlaces _dialogue = dialogue;

    public static void Find(UnparsedText text, DialoguePlaces dialogue)
    {
        var find = new RawLineFinder(text, dialogue);
        if (text.Block.Row is not null || text.Block.Context is QuotationContext.Alt or QuotationContext.Heading) return;
        find.Bulleted();
        for (var i = 0; i < text.Lines.Count; i++) find.Line(text.Lines[i], isFirst: i == 0);
    }

    private void Line(RawLine line, bool isFirst)
    {
        var start = line.Start;
        while (start < line.End && _text.Text[start] == ' ') start++;
        var text = _text.Text[start..line.End].TrimEnd();
        var end = start + text.Length;
        if (s_contents.Contains(text, StringComparer.OrdinalIgnoreCase)) Contents(start, end);
        else if (text.StartsWith(":::", StringComparison.Ordinal)) Container(start, end, text.TrimStart(':').Trim(' ', '{', '}', '.'));
        else if (text.StartsWith("!!! ", StringComparison.Ordinal)
            || text.StartsWith("??? ", StringComparison.Ordinal)) Admonition(start, end, text[4..]);
        else if (!isFirst) Definition(start, end, text);
    }

    private void Contents(int start, int end) => _text.Tell(start, end, new UnparsedMarkup(
        "is a table of contents from another program, and is published as plain text",
        $"Delete `{_text.Raw(start, end)}`, or write a list of links to the headings: `- [The law](#the-law)`."
            + _text.OrKeep(start, end)));

    // The message for the line that begins a container also covers the line that ends it.
    private void Container(int start, int end, string kind)
    {
        if (kind.Length == 0 || !char.IsLetter(kind[0])) return;
        Boxed(start, end, kind, " Delete the line `:::` that ends it.");
    }

    private void Admonition(int start, int end, string kind)
    {
        if (kind.Length == 0 || !char.IsLower(kind[0]) || kind.Split(' ', 2)[0].Any(c => !char.IsAsciiLetterLower(c))) return;
        Boxed(start, end, kind, " Delete the spaces before the lines that belong to it.");
    }

    private void Boxed(int start, int end, string kind, string andThen)
    {
        var alert = AlertOf(kind);
        _text.Tell(start, end, new UnparsedMarkup(
            "starts a call-out from another program, and is published as plain text",
            $"Write `> [!{alert}]` instead, and start each line that belongs to it with `> `.{andThen}"));
    }

    private static string AlertOf(string kind)
    {
        foreach (var alert in new[] { "TIP", "IMPORTANT", "WARNING", "CAUTION" })
        {
            if (kind.Contains(alert, StringComparison.OrdinalIgnoreCase)) return alert;
        }

        return kind.Contains("danger", StringComparison.OrdinalIgnoreCase) ? "CAUTION" : "NOTE";
    }

    // `[ref]: https://…` cannot interrupt a paragraph.
    private void Definition(int start, int end, string text)
    {
        var close = text.IndexOf("]:", StringComparison.Ordinal);
        if (text.Length == 0 || text[0] != '[' || close < 2 || !LinkTarget.IsAddress(text[(close + 2)..].Trim())) return;
        _text.Tell(start, end, new UnparsedMarkup(
            "is a link definition inside a paragraph, so it is published as plain text",
            $"Put an empty line before `{_text.Raw(start, end)}`." + _text.OrKeep(start, end)));
    }

    private void Bulleted()
    {
        var lines = _text.Lines.Where(line => IsBulleted(line)).ToList();
        if (lines.Count == 0 || _text.Block.Quote is not null && lines.TrueForAll(line => _text.Text[Skip(line)] == '–')) return;
        // A single dash at the beginning is dialogue or an aside.
        if (lines.TrueForAll(line => _text.Text[Skip(line)] == '–') && (lines.Count < 2 || _dialogue.Overlaps(_text.Block.Span))) return;
        var (at, first) = (Skip(lines[0]), lines[0]);
        var bullet = _text.Text[at];
        var words = _text.Raw(at + 1, first.End).Trim();
        var isItem = _text.Block.Context == QuotationContext.List && first.Start == 0;
        var replacement = isItem ? words : "- " + words;
        var others = lines.Count > 1 ? $", and change the other lines that start with {bullet} in the same way" : "";
        var edits = lines.Select(line => Edit(line, isItem ? "" : "- "));
        _text.Tell(at, first.End, new UnparsedMarkup(
            $"starts with {bullet}, which does not make a list, so its lines run together",
            $"Write `{replacement}`{others}.")
        {
            Fix = Fix.Offered("Start the lines with a hyphen", [.. edits]),
        });
    }

    private TextEdit Edit(RawLine line, string bullet)
    {
        var at = Skip(line);
        var end = at + 1;
        while (end < line.End && char.IsWhiteSpace(_text.Text[end])) end++;
        return new TextEdit(_text.Block.Visible.SpanOf(at, end), bullet);
    }

    private bool IsBulleted(RawLine line)
    {
        var at = Skip(line);
        if (at + 1 >= line.End) return false;
        var words = _text.Text.AsSpan(at + 1, line.End - at - 1);
        var isBullet = Bullets.Contains(_text.Text[at], StringComparison.Ordinal)
            || (_text.Text[at] is '·' or '–' && char.IsWhiteSpace(words[0]));
        var rest = words.TrimStart();
        return isBullet && rest.Length > 0 && !Bullets.Contains(rest[0], StringComparison.Ordinal) && rest[0] != '·';
    }

    private int Skip(RawLine line)
    {
        var at = line.Start;
        while (at < line.End && _text.Text[at] == ' ') at++;
        return at < line.End ? at : line.Start;
    }
}
