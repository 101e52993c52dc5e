using Briefs.Import.Drafts;

namespace Briefs.Import.Writing;

/// <summary>What surrounds inlines, which decides what their text must not contain.</summary>
internal enum InlineContext
{
    Paragraph,
    Heading,
    Cell,
}

/// <summary>Writes inlines in Markdown.</summary>
internal sealed class InlineWriter
{
    private readonly InlineContext _context;
    private readonly StringBuilder _text = new();
    private int _markEnd = -1;
    private int _noteEnd = -1;
    private bool _isInLink;
    private bool _isStruck;

    private InlineWriter(InlineContext context) => _context = context;

    /// <returns>Without spaces at its ends; of a paragraph, several lines.</returns>
    public static string Write(ImmutableArray<DraftInline> inlines, InlineContext context)
    {
        var writer = new InlineWriter(context);
        writer.WriteAll(InlineSimplifier.Simplify(inlines), '\n');
        return writer.Finish();
    }

    private string Finish()
    {
        var lines = _text.ToString().Split('\n').Select(line => line.Trim(' ')).ToList();
        while (lines.Count > 0 && lines[^1] is "" or "\\") lines.RemoveAt(lines.Count - 1);
        if (lines.Count == 0) return "";
        var last = lines[^1];
        var slashes = last.Length - last.TrimEnd('\\').Length;
        // A line break at the very end: an odd number of backslashes.
        if (slashes % 2 == 1) lines[^1] = last[..^1].TrimEnd(' ');
        var text = string.Join('\n', lines.Where((line, at) => at == 0 || line.Length > 0));
        return _context == InlineContext.Heading ? TextEscaper.HeadingEnd(text) : text;
    }

    private void WriteAll(ImmutableArray<DraftInline> inlines, char after)
    {
        for (var at = 0; at < inlines.Length; at++)
        {
            var next = at + 1 < inlines.Length ? inlines[at + 1] : null;
            Write(inlines[at], next, next is null ? after : FirstCharacter(next, after));
        }
    }

    private void Write(DraftInline inline, DraftInline? next, char after)
    {
        switch (inline)
        {
            case DraftInline.Text text: _text.Append(Escape(text.Value, next, after)); break;
            case DraftInline.Strong strong: Mark(new Styled(inline, "**", strong.Inlines), after); break;
            case DraftInline.Emphasis emphasis: Mark(new Styled(inline, "*", emphasis.Inlines), after); break;
            case DraftInline.Strike strike: Mark(new Styled(inline, "~~", strike.Inlines), after); break;
            case DraftInline.Code code: WriteCode(code.Value, after); break;
            case DraftInline.Link link: WriteLink(link); break;
            case DraftInline.Image image:
                _text.Append("![").Append(TextEscaper.InBrackets(image.Alt)).Append("](")
                    .Append(LinkAddress.Write(image.Source)).Append(')');
                break;
            case DraftInline.LineBreak: Break("\\\n"); break;
            case DraftInline.SoftBreak: Break("\n"); break;
            case DraftInline.NoteMark note: WriteNoteMark(note.Label); break;
            case DraftInline.Citation citation:
                LeaveNoteMark();
                _text.Append('[').Append(citation.Inside).Append(']');
                break;
            case DraftInline.Declaration declaration: _text.Append("{.").Append(declaration.Kind).Append('}'); break;
            case DraftInline.Comment comment: WriteComment(comment); break;
        }
    }

    private void WriteNoteMark(string label)
    {
        LeaveNoteMark();
        _text.Append("[^").Append(label).Append(']');
        _noteEnd = _text.Length;
    }

    // A note mark directly before a bracket would be a link with a reference, and the note would be lost.
    private void LeaveNoteMark()
    {
        if (_noteEnd == _text.Length) _text.Append(' ');
    }

    // A picture alone on its line is a figure: a backslash would be part of the line.
    private void Break(string ending)
    {
        if (_context != InlineContext.Paragraph) _text.Append(' ');
        else if (_text.Length > 0 && _text[^1] != '\n') _text.Append(EndsWithFigure() ? "\n" : ending);
    }

    private bool EndsWithFigure() => _text[^1] == ')' && _text[0] == '!' && !_text.ToString().Contains('\n', StringComparison.Ordinal);

