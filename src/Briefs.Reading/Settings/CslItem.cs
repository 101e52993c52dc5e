using System.Collections.Immutable;
using Briefs.Reading.Yaml;
using Briefs.Text;

namespace Briefs.Reading.Settings;

/// <summary>One item of CSL-JSON. Fields of a kind that is not expected count as absent: the format has many, and Zotero's plug-ins add more.</summary>
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

    public string? Text(string name) => Node(name) is YamlNode.Scalar scalar && scalar.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A line <c>name: value</c> of the note.</summary>
    public string? Noted(string name)
    {
        foreach (var line in (Text("note") ?? "").Split('\n'))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase) && line[(name.Length + 1)..].Trim() is { Length: > 0 } value) return value;
        }

        return null;
    }

    /// <summary>All authors in one line, as names are said: given name first.</summary>
    public string? Authors()
    {
        if (Node("author") is not YamlNode.Sequence { Items: var authors }) return null;
        ImmutableArray<string> names = [.. authors.OfType<YamlNode.Mapping>().Select(author => NameOf(new CslItem(author))).Where(name => name.Length > 0)];
        return names.IsEmpty ? null : string.Join(", ", names);
    }

    private static string NameOf(CslItem author)
    {
        var parts = new[] { author.Text("given"), author.Text("non-dropping-particle"), author.Text("family"), author.Text("suffix") };
        return author.Text("literal") ?? string.Join(' ', parts.Where(part => part is not null));
    }
}
