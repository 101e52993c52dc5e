namespace Briefs.Import.Word;

/// <summary>An element of a Word file.</summary>
/// <param name="name">With the usual prefix of its namespace, whatever prefix the file uses: <c>w:p</c>.</param>
internal sealed class WordElement(string name)
{
    private readonly List<WordAttribute> _attributes = [];
    private List<WordElement>? _children;
    private StringBuilder? _text;

    public string Name { get; } = name;

    public IReadOnlyList<WordElement> Children => _children ?? (IReadOnlyList<WordElement>)[];

    /// <summary>The text directly in the element.</summary>
    public string Text => _text?.ToString() ?? "";

    /// <summary>The value of an attribute, with the usual prefix of its namespace; null if it is missing.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in _attributes)
                if (name == attribute) return value;
            return null;
        }
    }

    /// <summary>The attribute <c>w:val</c>.</summary>
    public string? Value => this["w:val"];

    /// <summary>The first child with a name; null if there is none.</summary>
    public WordElement? Child(string name)
    {
        foreach (var child in Children)
            if (child.Name == name) return child;
        return null;
    }

    /// <summary>The first element with a name, at any depth; null if there is none.</summary>
    public WordElement? Descendant(string name)
    {
        foreach (var child in Children)
            if ((child.Name == name ? child : child.Descendant(name)) is { } found) return found;
        return null;
    }

    /// <summary>
    /// Whether a property is on: it is there, and its value is not off. Google Docs writes each property, with 0 for most.
    /// </summary>
    public bool? Toggle(string name) => Child(name) is not { } property ? null : property.Value is not ("0" or "false" or "off");

    public void Add(WordAttribute attribute) => _attributes.Add(attribute);

    public void Add(WordElement child) => (_children ??= []).Add(child);

    public void AddText(string text) => (_text ??= new StringBuilder()).Append(text);
}

internal readonly record struct WordAttribute(string Name, string Value);
