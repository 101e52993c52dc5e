namespace Briefs.Model.Text;

/// <summary>
/// Escapes content for Markdown that GitHub renders: the result has no mention, link, picture, table, mathematics, HTML, or reference to an
/// issue or commit. GitHub finds most of these in the rendered text, where a backslash has no effect; there, an invisible space separates
/// the characters.
/// </summary>
public static class InertMarkdown
{
    /// <summary>
    /// The invisible space. Use <see cref="Code"/> or <see cref="Block"/>, which insert none, for text that readers copy.
    /// </summary>
    private const char Gap = '\u200B';

    /// <summary>GitHub links hexadecimal commit ids of seven digits or more.</summary>
    private const int TooShortForCommit = 6;

    private const string Structure = "\\`*_[]#|~";

    /// <summary>One line of text, for a paragraph, heading, list or table cell.</summary>
    public static string Text(string text)
    {
        var safe = SafeText.Escape(text).Trim();
        var inert = new StringBuilder(safe.Length + 32);
        var digits = 0;
        for (var at = 0; at < safe.Length; at++)
        {
            digits = char.IsAsciiHexDigit(safe[at]) ? digits + 1 : 0;
            if (digits > TooShortForCommit || /* guard: markdown */ (at > 0 && BeginsReference(safe, at)))
            {
                inert.Append(Gap);
                digits = Math.Min(digits, 1);
            }

            inert.Append(Inert(safe, at));
        }

        return inert.ToString();
    }

    /// <summary>One line of inline code, for text that readers copy.</summary>
    public static string Code(string text)
    {
        var safe = SafeText.Escape(text).Trim();
        if (safe.Length == 0) return "";
        // In a table, every vertical bar ends a cell, even in code.
        if (safe.Contains('|', StringComparison.Ordinal)) return $"<code>{Text(safe)}</code>";
        var fence = new string('`', /* guard: markdown-code */ LongestRun(safe) + 1);
        var room = safe[0] == '`' || safe[^1] == '`' ? " " : "";
        return $"{fence}{room}{safe}{room}{fence}";
    }

    /// <summary>A code block with the lines of the text; ends with a line feed. The caller must put empty lines around it.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', /* guard: markdown-block */ Math.Max(3, LongestRun(text) + 1));
        var block = new StringBuilder(fence).Append("text\n");
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            block.Append(OfLog(SafeText.Escape(line))).Append('\n');
        return block.Append(fence).Append('\n').ToString();
    }

    // The Markdown may be printed into a workflow's log, where a line that begins with a colon may be a command.
    private static string OfLog(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && SafeText.IsFirstSeen(line, colon) ? $"{line[..colon]}\\u003a{line[(colon + 1)..]}" : line;
    }

    private static string Inert(string text, int at) => text[at] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '$' => "<span>&#36;</span>", // In an element of its own, and not as itself: else two of them begin mathematics.
        var c when /* guard: markdown-structure */ (Structure.Contains(c, StringComparison.Ordinal) || BeginsBlock(text, at)) => $"\\{c}",
        var c => c.ToString(),
    };

    // Characters with a meaning at the start of a line: lists, rules, underlines of headings and tables.
    private static bool BeginsBlock(string text, int at) => text[at] switch
    {
        '-' or '+' or '=' => at == 0,
        ':' => SafeText.IsFirstSeen(text, at), // Also for a log, where a line that begins so is a command.
        '.' or ')' => at is > 0 and < 10 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    // Whether the character completes the beginning of a mention, a mail or web address, an issue number, an emoji code, an alert, or the
    // key of an issue tracker or security advisory. Other hyphenated words stay unchanged.
    private static bool BeginsReference(string text, int at) => text[at - 1] switch
    {
        '@' or ':' => !char.IsWhiteSpace(text[at]),
        '#' => char.IsAsciiDigit(text[at]),
        '[' => text[at] == '!',
        '-' => at > 1 && char.IsAsciiLetter(text[at - 2]) && (char.IsAsciiDigit(text[at]) || EndsWith(text, at - 1, "GHSA")),
        _ => text[at] == ':' ? at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]) : text[at] == '.' && EndsWith(text, at, "www"),
    };

    private static bool EndsWith(string text, int end, string word) =>
        text.AsSpan(0, end).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
