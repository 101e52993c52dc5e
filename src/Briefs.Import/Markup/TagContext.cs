namespace Briefs.Import.Markup;

/// <summary>Where a template tag is in its text.</summary>
internal static class TagContext
{
    /// <summary>Whether a place is in the address of a link or picture, or in an attribute of HTML, where a comment can't be.</summary>
    public static bool IsInAddress(string text, int at)
    {
        for (var index = at - 1; index >= 0 && text[index] is not ('\n' or ' ' or '\t'); index--)
        {
            if (text[index] == '(' && index > 0 && text[index - 1] == ']') return true;
            if (text[index] is '"' or '\'' && index > 0 && text[index - 1] == '=') return true;
            if (text[index] is '"' or '\'' or ')' or '>') return false;
        }

        return IsDefinition(text, at);
    }

    /// <summary>Whether a piece is alone on its line.</summary>
    public static bool IsAlone(string text, TextSpan span)
    {
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var end = text.IndexOf('\n', span.End);
        return text.AsSpan(start, span.Start - start).IsWhiteSpace()
            && text.AsSpan(span.End, (end < 0 ? text.Length : end) - span.End).IsWhiteSpace();
    }

    /// <summary>A block in place of a piece that is alone on its line, with empty lines around it.</summary>
    public static TextEdit ReplaceByBlock(string text, TextSpan span, string block)
    {
        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var isAfterText = start > 1 && text[start - 2] != '\n';
        var end = text.IndexOf('\n', span.End);
        var isBeforeText = end >= 0 && end + 1 < text.Length && text[end + 1] != '\n';
        return new TextEdit(span, (isAfterText ? "\n" : "") + block + (isBeforeText ? "\n" : ""));
    }

    // [name]: address
    private static bool IsDefinition(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var line = text.AsSpan(start, at - start).TrimStart();
        return line is ['[', ..] && line.IndexOf("]: ", StringComparison.Ordinal) is > 0 and var colon
            && line[(colon + 3)..].TrimStart().IndexOf(' ') < 0;
    }
}

/// <summary>An address as Markdown has it.</summary>
internal static class AddressText
{
    /// <summary>Escapes what would end the address early.</summary>
    public static string Format(string address)
    {
        var written = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is ' ' or '<' or '>' or '(' or ')' or '"' or '\\' or '|' || char.IsControl(c))
                written.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else written.Append(c);
        }

        return written.ToString();
    }
}
