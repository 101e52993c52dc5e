namespace Briefs.LanguageServer.Completion;

/// <summary>
/// The place of the cursor in block-style YAML. Based on indentation alone, because the text is often not valid YAML while it is being
/// written.
/// </summary>
/// <param name="Path">The keys above, the outermost first.</param>
/// <param name="Beside">The other keys of the same entry.</param>
/// <param name="Key">The key whose value is being written; null at a key or a list item.</param>
/// <param name="Start">The offset at which the text being written begins.</param>
internal sealed record YamlPlace(ImmutableArray<string> Path, IReadOnlySet<string> Beside, string? Key, int Start)
{
    /// <summary>Whether the item being written begins with a hyphen.</summary>
    public bool IsInItem { get; private init; }

    /// <param name="region">The YAML of the file.</param>
    /// <returns>Null where no key can be written, such as inside indentation.</returns>
    public static YamlPlace? Find(string text, TextSpan region, int offset)
    {
        var lines = new List<YamlLine>();
        var current = -1;
        for (var start = region.Start; start <= region.End;)
        {
            var line = YamlLine.Parse(text, start, region.End);
            if (line.Start <= offset && offset <= line.End) current = lines.Count;
            lines.Add(line);
            start = line.End + 1;
        }

        if (current < 0 || (offset < lines[current].Content && !lines[current].IsEmpty)) return null;
        return IsWithinEntry(lines, current, offset) ? null : In(text, lines, current, offset);
    }

    // On an empty line inside an entry, with less indentation than the entry, a new key would take over the lines after it.
    private static bool IsWithinEntry(List<YamlLine> lines, int current, int offset)
    {
        if (lines[current] is not { IsEmpty: true, Hyphen: null }) return false;
        var next = lines.FindIndex(current + 1, l => !l.IsEmpty || l.Hyphen is not null);
        return next >= 0 && (lines[next].Hyphen ?? lines[next].Column) > offset - lines[current].Start;
    }

    private static YamlPlace In(string text, List<YamlLine> lines, int current, int offset)
    {
        var line = lines[current];
        // On an empty line, the column of the cursor is the indentation.
        var column = line.IsEmpty ? offset - line.Start : line.Column;
        var written = text.AsSpan(Math.Min(line.Content, offset), Math.Max(0, offset - line.Content));
        var colon = YamlLine.ColonIn(written);
        var start = colon < 0 || colon + 1 == written.Length ? Math.Min(line.Content, offset)
            : ValueStart(text, line.Content + colon + 1, offset);
        var beside = new HashSet<string>(Below(lines, current, column), StringComparer.Ordinal);
        var (path, isInItem) = Above(lines, current, column, beside);
        return new YamlPlace(path, beside, colon < 0 ? null : line.Key, start) { IsInItem = isInItem };
    }

    // After the colon, or in a bracketed list after the last comma.
    private static int ValueStart(string text, int from, int offset)
    {
        var start = from;
        while (start < offset && text[start] == ' ') start++;
        if (start < offset && text[start] == '[') start += 2 + text.AsSpan(start + 1, offset - start - 1).LastIndexOf(',');
        while (start < offset && text[start] == ' ') start++;
        return start;
    }

    private static IEnumerable<string> Below(List<YamlLine> lines, int current, int column)
    {
        foreach (var line in lines.Skip(current + 1).Where(l => !l.IsEmpty))
        {
            if (line.Column < column || line.Hyphen < column) yield break;
            if (line.Column == column && line.Key is { } key) yield return key;
        }
    }

    private static (ImmutableArray<string> Path, bool IsInItem) Above(
        List<YamlLine> lines, int current, int column, HashSet<string> beside)
    {
        var path = new Stack<string>();
        var hyphen = lines[current].Hyphen;
        var isInItem = hyphen is not null;
        var (limit, isBeside) = (hyphen ?? column, !isInItem);
        for (var at = current - 1; at >= 0; at--)
        {
            if (lines[at] is not { IsEmpty: false, Key: { } key } line) continue;
            if (isBeside && line.Column == limit)
            {
                beside.Add(key);
                (isBeside, isInItem) = (line.Hyphen is null, line.Hyphen is not null);
                if (isInItem) (limit, hyphen) = (line.Hyphen!.Value, line.Hyphen);
            }
            else if (line.Column < limit || (line.Column == limit && hyphen == limit && line.Hyphen is null))
            {
                path.Push(key);
                (limit, hyphen, isBeside) = (line.Hyphen ?? line.Column, line.Hyphen, false);
            }
        }

        return ([.. path], isInItem);
    }
}

/// <summary>A line of block-style YAML, parsed as far as its indentation and its key.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character, before the line feed.</param>
/// <param name="Content">The offset after the spaces and the hyphen of an item.</param>
/// <param name="Hyphen">The column of its hyphen; null if none exists.</param>
/// <param name="Key">Null if none exists.</param>
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

    /// <summary>Returns the position of the colon that ends the key of a line; negative if none exists.</summary>
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
