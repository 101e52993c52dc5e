using Briefs.Reading.Yaml;

namespace Briefs.Reading.Settings;

/// <summary>
/// One item of CSL-JSON. Fields of an unexpected type count as absent: the format has many, and Zotero's plug-ins add more.
/// </summary>
internal sealed class CslItem(YamlNode.Mapping fields)
{
    public TextSpan Span => fields.Span;

    public YamlNode? Node(string name)
    {
        foreach (var entry in fields.Entries)
        {
            if (string.Equals(entry.Key.Text, name, StringComparison.Ordinal)) return entry.Value;
        }

        return null;
    }

    public string? Text(string name) =>
        Node(name) is YamlNode.Scalar scalar && !IsBoolean(scalar) && scalar.Text.Trim() is { Length: > 0 } text ? text : null;

    private static bool IsBoolean(YamlNode.Scalar scalar) => scalar is { IsPlain: true, Text: "true" or "false" };

    /// <summary>The value of a line <c>name: value</c> in the note, or of Zotero's older form <c>{:name: value}</c> within it.</summary>
    public string? Noted(string name)
    {
        var note = Text("note") ?? "";
        foreach (var line in note.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)
                && trimmed[(name.Length + 1)..].Trim() is { Length: > 0 } value)
            {
                return value;
            }
        }

        var brace = note.IndexOf("{:" + name + ":", StringComparison.OrdinalIgnoreCase);
        var from = brace + name.Length + 3;
        return brace >= 0 && note.IndexOf('}', from) is > 0 and var end && note[from..end].Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>The first non-empty one of the given fields; a line of the note counts where the field itself is empty.</summary>
    public string? FindText(params string[] names)
    {
        foreach (var name in names)
        {
            // Every item has a type, so a type in the note is meant to replace it.
            if (name is "type" && Noted(name) is { } meant) return meant;
            if ((Text(name) ?? Noted(name)) is { } text) return text;
        }

        return null;
    }

    /// <summary>A date field, of the item or of its note.</summary>
    public YamlNode? Dated(string name) =>
        Node(name) is { } date ? date
            : Noted(name) is { } noted ? new YamlNode.Scalar(Span, MappedText.Literal(noted, Span.Start), IsPlain: true)
            : null;

    /// <summary>All authors on one line, given name first.</summary>
    public string? Authors()
    {
        if (Node("author") is not YamlNode.Sequence { Items: var authors }) return null;
        ImmutableArray<string> names =
            [.. authors.OfType<YamlNode.Mapping>().Select(author => NameOf(new CslItem(author))).Where(name => name.Length > 0)];
        return names.IsEmpty ? null : string.Join(", ", names);
    }

    private static string NameOf(CslItem author)
    {
        string?[] parts =
        [
            author.Text("given"),
            author.Text("dropping-particle"),
            author.Text("non-dropping-particle"),
            author.Text("family"),
            author.Text("suffix"),
        ];
        return author.Text("literal") ?? string.Join(' ', parts.Where(part => part is not null));
    }
}
