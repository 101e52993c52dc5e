namespace Briefs.Import.Markup;

/// <summary>
/// Replaces a piece of a text with a comment, which is kept in the file and not published. At the start of a line, a comment would make the
/// rest of the line HTML, so it goes to the end of that line.
/// </summary>
internal static class CommentPlacer
{
    /// <summary>Begins every comment of an import, so that none can suppress a rule.</summary>
    public const string Marker = "import: ";

    public static string Format(string content)
    {
        var words = string.Join(' ', content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return $"<!-- {Marker}{words.Replace("-->", "--&gt;", StringComparison.Ordinal)} -->";
    }

    /// <param name="span">The piece to replace.</param>
    /// <param name="content">The text of the comment.</param>
    /// <param name="remaining">What readers see in place of the piece; empty for nothing.</param>
    public static IEnumerable<TextEdit> Replace(string text, TextSpan span, string content, string remaining = "")
    {
        var comment = Format(content);
        var lineStart = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var lineEnd = text.IndexOf('\n', span.End);
        if (lineEnd < 0) lineEnd = text.Length;
        var isFirst = IsOnlyPrefix(text.AsSpan(lineStart, span.Start - lineStart));
        var isLast = string.IsNullOrWhiteSpace(text[span.End..lineEnd]);
        if (!isFirst || (isLast && remaining.Length == 0))
        {
            var isBetweenWords = remaining.Length == 0 || !isFirst;
            return [new TextEdit(span, isBetweenWords ? remaining + comment : $"{remaining} {comment}")];
        }

        return isLast
            ? [new TextEdit(span, $"{remaining} {comment}")]
            : [new TextEdit(span, remaining), new TextEdit(new TextSpan(lineEnd, lineEnd), " " + comment)];
    }

    // Indentation and the markers of quotes and lists.
    private static bool IsOnlyPrefix(ReadOnlySpan<char> before)
    {
        foreach (var c in before)
            if (!char.IsWhiteSpace(c) && c is not ('>' or '-' or '*' or '+' or '.' or ')') && !char.IsAsciiDigit(c)) return false;
        return true;
    }
}
