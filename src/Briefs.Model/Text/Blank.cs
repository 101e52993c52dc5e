using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// A place that a new brief leaves for its editor: <c>FILL IN (what belongs here)</c>. Plain words, which YAML and Markdown take
/// for text wherever a text may stand.
/// </summary>
/// <param name="What">What belongs there; never holds a parenthesis.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character.</param>
public readonly record struct Blank(string What, int Start, int End)
{
    private const string Opening = "FILL IN (";

    private static readonly SearchValues<char> s_special = SearchValues.Create("():,#\n[]{}\"“”");

    /// <summary>The blank as it is written.</summary>
    /// <param name="what">What belongs there: on one line, without parentheses, colons and commas, so that it may stand anywhere.</param>
    public static string Format(string what)
    {
        if (what.AsSpan().ContainsAny(s_special)) throw new ArgumentException($"A blank must be plain words: {what}", nameof(what));
        return $"{Opening}{what})";
    }

    /// <summary>Whether a text has any.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => text.Contains(Opening, StringComparison.Ordinal);

    /// <summary>Every blank of a text, in order. One that is never closed ends with the text.</summary>
    public static IEnumerable<Blank> FindAll(string text)
    {
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0;)
        {
            var close = text.IndexOf(')', at);
            var end = close < 0 ? text.Length : close + 1;
            yield return new Blank(text[(at + Opening.Length)..(close < 0 ? end : close)].Trim(), at, end);
            at = text.IndexOf(Opening, end, StringComparison.Ordinal);
        }
    }
}
