using Briefs.Import.Drafts;

namespace Briefs.Import.Writing;

/// <summary>
/// Writes a draft in the Markdown of briefs: CommonMark with tables, footnotes and strikethrough. What was plain text stays plain text.
/// </summary>
public static class MarkdownWriter
{
    /// <summary>The body of a brief, without front matter; empty, or ends with one line feed.</summary>
    public static string Write(Draft draft)
    {
        var lines = new PrefixedLines();
        var blocks = new BlockWriter(lines);
        blocks.WriteAll(draft.Blocks);
        foreach (var note in draft.Notes) blocks.WriteNote(note);
        return lines.ToString();
    }
}

/// <summary>Writes blocks.</summary>
internal sealed class BlockWriter(PrefixedLines lines)
{
    private const int MostLevels = 6;

    private readonly PrefixedLines _lines = lines;
    private bool _isWithin;

    public void WriteAll(ImmutableArray<DraftBlock> blocks)
    {
        DraftBlock? before = null;
        var alternates = false;
        foreach (var block in blocks)
        {
            // Two lists without a text between them would become one, so the second has another marker.
            alternates = block is DraftBlock.List list && before is DraftBlock.List other && list.Start is null == other.Start is null
                && !alternates;
            if (before is not null) _lines.Blank();
            if (block is DraftBlock.List written) Write(written, alternates);
            else Write(block);
            before = block;
        }
    }

    public void WriteNote(DraftNote note)
    {
        _lines.Blank();
        Within($"[^{note.Label}]: ", "    ", note.Blocks);
    }

    private void Write(DraftBlock block)
    {
        switch (block)
        {
            case DraftBlock.Paragraph paragraph: Write(paragraph); break;
            case DraftBlock.Heading heading: Write(heading); break;
            case DraftBlock.Quote quote: Within("> ", "> ", quote.Blocks); break;
            case DraftBlock.Alert alert:
                _lines.Write($"> [!{alert.Kind}]");
                Within("> ", "> ", alert.Blocks);
                break;
            case DraftBlock.Table table: Write(table); break;
            case DraftBlock.Code code: Write(code); break;
            // At the start of a list item, --- would be read together with its marker.
            case DraftBlock.ThematicBreak: _lines.Write(_isWithin ? "___" : "---"); break;
            case DraftBlock.Comment comment: _lines.Write(CommentText.Format(comment.Text)); break;
        }
    }

    private void Write(DraftBlock.Paragraph paragraph)
    {
        var (text, comments) = Split(paragraph.Inlines);
        var written = InlineWriter.Write(text, InlineContext.Paragraph);
        WriteComments(comments, written.Length > 0);
        _lines.WriteLines(written);
    }

    private void Write(DraftBlock.Heading heading)
    {
        var (text, comments) = Split(heading.Inlines);
        WriteComments(comments, hasMore: true);
        var level = Math.Clamp(heading.Level, 1, MostLevels);
        _lines.Write(new string('#', level) + " " + InlineWriter.Write(text, InlineContext.Heading));
    }

    // A comment at the start of a line makes the rest of the line HTML, so comments there come before the paragraph.
    private static DividedInlines Split(ImmutableArray<DraftInline> inlines)
    {
        var first = 0;
        while (first < inlines.Length && IsSkipped(inlines[first])) first++;
        return new DividedInlines(inlines[first..], [.. inlines[..first].OfType<DraftInline.Comment>()]);
    }

    private static bool IsSkipped(DraftInline inline) =>
        inline is DraftInline.Comment or DraftInline.LineBreak or DraftInline.SoftBreak
            || (inline is DraftInline.Text text && string.IsNullOrWhiteSpace(text.Value));

    private void WriteComments(ImmutableArray<DraftInline.Comment> comments, bool hasMore)
    {
        for (var at = 0; at < comments.Length; at++)
        {
            if (at > 0) _lines.Blank();
            _lines.Write(CommentText.Format(comments[at].Value));
        }

        if (comments.Length > 0 && hasMore) _lines.Blank();
    }