    // At the start of a line, the rest of the line would be HTML.
    private void WriteComment(DraftInline.Comment comment)
    {
        if (_text.Length == 0 && _context != InlineContext.Cell) return;
        var written = CommentText.Format(comment.Value);
        if (_context == InlineContext.Cell) written = written.Replace('|', '/');
        if (_text.Length > 0 && _text[^1] == '\n')
        {
            var end = _text.Length > 1 && _text[^2] == '\\' ? 2 : 1;
            _text.Insert(_text.Length - end, " " + written);
            return;
        }

        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        _text.Append(written);
    }

    private string Escape(string text, DraftInline? next, char after)
    {
        var before = _text.Length == 0 ? '\n' : _text[^1];
        var startsLine = before == '\n' && (_text.Length > 0 || _context == InlineContext.Paragraph);
        var place = new TextPlace(before, startsLine, _isInLink, next, after) { IsStruck = _isStruck };
        return TextEscaper.Escape(text, place);
    }

    private void WriteCode(string code, char after)
    {
        var text = code.ReplaceLineEndings(" ");
        // An escaped backtick directly before a code span would be part of its fence.
        var isAfterBacktick = _text.Length > 0 && _text[^1] == '`';
        if (isAfterBacktick || (_context == InlineContext.Cell && text.Contains('|', StringComparison.Ordinal)))
        {
            _text.Append(Escape(text, null, after));
            return;
        }

        if (text.Length == 0) return;
        var fence = new string('`', Backticks.LongestIn(text) + 1);
        var pad = text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        _text.Append(fence).Append(pad).Append(text).Append(pad).Append(fence);
    }

    private void WriteLink(DraftInline.Link link)
    {
        if (_isInLink)
        {
            WriteAll(link.Inlines, ']');
            return;
        }

        LeaveNoteMark();
        _text.Append('[');
        _isInLink = true;
        WriteAll(link.Inlines, ']');
        _isInLink = false;
        _text.Append("](").Append(LinkAddress.Write(link.Address)).Append(')');
    }

    // Marks of emphasis are read as such only between certain characters: where they would not be, punctuation goes outside, and where
    // that does not help, the text is written without them.
    private void Mark(Styled styled, char after)
    {
        var (start, marked, isStruck) = (_text.Length, _markEnd, _isStruck);
        var mark = styled.Mark[0] == '*' && _markEnd == start ? styled.Mark.Replace('*', '_') : styled.Mark;
        _text.Append(mark);
        _isStruck = _isStruck || mark[0] == '~';
        WriteAll(styled.Inlines, mark[0]);
        var inner = _text.ToString(start + mark.Length, _text.Length - start - mark.Length);
        _isStruck = isStruck;
        if (Flanking.Allows(mark, start == 0 ? '\n' : _text[start - 1], inner, after))
        {
            _text.Append(mark);
            if (mark[0] == '*') _markEnd = _text.Length;
            return;
        }

        (_text.Length, _markEnd) = (start, marked);
        if (_noteEnd > start) _noteEnd = -1;
        var moved = EdgePunctuation.MoveOut(styled.Inlines);
        if (mark[0] == '_' || moved.Inner.IsEmpty || (moved.Before.Length == 0 && moved.After.Length == 0))
        {
            WriteAll(styled.Inlines, after);
            return;
        }

        ImmutableArray<DraftInline> parts =
            [new DraftInline.Text(moved.Before), styled.With(moved.Inner), new DraftInline.Text(moved.After)];
        WriteAll([.. parts.Where(part => part is not DraftInline.Text { Value.Length: 0 })], after);
    }

    private static char FirstCharacter(DraftInline inline, char after) => inline switch
    {
        DraftInline.Text text => text.Value[0],
        // Its mark may turn out to be impossible there, and then its text is next.
        DraftInline.Strike strike => FirstCharacter(strike.Inlines[0], after),
        DraftInline.Strong strong => FirstCharacter(strong.Inlines[0], after),
        DraftInline.Emphasis emphasis => FirstCharacter(emphasis.Inlines[0], after),
        DraftInline.LineBreak or DraftInline.SoftBreak => '\n',
        DraftInline.Comment => ' ',
        DraftInline.Code => '`',
        DraftInline.Image => '!',
        DraftInline.Declaration => '{',
        _ => '[',
    };

    private readonly record struct Styled(DraftInline Inline, string Mark, ImmutableArray<DraftInline> Inlines)
    {
        public DraftInline With(ImmutableArray<DraftInline> inlines) => Inline switch
        {
            DraftInline.Strong => new DraftInline.Strong(inlines),
            DraftInline.Emphasis => new DraftInline.Emphasis(inlines),
            _ => new DraftInline.Strike(inlines),
        };
    }
}
