namespace Briefs.Reading.Yaml;

/// <summary>The <c>#</c> that ends a text in YAML.</summary>
internal static class CommentSign
{
    /// <summary>The offset of a <c>#</c> on the same line with nothing but blanks, at least one, before it; else null.</summary>
    /// <param name="from">Offset behind the text.</param>
    public static int? After(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at > from && at < text.Length && text[at] == '#' ? at : null;
    }

    /// <summary>
    /// Whether it is meant as a part of the text: with one space before it (<c>Case #4</c>), or none behind (<c>#MeToo</c>).
    /// A remark has two before and one behind, as the manual writes it.
    /// </summary>
    public static bool BelongsToText(string text, int from, int hash) =>
        (hash == from + 1 && text[from] == ' ') || hash + 1 >= text.Length || text[hash + 1] is not (' ' or '\t');
}
