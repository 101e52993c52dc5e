using System.Text.RegularExpressions;

namespace Briefs.Reading.Yaml;

/// <summary>
/// Finds the lines that continue a text in quotation marks, or a list in brackets, without being indented further than its key. The parsers
/// of Ruby and Go read them; YAML 1.2 (§ 7.4, 8.1) does not allow them.
/// </summary>
public static partial class UnindentedLines
{
    private const int Step = 2;

    /// <summary>Indents these lines.</summary>
    /// <returns>The whole text, with the same lines; null if the region has no such lines.</returns>
    public static string? Indent(string text, TextSpan region)
    {
        var edits = new List<Insertion>();
        var block = -1;
        for (var at = region.Start; at < region.End;)
        {
            var end = LineEnd(text, at, region.End);
            var line = text[at..end];
            var indent = line.Length - line.TrimStart(' ').Length;
            var next = end + 1;
            if (block >= 0 && (line.AsSpan().IsWhiteSpace() || indent > block))
            {
                at = next;
                continue;
            }

            block = BlockHeader().IsMatch(line) ? indent : -1;
            if (Opening().Match(line) is { Success: true } opening
                && EndOfValue(text, at + opening.Groups[3].Index, region.End) is > 0 and var close && close > end)
            {
                Collect(text, new TextSpan(next, close), opening.Groups[1].Length + opening.Groups[2].Length, edits);
                next = LineEnd(text, close, region.End) + 1;
            }

            at = next;
        }

        return edits.Count == 0 ? null : Apply(text, edits);
    }

    /// <summary>The first such line of a value; null if there is not one, or if the value is not closed at the end of a line.</summary>
    /// <param name="opening">Offset of the quotation mark or bracket with which the value begins.</param>
    public static TextSpan? FindFirst(string text, TextSpan region, int opening)
    {
        var lineStart = opening == region.Start ? opening : text.LastIndexOf('\n', opening - 1, opening - region.Start) + 1;
        lineStart = Math.Max(lineStart, region.Start);
        var lineEnd = LineEnd(text, opening, region.End);
        if (Opening().Match(text[lineStart..lineEnd]) is not { Success: true } match || lineStart + match.Groups[3].Index != opening)
            return null;
        var close = EndOfValue(text, opening, region.End);
        if (close <= lineEnd) return null;
        var found = new List<Insertion>();
        Collect(text, new TextSpan(lineEnd + 1, close), match.Groups[1].Length + match.Groups[2].Length, found);
        return found is [var first, ..] ? new TextSpan(first.Offset, LineEnd(text, first.Offset, region.End)) : null;
    }

    private static void Collect(string text, TextSpan lines, int column, List<Insertion> into)
    {
        for (var at = lines.Start; at < lines.End; at = LineEnd(text, at, text.Length) + 1)
        {
            var line = text.AsSpan(at, LineEnd(text, at, text.Length) - at);
            var indent = line.Length - line.TrimStart(' ').Length;
            if (!line.IsWhiteSpace() && indent <= column) into.Add(new Insertion(at, column + Step - indent));
        }
    }

    private static string Apply(string text, List<Insertion> edits)
    {
        var indented = new StringBuilder(text.Length + (edits.Count * Step));
        var at = 0;
        foreach (var edit in edits)
        {
            indented.Append(text, at, edit.Offset - at).Append(' ', edit.Spaces);
            at = edit.Offset;
        }

        return indented.Append(text, at, text.Length - at).ToString();
    }

    // The offset after the closing mark or bracket; -1 if it is missing, or if more than a comment follows on its line.
    private static int EndOfValue(string text, int opening, int limit)
    {
        var end = text[opening] is '"' or '\'' ? EndOfQuoted(text, opening, limit) : EndOfBracket(text, opening, limit);
        if (end < 0) return -1;
        var rest = text.AsSpan(end, LineEnd(text, end, limit) - end);
        return rest.IsWhiteSpace() || (rest[0] == ' ' && rest.TrimStart(' ').StartsWith("#", StringComparison.Ordinal)) ? end : -1;
    }

    private static int EndOfQuoted(string text, int opening, int limit)
    {
        var mark = text[opening];
        for (var at = opening + 1; at < limit; at++)
        {
            var isEscape = mark == '"' ? text[at] == '\\' : text[at] == mark && at + 1 < limit && text[at + 1] == mark;
            if (isEscape) at++;
            else if (text[at] == mark) return at + 1;
        }

        return -1;
    }

    private static int EndOfBracket(string text, int opening, int limit)
    {
        var depth = 0;
        var before = '\0';
        for (var at = opening; at < limit; at++)
        {
            var c = text[at];
            if (c is '"' or '\'' && before is '[' or '{' or ',' or ':')
            {
                at = EndOfQuoted(text, at, limit) - 1;
                if (at < 0) return -1;
            }
            else if (c == '#' && text[at - 1] is ' ' or '\n') at = LineEnd(text, at, limit) - 1;
            else if (c is '[' or '{') depth++;
            else if (c is ']' or '}' && --depth == 0) return at + 1;
            if (!char.IsWhiteSpace(c)) before = c;
        }

        return -1;
    }

    private static int LineEnd(string text, int from, int limit)
    {
        var end = from < limit ? text.IndexOf('\n', from, limit - from) : -1;
        return end < 0 ? Math.Max(from, limit) : end;
    }

    // Indentation and the hyphens of lists, a key if there is one, and what opens the value.
    [GeneratedRegex("""^( *)((?:- +)*)(?:(?:[\p{L}\p{N}_][^:#"']*|"[^"]*"|'[^']*') *: +)?(["'\[{])""", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:^|[:\-] ) *[|>][-+0-9]{0,2}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockHeader();

    private readonly record struct Insertion(int Offset, int Spaces);
}
