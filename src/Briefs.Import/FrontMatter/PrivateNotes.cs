namespace Briefs.Import.FrontMatter;

/// <summary>Writes foreign front matter as the value of <c>private:</c>, so that nothing is lost: YAML in block style.</summary>
internal sealed class PrivateNotes
{
    private const int Step = 2;

    private readonly StringBuilder _lines = new();

    /// <summary>Lines without indentation; empty for no entries.</summary>
    public static string Write(IEnumerable<MetaEntry> entries)
    {
        var notes = new PrivateNotes();
        foreach (var entry in entries) notes.Entry(entry, 0);
        return notes._lines.ToString();
    }

    private void Entry(MetaEntry entry, int indent)
    {
        _lines.Append(' ', indent).Append(Scalar(entry.Key)).Append(':');
        Value(entry.Value, indent);
    }

    // After a colon or a dash.
    private void Value(MetaValue value, int indent)
    {
        switch (value)
        {
            case MetaValue.Text text:
                _lines.Append(' ').Append(Scalar(text.Value)).Append('\n');
                break;
            case MetaValue.List { Items.IsEmpty: true }:
                _lines.Append(" []\n");
                break;
            case MetaValue.Map { Entries.IsEmpty: true }:
                _lines.Append(" {}\n");
                break;
            case MetaValue.List list:
                _lines.Append('\n');
                foreach (var item in list.Items)
                {
                    _lines.Append(' ', indent + Step).Append('-');
                    Value(item, indent + Step);
                }

                break;
            case MetaValue.Map map:
                _lines.Append('\n');
                foreach (var entry in map.Entries) Entry(entry, indent + Step);
                break;
        }
    }

    private static string Scalar(string text)
    {
        if (IsPlain(text)) return text;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\t') quoted.Append("\\t");
            else if (IsHidden(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0]) && text[^1] != ' '
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '_' or '/' or '(' or ')' or '’')
        && !text.Contains("  ", StringComparison.Ordinal);

    private static bool IsHidden(char c) =>
        char.IsControl(c) || c is '\uFEFF' or '\u2028' or '\u2029' || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
