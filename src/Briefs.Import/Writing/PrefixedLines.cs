namespace Briefs.Import.Writing;

/// <summary>Lines within block quotes, list items and notes: each line begins with the prefixes of all that are open.</summary>
internal sealed class PrefixedLines
{
    private readonly StringBuilder _text = new();
    private readonly List<Prefix> _open = [];

    /// <summary>Opens a container.</summary>
    /// <param name="first">The prefix of its first line.</param>
    /// <param name="next">The prefix of the lines after it.</param>
    public void Begin(string first, string next) => _open.Add(new Prefix(first, next));

    public void End() => _open.RemoveAt(_open.Count - 1);

    /// <summary>A blank line, unless there is no line yet in the innermost container.</summary>
    public void Blank()
    {
        if (_text.Length > 0 && (_open.Count == 0 || _open[^1].IsUsed)) Write("");
    }

    /// <summary>Writes a text of several lines.</summary>
    public void WriteLines(string text)
    {
        foreach (var line in text.Split('\n')) Write(line);
    }

    public void Write(string line)
    {
        var start = _text.Length;
        foreach (var prefix in _open)
        {
            _text.Append(prefix.IsUsed ? prefix.Next : prefix.First);
            prefix.IsUsed = true;
        }

        _text.Append(line);
        while (_text.Length > start && _text[^1] == ' ') _text.Length--;
        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private sealed class Prefix(string first, string next)
    {
        public string First { get; } = first;

        public string Next { get; } = next;

        public bool IsUsed { get; set; }
    }
}
