namespace Briefs.Reading.Scaffolding;

/// <summary>Writes YAML in the style of the manual: one key a line, and a text that YAML might misread below its key.</summary>
/// <param name="indent">Spaces before every key.</param>
public sealed class YamlLines(int indent = 0)
{
    // Column after which a folded text continues on the next line.
    private const int Width = 100;
    private const int Step = 2;

    // Other programs read these words as true, false or nothing.
    private static readonly FrozenSet<string> s_constants =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private readonly StringBuilder _lines = new();

    /// <summary>An entry: its id, and its keys indented by one step.</summary>
    public YamlLines Entry(NewEntry entry)
    {
        _lines.Append(' ', indent).Append(entry.Id).Append(":\n");
        var fields = new YamlLines(indent + Step);
        foreach (var field in entry.Fields) fields.Field(field);
        _lines.Append(fields);
        return this;
    }

    public YamlLines Field(EntryField field)
    {
        var onLine = field.Form == FieldForm.Word
            || (field.Form == FieldForm.Text && IsPlain(field.Value) && indent + field.Key.Length + 2 + field.Value.Length <= Width);
        _lines.Append(' ', indent).Append(field.Key).Append(':');
        if (onLine) _lines.Append(' ').Append(field.Value).Append('\n');
        else Fold(field.Value);
        return this;
    }

    public override string ToString() => _lines.ToString();

    /// <summary>An entry in braces, on one line.</summary>
    public static string InBraces(NewEntry entry)
    {
        return $"{entry.Id}: {{{string.Join(", ", entry.Fields.Select(f => $"{f.Key}: {InMarks(f.Value)}"))}}}";
    }

    /// <summary>A text as an item of a list: in quotation marks only if YAML would read something else.</summary>
    public static string InList(string text) =>
        IsPlain(text) && !text.Contains(',', StringComparison.Ordinal) && !s_constants.Contains(text) ? text : InMarks(text);

    private static string InMarks(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';

    private void Fold(string text)
    {
        _lines.Append(" >-\n");
        var length = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var starts = length == 0 || length + 1 + word.Length > Width;
            if (starts && length > 0) _lines.Append('\n');
            if (starts) _lines.Append(' ', indent + Step);
            else _lines.Append(' ');
            _lines.Append(word);
            length = starts ? indent + Step + word.Length : length + 1 + word.Length;
        }

        _lines.Append('\n');
    }

    // Letters, digits and characters without a meaning in YAML, beginning with a letter.
    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal)
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '(' or ')' or '/' or '&' or '’' or '\'');
}

/// <summary>A key of a new entry, and its value on one line.</summary>
public sealed record EntryField(string Key, string Value, FieldForm Form = FieldForm.Text);

public enum FieldForm
{
    /// <summary>A word, date or address, written as it is on the line of its key.</summary>
    Word,

    /// <summary>A text, on the line of its key unless YAML would misread it there; then below.</summary>
    Text,

    /// <summary>A text below its key, the form used for headlines.</summary>
    Folded,
}