    private void Write(DraftBlock.List list, bool alternates)
    {
        var isTight = list.Items.All(IsTight);
        var number = list.Start is { } start ? Math.Max(0, start) : 0;
        for (var at = 0; at < list.Items.Length; at++)
        {
            if (at > 0 && !isTight) _lines.Blank();
            var marker = list.Start is null
                ? alternates ? "* " : "- "
                : (number + at).ToString(CultureInfo.InvariantCulture) + (alternates ? ") " : ". ");
            WriteItem(marker, list.Items[at], isTight);
        }
    }

    private void WriteItem(string marker, DraftItem item, bool isTight)
    {
        if (!isTight)
        {
            Within(marker, new string(' ', marker.Length), item.Blocks);
            return;
        }

        _lines.Begin(marker, new string(' ', marker.Length));
        if (item.Blocks.IsEmpty) _lines.Write("");
        var alternates = false;
        for (var at = 0; at < item.Blocks.Length; at++)
        {
            if (item.Blocks[at] is not DraftBlock.List list)
            {
                Write(item.Blocks[at]);
                continue;
            }

            alternates = at > 0 && item.Blocks[at - 1] is DraftBlock.List other && other.Start is null == list.Start is null && !alternates;
            Write(list, alternates);
        }

        _lines.End();
    }

    // A tight item is one paragraph, and lists after it. A comment in it needs blank lines around it.
    private static bool IsTight(DraftItem item)
    {
        for (var at = 0; at < item.Blocks.Length; at++)
        {
            var fits = item.Blocks[at] switch
            {
                DraftBlock.Paragraph paragraph => at == 0 && Split(paragraph.Inlines) is { Comments.IsEmpty: true, Inlines.IsEmpty: false },
                // An ordered list that does not begin at 1 cannot follow a paragraph without a blank line.
                DraftBlock.List list => (at == 0 || list.Start is null or 1) && !list.Items.IsEmpty && list.Items.All(IsTight)
                    && list.Items[0].Blocks is not [],
                _ => false,
            };
            if (!fits) return false;
        }

        return true;
    }

    private void Within(string first, string next, ImmutableArray<DraftBlock> blocks)
    {
        var outer = _isWithin;
        _isWithin = true;
        _lines.Begin(first, next);
        if (blocks.IsEmpty) _lines.Write("");
        WriteAll(blocks);
        _lines.End();
        _isWithin = outer;
    }

    private void Write(DraftBlock.Table table)
    {
        var columns = Math.Max(1, table.Columns.Length);
        Write(table.Header, columns);
        _lines.Write("|" + string.Concat(table.Columns.Select(column => column switch
        {
            ColumnAlignment.Left => " :-- |",
            ColumnAlignment.Center => " :-: |",
            ColumnAlignment.Right => " --: |",
            _ => " --- |",
        })));
        foreach (var row in table.Rows) Write(row, columns);
    }

    private void Write(DraftRow row, int columns)
    {
        var line = new StringBuilder("|");
        for (var at = 0; at < columns; at++)
        {
            var text = at < row.Cells.Length ? InlineWriter.Write(row.Cells[at].Inlines, InlineContext.Cell) : "";
            line.Append(' ').Append(text).Append(text.Length > 0 ? " |" : "|");
        }

        _lines.Write(line.ToString());
    }

    private void Write(DraftBlock.Code code)
    {
        var fence = new string('`', Math.Max(3, Backticks.LongestIn(code.Text) + 1));
        _lines.Write(fence + code.Language);
        if (code.Text.Length > 0) _lines.WriteLines(code.Text.ReplaceLineEndings("\n"));
        _lines.Write(fence);
    }

    private readonly record struct DividedInlines(ImmutableArray<DraftInline> Inlines, ImmutableArray<DraftInline.Comment> Comments);
}

/// <summary>Writes comments in the form of HTML.</summary>
internal static class CommentText
{
    // The word after which the comment of a brief suppresses a rule: the comment of a draft never does.
    private const string Suppression = "allow";

    public static string Format(string comment)
    {
        var text = string.Join(' ', comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (text.Contains("--", StringComparison.Ordinal)) text = text.Replace("--", "- -", StringComparison.Ordinal);
        var lead = /* guard: import-comment-allow */ text.StartsWith(Suppression, StringComparison.OrdinalIgnoreCase) ? "Comment: " : "";
        return $"<!-- {lead}{text} -->";
    }
}

internal static class Backticks
{
    public static int LongestIn(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
