namespace Briefs.LanguageServer.Completion;

/// <summary>A line of YAML in block form, as far as its indentation and its key tell.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last one, before the line feed.</param>
/// <param name="Content">Offset of what stands behind the spaces and the hyphen of an item.</param>
/// <param name="Hyphen">The column of its hyphen; null where there is none.</param>
/// <param name="Key">Null where there is none.</param>
internal readonly record struct YamlLine(int Start, int End, int Content, int? Hyphen, string? Key)
{
    public int Column => Content - Start;

    public bool IsEmpty => Content == End;

    public static YamlLine Parse(string text, int start, int stop)
    {
        var end = text.IndexOf('\n', start, stop - start) is >= 0 and var feed ? feed : stop;
        var content = SkipSpaces(text, start, end);
        int? hyphen = null;
        while (content < end && text[content] == '-' && (content + 1 == end || text[content + 1] == ' '))
        {
            hyphen ??= content - start;
            content = SkipSpaces(text, content + 1, end);
        }

        return new YamlLine(start, end, content, hyphen, KeyIn(text.AsSpan(content, end - content)));
    }

    /// <summary>Where the colon stands that ends the key of a line; negative where none does.</summary>
    public static int ColonIn(ReadOnlySpan<char> content)
    {
        if (content is [] or ['#' or '[' or '{' or '|' or '>', ..]) return -1;
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == ':' && (at + 1 == content.Length || content[at + 1] == ' ')) return at;
        }

        return -1;
    }

    private static string? KeyIn(ReadOnlySpan<char> content) =>
        ColonIn(content) is > 0 and var colon ? content[..colon].Trim().Trim("\"'").ToString() : null;

    private static int SkipSpaces(string text, int from, int end)
    {
        while (from < end && text[from] == ' ') from++;
        return from;
    }
}
