namespace Briefs.LanguageServer.Completion;

/// <summary>
/// Where in YAML in block form somebody is writing. Told by indentation alone: while they write, it is no YAML yet.
/// </summary>
/// <param name="Path">The keys above, the outermost first.</param>
/// <param name="Beside">The other keys of the same entry.</param>
/// <param name="Key">Whose value is being written; null where a key is, or an item.</param>
/// <param name="Start">Offset at which what is being written begins.</param>
internal sealed record YamlPlace(ImmutableArray<string> Path, IReadOnlySet<string> Beside, string? Key, int Start)
{
    /// <summary>Whether a hyphen begins the item that is being written.</summary>
    public bool IsInItem { get; private init; }

    /// <param name="region">The YAML of the file.</param>
    /// <returns>Null where no key can be written, such as within an indentation.</returns>
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

    // An empty line within an entry, further out than the entry: a key there would take what follows for its own.
    private static bool IsWithinEntry(List<YamlLine> lines, int current, int offset)
    {
        if (lines[current] is not { IsEmpty: true, Hyphen: null }) return false;
        var next = lines.FindIndex(current + 1, l => !l.IsEmpty || l.Hyphen is not null);
        return next >= 0 && (lines[next].Hyphen ?? lines[next].Column) > offset - lines[current].Start;
    }

    private static YamlPlace In(string text, List<YamlLine> lines, int current, int offset)
    {
        var line = lines[current];
        // On an empty line the place itself is the indentation.
        var column = line.IsEmpty ? offset - line.Start : line.Column;
        var written = text.AsSpan(Math.Min(line.Content, offset), Math.Max(0, offset - line.Content));
        var colon = YamlLine.ColonIn(written);
        var start = colon < 0 || colon + 1 == written.Length ? Math.Min(line.Content, offset)
            : ValueStart(text, line.Content + colon + 1, offset);
        var beside = new HashSet<string>(Below(lines, current, column), StringComparer.Ordinal);
        var (path, isInItem) = Above(lines, current, column, beside);
        return new YamlPlace(path, beside, colon < 0 ? null : line.Key, start) { IsInItem = isInItem };
    }

    // Behind the colon, or in a list between brackets behind the last comma.
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
