using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// A placeholder in a new brief: <c>FILL IN (what belongs here)</c>. Plain words, which are valid text anywhere in YAML and Markdown.
/// </summary>
/// <param name="What">What to fill in; never contains a parenthesis.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
public readonly record struct Placeholder(string What, int Start, int End)
{
    private const string Opening = "FILL IN (";

    private static readonly SearchValues<char> s_special = SearchValues.Create("():,#\n[]{}\"“”");

    /// <summary>Formats a placeholder.</summary>
    /// <param name="what">What to fill in: one line without parentheses, colons and commas, so that it is valid anywhere.</param>
    public static string Format(string what)
    {
        if (what.AsSpan().ContainsAny(s_special)) throw new ArgumentException($"A blank must be plain words: {what}", nameof(what));
        return $"{Opening}{what})";
    }

    /// <summary>Whether a text contains a placeholder.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.Contains(Opening, StringComparison.Ordinal);

    /// <summary>All placeholders of a text, in order. One that is never closed extends to the end of the text.</summary>
    public static IEnumerable<Placeholder> FindAll(string text)
    {
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0;)
        {
            var close = text.IndexOf(')', at);
            var end = close < 0 ? text.Length : close + 1;
            yield return new Placeholder(text[(at + Opening.Length)..(close < 0 ? end : close)].Trim(), at, end);
            at = text.IndexOf(Opening, end, StringComparison.Ordinal);
        }
    }
}
