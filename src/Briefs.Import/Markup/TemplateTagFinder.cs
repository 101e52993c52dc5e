namespace Briefs.Import.Markup;

internal enum TemplateTagKind
{
    /// <summary><c>{{&lt; … &gt;}}</c> or <c>{{% … %}}</c> of Hugo.</summary>
    Shortcode,

    /// <summary><c>{{ … }}</c> of Liquid and others.</summary>
    Variable,

    /// <summary><c>{% … %}</c> of Liquid.</summary>
    Liquid,
}

/// <param name="Span">The whole tag, brackets included.</param>
/// <param name="Inner">The text between the brackets, trimmed.</param>
internal sealed record TemplateTag(TemplateTagKind Kind, TextSpan Span, string Inner)
{
    public TagArguments Arguments { get; } = TagArguments.Parse(Inner);

    /// <summary>
    /// Whether it closes another tag: <c>{{&lt; /quote &gt;}}</c>, <c>{% endhighlight %}</c>, or <c>{% /callout %}</c> of Markdoc.
    /// </summary>
    public bool IsClosing => Inner.StartsWith('/') || ClosesByWord;

    /// <summary>The name of the tag that it closes.</summary>
    public string ClosedName => ClosesByWord ? Inner["end".Length..].Trim() : Inner.TrimStart('/', ' ').Trim();

    private bool ClosesByWord => Kind == TemplateTagKind.Liquid && Inner.StartsWith("end", StringComparison.Ordinal);

    /// <summary>Whether it ends in a slash, as in <c>{{&lt; quote text="…" /&gt;}}</c>, so that no tag closes it.</summary>
    public bool ClosesItself { get; init; }
}

/// <summary>Finds the tags of Hugo's shortcodes and of Liquid outside code.</summary>
internal static class TemplateTagFinder
{
    private const int Longest = 4_000;

    public static IEnumerable<TemplateTag> FindAll(string text, CodeRegions code)
    {
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length;)
        {
            var tag = code.Contains(at) || IsEscaped(text, at) ? null : Read(text, at);
            if (tag is not null) yield return tag;
            at = text.IndexOf('{', tag?.Span.End ?? at + 1);
        }
    }

    private static TemplateTag? Read(string text, int at) => text.AsSpan(at) switch
    {
        ['{', '{', '<', ..] => Between(text, at, 3, ">}}", TemplateTagKind.Shortcode),
        ['{', '{', '%', ..] => Between(text, at, 3, "%}}", TemplateTagKind.Shortcode),
        ['{', '{', ..] => Between(text, at, 2, "}}", TemplateTagKind.Variable),
        ['{', '%', ..] => Between(text, at, 2, "%}", TemplateTagKind.Liquid),
        _ => null,
    };

    private static TemplateTag? Between(string text, int at, int opening, string closing, TemplateTagKind kind)
    {
        var start = at + opening;
        var end = text.IndexOf(closing, start, Math.Min(Longest, text.Length - start), StringComparison.Ordinal);
        if (end < 0) return null;
        var inner = text[start..end].Trim('-', ' ', '\n', '\t', '\r');
        if (inner.Length == 0) return null;
        var closesItself = kind == TemplateTagKind.Shortcode && EndsInSlash(text[start..end], inner);
        // The slash is not an argument.
        if (closesItself && inner[^2] is '"' or '\'' or '`' or ' ' or '\n' or '\t') inner = inner[..^1].TrimEnd();
        return new TemplateTag(kind, new TextSpan(at, end + closing.Length), inner) { ClosesItself = closesItself };
    }

    // {{< ref /path/ >}} ends in a slash that is part of its argument.
    private static bool EndsInSlash(string written, string inner) =>
        inner.Length > 1 && inner[^1] == '/' && inner[0] != '/' && (written[^1] == '/' || char.IsWhiteSpace(inner[^2]));

    private static bool IsEscaped(string text, int at) => at > 0 && text[at - 1] == '\\';
}
