using Briefs.Reading.Schema;

namespace Briefs.LanguageServer.Completion;

/// <summary>Writes a key, or an entry with its usual keys, for insertion; with placeholders if the editor supports snippets.</summary>
/// <param name="today">The default value for dates.</param>
internal sealed class EntryText(InsertTextFormat writes, PartialDate today)
{
    private const int Step = 2;

    private readonly StringBuilder _text = new();
    private int _places;

    /// <summary>Returns a key with its value. Lines after the first are indented relative to the first.</summary>
    public string Key(Key key)
    {
        Write(key, 0);
        return _text.ToString();
    }

    /// <summary>Returns the first key of a list item, with its hyphen.</summary>
    public string Item(Key key)
    {
        _text.Append("- ");
        Write(key, Step);
        return _text.ToString();
    }

    /// <summary>Returns an id with the keys below it.</summary>
    /// <param name="id">Null for a placeholder.</param>
    public string Entry(string? id, KeyTable keys)
    {
        Entry(id, keys, 0);
        return _text.ToString();
    }

    private void Entry(string? id, KeyTable keys, int indent)
    {
        if (id is null) Place("id");
        else _text.Append(id);
        _text.Append(':');
        Fields(keys, indent + Step);
    }

    private void Fields(KeyTable keys, int indent)
    {
        foreach (var name in keys.Usual)
        {
            Line(indent);
            Write(keys.Find(name)!, indent);
        }
    }

    private void Write(Key key, int indent)
    {
        _text.Append(key.Name).Append(':');
        switch (key.Form)
        {
            case KeyForm.Text when key.Example == ">-": _text.Append(" >-"); Line(indent + Step); Place(""); break;
            case KeyForm.OneOf oneOf: _text.Append(' '); Choice(oneOf.Words); break;
            case KeyForm.YesOrNo: _text.Append(' '); Choice(["true", "false"]); break;
            case KeyForm.Day: _text.Append(' '); Place(today.ToString()); break;
            case KeyForm.Moment: _text.Append(' '); Place($"{today}T09:00+00:00"); break;
            case KeyForm.Texts: _text.Append(" ["); Place(""); _text.Append(']'); break;
            case KeyForm.Entry entry: Fields(entry.Keys, indent + Step); break;
            case KeyForm.Entries entries: Items(entries.Keys, indent + Step); break;
            case KeyForm.EntriesById entries: Line(indent + Step); Entry(null, entries.Keys, indent + Step); break;
            case KeyForm.Credits or KeyForm.TextsByLanguage or KeyForm.TextsByName or KeyForm.Severities or KeyForm.Suppressions:
                Line(indent + Step); Place(""); break;
            default: _text.Append(' '); Place(""); break;
        }
    }

    private void Items(KeyTable keys, int indent)
    {
        Line(indent);
        _text.Append("- ");
        for (var at = 0; at < keys.Usual.Length; at++)
        {
            if (at > 0) Line(indent + Step);
            Write(keys.Find(keys.Usual[at])!, indent + Step);
        }
    }

    private void Line(int indent) => _text.Append('\n').Append(' ', indent);

    private void Place(string words)
    {
        if (writes == InsertTextFormat.PlainText) _text.Append(words);
        else _text.Append(CultureInfo.InvariantCulture, $"${{{++_places}:{words}}}");
    }

    private void Choice(IEnumerable<string> words)
    {
        if (writes == InsertTextFormat.Snippets) _text.Append(CultureInfo.InvariantCulture, $"${{{++_places}|{string.Join(',', words)}|}}");
    }
}

/// <summary>The kinds of text that an editor can insert.</summary>
internal enum InsertTextFormat
{
    /// <summary>Plain text.</summary>
    PlainText,

    /// <summary>Text with placeholders to fill in one after the other.</summary>
    Snippets,
}
