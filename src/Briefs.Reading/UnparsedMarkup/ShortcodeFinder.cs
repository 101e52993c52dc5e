using System.Buffers;
namespace Briefs.Reading.UnparsedMarkup;

/// <summary>
/// Finds syntax of other programs: <c>{{&lt; youtube x &gt;}}</c>, <c>{% include x %}</c>, <c>{{ variable }}</c>, <c>{.class}</c>,
/// <c>{#id}</c>.
/// </summary>
internal static class ShortcodeFinder
{
    private const int Longest = 500;

    private static readonly SearchValues<char> s_brackets = SearchValues.Create("{}[]()");

    public static void Find(UnparsedText text)
    {
        for (var at = text.Text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf('{', at + 1))
        {
            if (text.IsTold(at, at + 1)) continue;
            if (text.CharAt(at + 1) == '{' && EndOf(text.Text, at, "}}") is var end and > 0) Shortcode(text, at, end);
            else if (text.CharAt(at + 1) is '%' or '#'
                && EndOf(text.Text, at, text.CharAt(at + 1) + "}") is var close and > 0) Liquid(text, at, close);
            else if (EndOf(text.Text, at, "}") is var brace and > 0) Attributes(text, at, brace);
        }
    }

    private static int EndOf(string text, int at, string closing)
    {
        var end = at + 2 > text.Length ? -1
            : text.IndexOf(closing, at + 2, Math.Min(Longest, text.Length - at - 2), StringComparison.Ordinal);
        return end < 0 ? -1 : end + closing.Length;
    }

    private static void Shortcode(UnparsedText text, int at, int end)
    {
        var inner = text.Text[(at + 2)..(end - 2)];
        if (inner.Any(c => c is '{' or '}')) return;
        var isCall = inner.Length > 2 && inner[0] is '<' or '%' && inner[^1] is '>' or '%';
        var words = (isCall ? inner[1..^1] : inner).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || (!isCall && !char.IsLetter(words[0][0]))) return;
        var what = isCall ? "is a shortcode from another program, and is published as plain text"
            : "is a variable from another program, and is published as plain text";
        text.Tell(at, end, isCall && Known(words) is { } known
            ? new UnparsedMarkup(what, $"Write `{known}`." + text.OrKeep(at, end), known)
            : isCall && Video(words) is { } video
            ? new UnparsedMarkup(what, EmbedAdvice.Advise(video), EmbedAdvice.LinkTo(video))
            : new UnparsedMarkup(what,
            $"Delete `{text.Raw(at, end)}`: Briefs has no shortcodes. Write what readers should see instead." + text.OrKeep(at, end)));
    }

    // Shortcodes that have an equivalent in Markdown.
    private static string? Known(string[] words) =>
        words[0] is "ref" or "relref" && Argument(words) is { } path && path.EndsWith(".md", StringComparison.Ordinal)
            ? path[(path.LastIndexOf('/') + 1)..] : null;

    private static Uri? Video(string[] words) => Argument(words) is not { } id ? null : words[0] switch
    {
        "youtube" => new Uri($"https://www.youtube.com/watch?v={id}"),
        "vimeo" => new Uri($"https://vimeo.com/{id}"),
        _ => null,
    };

    private static string? Argument(string[] words)
    {
        if (words.Length < 2) return null;
        var argument = words[1].StartsWith("id=", StringComparison.Ordinal) ? words[1]["id=".Length..].Trim('"') : words[1].Trim('"');
        return argument.Length > 0 && argument.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') ? argument : null;
    }

    private static void Liquid(UnparsedText text, int at, int end)
    {
        if (!text.Text.AsSpan(at, end - at).ContainsAnyExceptInRange('!', '/')) return;
        if (text.CharAt(at + 1) == '#' && text.CharAt(at + 2) != ' ') return;
        text.Tell(at, end, new UnparsedMarkup(
            "is a template tag from another program, and is published as plain text",
            $"Delete `{text.Raw(at, end)}`, and write what readers should see instead." + text.OrKeep(at, end)));
    }

    private static void Attributes(UnparsedText text, int at, int end)
    {
        var inner = text.Text[(at + 1)..(end - 1)].TrimStart(':').Trim();
        if (inner.Length < 2 || text.IsDeclared(at) || s_declarations.Contains(inner, StringComparer.Ordinal)) return;
        var isClass = inner[0] is '.' or '#' && char.IsLetter(inner[1]) && !inner.AsSpan().ContainsAny(s_brackets);
        var isSetting = inner.Contains('=', StringComparison.Ordinal) && char.IsLetter(inner[0]) && text.EndsLink(at);
        if (!isClass && !isSetting) return;
        var what = inner[0] == '#' ? "sets an id, which Briefs does not support, so it is published as plain text"
            : "sets a class or attribute, which Briefs does not support, so it is published as plain text";
        if (text.EndsLink(at) && IsButton(inner))
        {
            text.Tell(at, end, new UnparsedMarkup(what, $"Delete `{text.Raw(at, end)}`. To make a button of the link, put it alone into a "
                + "block: write `> [!ACTION]` on a line, and the link on the next line, after `> `." + text.OrKeep(at, end), ""));
            return;
        }

        var why = inner[0] == '#' ? "the id of a heading is generated from its text"
            : text.EndsLink(at) ? "the link or picture works without it"
            : "to change the look of the site, edit templates/site.css";
        text.Tell(at, end, new UnparsedMarkup(what, $"Delete `{text.Raw(at, end)}`: {why}." + text.OrKeep(at, end), ""));
    }

    private static bool IsButton(string attributes) =>
        Array.Exists(s_buttons, word => attributes.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] s_buttons = ["button", "btn", "cta"];

    private static readonly string[] s_declarations = [".term", ".title", ".name", ".own", ".translation"];
}
