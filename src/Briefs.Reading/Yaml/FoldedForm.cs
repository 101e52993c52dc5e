using System.Buffers;

namespace Briefs.Reading.Yaml;

/// <summary>
/// The fix for a text that YAML misreads: the same text on its own line after <c>&gt;-</c>, where every character is allowed.
/// </summary>
internal static class FoldedForm
{
    private static readonly SearchValues<char> s_notInKeys = SearchValues.Create(" \t\"'[]{}#&*!|>%@`,");

    /// <param name="at">An offset in the line of the key.</param>
    /// <returns>Empty when the text continues on the next line, has no key before it, or contains escapes.</returns>
    public static ImmutableArray<Fix> CreateFixes(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
        var line = text.AsSpan(start, end - start);
        var indent = line.Length - line.TrimStart(' ').Length;
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= indent || line[indent..colon].ContainsAny(s_notInKeys)) return [];
        var value = line[(colon + 1)..].TrimStart(' ');
        if (value.IsEmpty || value.Contains('\\') || value[0] is '[' or '{' or '|' or '>' or '&' or '*' or '!' || GoesOn(text, end, indent))
            return [];
        var gap = new TextSpan(start + colon + 1, end - value.Length);
        return Fix.Certain("Put the text on its own line", new TextEdit(gap, " >-\n" + new string(' ', indent + 2)));
    }

    /// <summary>The same as a suggested fix: the editor may have meant a comment, and the text after the # would be published.</summary>
    public static ImmutableArray<Fix> Offered(string text, int at) =>
        [.. CreateFixes(text, at).Select(f => f with { Applicability = Applicability.Suggested })];

    private static bool GoesOn(string text, int end, int indent)
    {
        if (end + 1 >= text.Length) return false;
        var next = text.AsSpan(end + 1);
        var stop = next.IndexOf('\n');
        var line = stop < 0 ? next : next[..stop];
        return !line.IsWhiteSpace() && line.Length - line.TrimStart(' ').Length > indent;
    }
}

/// <summary>The <c>#</c> that ends a text in YAML.</summary>
internal static class CommentSign
{
    /// <summary>The offset of a <c>#</c> on the same line after at least one blank and nothing else; otherwise null.</summary>
    /// <param name="from">The offset after the text.</param>
    public static int? FindAfter(string text, int from)
    {
        var at = from;
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at > from && at < text.Length && text[at] == '#' ? at : null;
    }

    /// <summary>
    /// Whether it is meant as part of the text: with one space before it (<c>Case #4</c>), or none after it (<c>#MeToo</c>). A comment in
    /// the style of the manual has two spaces before it and one after.
    /// </summary>
    public static bool BelongsToText(string text, int from, int hash) =>
        (hash == from + 1 && text[from] == ' ') || hash + 1 >= text.Length || text[hash + 1] is not (' ' or '\t');
}
