using Briefs.Reading.Rules;
using Markdig.Syntax;

namespace Briefs.Reading.Body;

/// <summary>
/// Limits on what makes the Markdown parser slow, checked before it runs: some of its work grows with the square of these counts.
/// </summary>
public static class BodyLimits
{
    /// <summary>Most headings in a body.</summary>
    public const int Headings = 2_000;

    /// <summary>Most link and footnote definitions in a body.</summary>
    public const int Definitions = 2_000;

    /// <summary>Most opening brackets in a paragraph.</summary>
    public const int Brackets = 2_000;

    /// <summary>Most characters <c>* _ ~</c> and backticks in a paragraph.</summary>
    public const int Emphasis = 4_000;

    /// <summary>Most quotation marks and apostrophes in a paragraph.</summary>
    public const int Marks = 4_000;

    /// <summary>Most cells in a table: rows times columns.</summary>
    public const int TableCells = 50_000;

    /// <summary>Deepest nesting of lists and block quotes.</summary>
    public const int Nesting = 64;

    /// <summary>The first limit that the body exceeds; null if there is none.</summary>
    /// <param name="start">Index of the body's first character in the file.</param>
    internal static Diagnostic? Exceeded(ContentFile file, string body, int start)
    {
        var counts = new Counts();
        var at = 0;
        while (at <= body.Length)
        {
            var end = body.IndexOf('\n', at);
            if (end < 0) end = body.Length;
            if (counts.Line(body.AsSpan(at, end - at)) is { } over)
                return At(file, new TextSpan(start + at, start + at), over);
            at = end + 1;
        }

        return null;
    }

    /// <summary>Whether lists and block quotes are nested deeper than <see cref="Nesting"/>.</summary>
    internal static bool IsTooDeep(MarkdownDocument document)
    {
        var waiting = new Stack<(ContainerBlock Block, int Depth)>([(document, 0)]);
        while (waiting.TryPop(out var at))
        {
            if (/* guard: limit-nesting */ at.Depth > Nesting) return true;
            foreach (var block in at.Block)
            {
                if (block is ContainerBlock inner) waiting.Push((inner, inner is ListItemBlock or QuoteBlock ? at.Depth + 1 : at.Depth));
            }
        }

        return false;
    }

    internal static Diagnostic TooDeep(ContentFile file, int start) =>
        At(file, new TextSpan(start, start), new Excess("levels of nested lists, quotes or emphasis", Nesting, Nesting + 1));

    private static Diagnostic At(ContentFile file, TextSpan span, Excess over) =>
        LimitExceeded.Rule.CreateDiagnostic(
            file,
            span,
            over.What,
            over.Limit.ToString("N0", CultureInfo.InvariantCulture),
            over.Count.ToString("N0", CultureInfo.InvariantCulture));

    private readonly record struct Excess(string What, int Limit, int Count);

    /// <summary>The counts so far, of the whole body and of the current paragraph.</summary>
    private sealed class Counts
    {
        private static readonly RareCharacters s_counted = new("[*_~`" + QuotationMarks.MarkCharacters.Each);

        private int _headings;
        private int _definitions;
        private int _brackets;
        private int _emphasis;
        private int _marks;
        private int _rows;
        private int _columns;
        private bool _isText;

        public Excess? Line(ReadOnlySpan<char> line)
        {
            var text = line.TrimStart();
            if (text.IsWhiteSpace()) _brackets = _emphasis = _marks = _rows = _columns = 0;
            var content = ContentOf(text, out var depth);
            if (IsHeading(content) && /* guard: limit-headings */ ++_headings > Headings)
                return new Excess("headings", Headings, _headings);
            if (content.StartsWith("[", StringComparison.Ordinal)
                && content.Contains("]:", StringComparison.Ordinal)
                && /* guard: limit-definitions */ ++_definitions > Definitions)
                return new Excess("link and footnote definitions", Definitions, _definitions);
            Add(line);
            if (/* guard: limit-brackets */ (_brackets > Brackets))
                return new Excess("brackets in one paragraph", Brackets, _brackets);
            if (/* guard: limit-emphasis */ (_emphasis > Emphasis))
                return new Excess("emphasis marks in one paragraph", Emphasis, _emphasis);
            if (/* guard: limit-marks */ (_marks > Marks))
                return new Excess("quotation marks in one paragraph", Marks, _marks);
            if (/* guard: limit-nesting-line */ depth > Nesting)
                return new Excess("levels of nested lists and quotes", Nesting, depth);
            return Cells(text.TrimEnd());
        }

        // `# …`, or the line of = or - below a line of text.
        private bool IsHeading(ReadOnlySpan<char> content)
        {
            content = content.TrimEnd();
            var isBelowText = _isText;
            var isRule = !content.IsEmpty && content[0] is '=' or '-' && !content.ContainsAnyExcept(content[0]);
            _isText = !content.IsEmpty && content[0] != '#' && !(isRule && (isBelowText || content[0] == '-'));
            return content.StartsWith("#", StringComparison.Ordinal) || (isRule && isBelowText);
        }

        // The line of dashes below a table's header is not a row.
        private Excess? Cells(ReadOnlySpan<char> line)
        {
            if (!line.Contains('|') || (_rows == 1 && line.Contains('-') && !line.ContainsAnyExcept("|-: \t"))) return null;
            _rows++;
            _columns = Math.Max(_columns, line.Count('|') + 1 - (line[0] == '|' ? 1 : 0) - (line.Length > 1 && line[^1] == '|' ? 1 : 0));
            return /* guard: limit-cells */ ((long)_rows * _columns > TableCells)
                ? new Excess("cells in one table", TableCells, (int)Math.Min(int.MaxValue, (long)_rows * _columns))
                : null;
        }

        // Counts brackets, emphasis and quotation marks in one pass.
        private void Add(ReadOnlySpan<char> line)
        {
            for (var at = s_counted.IndexIn(line); at >= 0; at = s_counted.IndexIn(line))
            {
                if (line[at] == '[') _brackets++;
                if (line[at] is '*' or '_' or '~' or '`') _emphasis++;
                if (QuotationMarks.MarkCharacters.All.Contains(line[at])) _marks++;
                line = line[(at + 1)..];
            }
        }

        // `> > > `, `* * * `, `1. 1. `: each marker opens a block inside the one before. The content of the line follows them.
        private static ReadOnlySpan<char> ContentOf(ReadOnlySpan<char> line, out int depth)
        {
            depth = 0;
            while (!line.IsEmpty)
            {
                var digits = 0;
                while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
                var isQuote = line[0] == '>';
                var isItem = line.Length > digits + 1
                    && line[digits + 1] == ' '
                    && (digits > 0 ? line[digits] is '.' or ')' : line[0] is '*' or '-' or '+');
                if (!isQuote && !isItem) break;
                depth++;
                line = line[(isQuote ? 1 : digits + 2)..].TrimStart(' ');
            }

            return line;
        }
    }
}
