using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// A placeholder in a new brief: <c>FILL IN (what belongs here)</c>, with the marker in the language of the brief. Plain words, which are
/// valid text anywhere in YAML and Markdown.
/// </summary>
/// <param name="Marker">The marker as written, such as <c>FILL IN</c>.</param>
/// <param name="What">What to fill in; never contains a parenthesis.</param>
/// <param name="Start">Index of the first character.</param>
/// <param name="End">Index after the last character.</param>
public readonly record struct Placeholder(string Marker, string What, int Start, int End)
{
    private const string Fallback = "en";

    private static readonly FrozenDictionary<string, string> s_markers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Fallback] = "FILL IN",
        ["ar"] = "للإكمال",
        ["fr"] = "À COMPLÉTER",
        ["kk"] = "ТОЛТЫРЫҢЫЗ",
        ["ru"] = "ЗАПОЛНИТЬ",
        ["zh"] = "待填写",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What follows a marker. Searching for it is several times faster than searching for every marker at once.</summary>
    private const string Opening = " (";

    private static readonly ImmutableArray<string> s_all = s_markers.Values;
    private static readonly SearchValues<char> s_special = SearchValues.Create("():,#\n[]{}\"“”");

    /// <summary>The marker of a language; the English one if it has none.</summary>
    /// <param name="lang">BCP 47.</param>
    public static string MarkerIn(string lang) => s_markers.GetValueOrDefault(lang.Split('-')[0], s_markers[Fallback]);

    /// <summary>Formats a placeholder.</summary>
    /// <param name="what">What to fill in: one line without parentheses, colons and commas, so that it is valid anywhere.</param>
    /// <param name="lang">The language of <paramref name="what"/>, BCP 47.</param>
    public static string Format(string what, string lang = Fallback)
    {
        if (what.AsSpan().ContainsAny(s_special)) throw new ArgumentException($"A blank must be plain words: {what}", nameof(what));
        return $"{MarkerIn(lang)} ({what})";
    }

    /// <summary>Whether a text contains a placeholder.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) => Find(text, 0) >= 0;

    /// <summary>All placeholders of a text, in order. One that is never closed extends to the end of the text.</summary>
    public static IEnumerable<Placeholder> FindAll(string text)
    {
        for (var at = Find(text, 0); at >= 0;)
        {
            var open = text.IndexOf('(', at) + 1;
            var close = text.IndexOf(')', open);
            var end = close < 0 ? text.Length : close + 1;
            yield return new Placeholder(text[at..(open - 2)], text[open..(close < 0 ? end : close)].Trim(), at, end);
            at = Find(text, end);
        }
    }

    private static int Find(ReadOnlySpan<char> text, int from)
    {
        for (var at = from; text[at..].IndexOf(Opening, StringComparison.Ordinal) is var next and >= 0; at += next + 1)
        {
            var before = text[from..(at + next)];
            foreach (var marker in s_all)
                if (before.EndsWith(marker, StringComparison.Ordinal)) return at + next - marker.Length;
        }

        return -1;
    }
}
