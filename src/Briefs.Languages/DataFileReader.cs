namespace Briefs.Languages;

/// <summary>
/// Reads the part of YAML that the data files use: keys with texts on one line, in single quotes, or folded after <c>&gt;</c>; keys with
/// keys, lists of keys, comments on separate lines, and a text that is named once (<c>&amp;final</c>) and used again (<c>*final</c>). Any
/// other form is an error, so that each file means the same in every YAML parser.
/// </summary>
internal sealed class DataFileReader
{
    private const string Indicators = "!|%@`\"#{}[],?";

    private readonly string _file;
    private readonly string[] _lines;
    private readonly Dictionary<string, DataNode> _named = new(StringComparer.Ordinal);
    private int _at;

    private DataFileReader(string file, string text) => (_file, _lines) = (file, text.Split('\n'));

    /// <param name="file">The name of the file, for messages.</param>
    /// <param name="text">The content of the file.</param>
    /// <exception cref="FormatException">The file has another form. The message has the line.</exception>
    public static DataNode Read(string file, string text)
    {
        var read = new DataFileReader(file, text);
        var root = read.ReadKeys(0);
        return read.FindContent() ? throw read.Malformed("this is indented too far") : root;
    }

    private DataNode ReadKeys(int indent)
    {
        var node = new DataNode(_file, _at + 1);
        while (FindContent() && Indent == indent && !IsItem)
        {
            var line = Content;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || (colon + 1 < line.Length && line[colon + 1] != ' ')) throw Malformed("expected a key, a colon and a space");
            var key = line[..colon];
            if (node.Keys.ContainsKey(key)) throw Malformed($"the key {key} is there twice");
            node.Keys.Add(key, ReadValue(line[(colon + 1)..].Trim(), indent));
        }

        return node;
    }

    private DataNode ReadItems(int indent)
    {
        var node = new DataNode(_file, _at + 1);
        while (FindContent() && Indent == indent && IsItem)
        {
            // The first key of an item is on the line of its dash.
            _lines[_at] = _lines[_at].Remove(indent, 1).Insert(indent, " ");
            node.Items.Add(ReadKeys(indent + 2));
        }

        return node;
    }

    // Expects the line of the key as the current line, and skips all lines of its value.
    private DataNode ReadValue(string value, int indent)
    {
        var line = _at++;
        if (value.Length == 0) return ReadBlock(indent);
        if (value[0] == '*') return _named.GetValueOrDefault(value[1..]) ?? throw Malformed($"{value} is not defined", line);
        var name = value[0] == '&' ? value[1..].Split(' ')[0] : null;
        if (name is not null) value = value[(name.Length + 1)..].Trim();
        var node = new DataNode(_file, line + 1) { Text = value == ">" ? ReadFolded(indent) : ReadLine(value, line) };
        if (name is not null) _named[name] = node;
        return node;
    }

    private DataNode ReadBlock(int indent)
    {
        if (!FindContent() || Indent <= indent) throw Malformed("a key without a value", _at - 1);
        return IsItem ? ReadItems(Indent) : ReadKeys(Indent);
    }

    private string ReadFolded(int indent)
    {
        var inner = _at < _lines.Length ? Indent : 0;
        var text = new StringBuilder();
        for (; _at < _lines.Length && Content.Length > 0 && Indent > indent; _at++)
        {
            if (Indent != inner) throw Malformed("all lines of a value must have the same indentation");
            text.Append(text.Length > 0 ? " " : "").Append(Content);
        }

        return text.Length > 0 ? text.ToString() : throw Malformed("no text follows the >", _at - 1);
    }

    private string ReadLine(string value, int line)
    {
        if (value is ['\'', .., '\''] && value.Length > 1) return value[1..^1].Replace("''", "'", StringComparison.Ordinal);
        var isPlain = value is [not '\'', ..] && !Indicators.Contains(value[0], StringComparison.Ordinal)
            && !value.StartsWith("- ", StringComparison.Ordinal) && !value.EndsWith(':')
            && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal);
        return isPlain ? value : throw Malformed("write this text in single quotes", line);
    }

    // Skips empty lines and comments. Returns false at the end of the file.
    private bool FindContent()
    {
        while (_at < _lines.Length && (Content.Length == 0 || Content[0] == '#')) _at++;
        return _at < _lines.Length;
    }

    private string Content => _lines[_at].Trim();

    private int Indent => _lines[_at].Length - _lines[_at].TrimStart(' ').Length;

    private bool IsItem => Content.StartsWith("- ", StringComparison.Ordinal);

    private FormatException Malformed(string what) => Malformed(what, Math.Min(_at, _lines.Length - 1));

    private FormatException Malformed(string what, int line) => new DataNode(_file, line + 1).Malformed(what);
}
