namespace Briefs.Import.Markup;

/// <summary>A text that is changed in several passes, of which each character knows its line in the file.</summary>
internal sealed class TracedText
{
    private readonly int[] _lines;

    private TracedText(string text, int[] lines) => (Text, _lines) = (text, lines);

    public string Text { get; }

    /// <param name="firstLine">The line of the file at which the text begins, 1-based.</param>
    public static TracedText Create(string text, int firstLine)
    {
        var lines = new int[text.Length];
        for (var (at, line) = (0, firstLine); at < text.Length; at++)
        {
            lines[at] = line;
            if (text[at] == '\n') line++;
        }

        return new TracedText(text, lines);
    }

    /// <summary>The line of the file, 1-based.</summary>
    public int LineAt(int index) => _lines.Length == 0 ? 1 : _lines[Math.Clamp(index, 0, _lines.Length - 1)];

    /// <summary>Applies edits. Of two that overlap, the second is left out: the next pass finds its place again.</summary>
    public TracedText Apply(IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder(Text.Length);
        var lines = new List<int>(Text.Length);
        var at = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            if (edit.Span.Start < at) continue;
            Copy(at, edit.Span.Start);
            text.Append(edit.Replacement);
            lines.AddRange(Enumerable.Repeat(LineAt(edit.Span.Start), edit.Replacement.Length));
            at = edit.Span.End;
        }

        Copy(at, Text.Length);
        return new TracedText(text.ToString(), [.. lines]);

        void Copy(int from, int to)
        {
            text.Append(Text, from, to - from);
            lines.AddRange(_lines.AsSpan(from, to - from));
        }
    }
}
