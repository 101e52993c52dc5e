namespace Briefs.Model.Text;

/// <summary>
/// Words from the content inside Markdown that GitHub renders, as text and nothing else: no mention that calls somebody, no
/// link, picture, table, mathematics or HTML, and no reference to an issue or a commit. GitHub looks for most of these in the
/// text it has rendered, where a backslash is gone: there an invisible space stands between the characters that make them.
/// </summary>
public static class InertMarkdown
{
    /// <summary>
    /// The invisible space. Words that are to be copied belong into <see cref="Code"/> or <see cref="Block"/>, which have none.
    /// </summary>
    private const char Gap = '\u200B';

    /// <summary>A name of a commit has seven hexadecimal digits or more.</summary>
    private const int TooShortForCommit = 6;

    private const string Structure = "\\`*_[]#|~";

    /// <summary>The text in one line, for a paragraph, a heading, a list or the cell of a table.</summary>
    public static string Text(string text)
    {
        var safe = SafeText.Escape(text).Trim();
        var inert = new StringBuilder(safe.Length + 32);
        var digits = 0;
        for (var at = 0; at < safe.Length; at++)
        {
            digits = char.IsAsciiHexDigit(safe[at]) ? digits + 1 : 0;
            if (digits > TooShortForCommit || (at > 0 && BeginsReference(safe, at)))
            {
                inert.Append(Gap);
                digits = Math.Min(digits, 1);
            }

            inert.Append(Inert(safe, at));
        }

        return inert.ToString();
    }

    /// <summary>The text in one line, as code: what is to be copied as it is.</summary>
    public static string Code(string text)
    {
        var safe = SafeText.Escape(text).Trim();
        if (safe.Length == 0) return "";
        // A table takes every bar for the end of a cell, also in code.
        if (safe.Contains('|', StringComparison.Ordinal)) return $"<code>{Text(safe)}</code>";
        var fence = new string('`', LongestRun(safe) + 1);
        var room = safe[0] == '`' || safe[^1] == '`' ? " " : "";
        return $"{fence}{room}{safe}{room}{fence}";
    }

    /// <summary>The text with its lines, as a block of code; ends with a line feed. A block stands between empty lines.</summary>
    public static string Block(string text)
    {
        var fence = new string('`', Math.Max(3, LongestRun(text) + 1));
        var block = new StringBuilder(fence).Append("text\n");
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            block.Append(OfLog(SafeText.Escape(line))).Append('\n');
        return block.Append(fence).Append('\n').ToString();
    }

    // The Markdown may be printed into a workflow's log, where a line that begins so is a command.
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
        var c when Structure.Contains(c, StringComparison.Ordinal) || BeginsBlock(text, at) => $"\\{c}",
        var c => c.ToString(),
    };

    // What is structure only where a line begins: lists, rules, and the line below a heading or the head of a table.
    private static bool BeginsBlock(string text, int at) => text[at] switch
    {
        '-' or '+' or '=' => at == 0,
        ':' => SafeText.IsFirstSeen(text, at), // Also for a log, where a line that begins so is a command.
        '.' or ')' => at is > 0 and < 10 && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    // Whether the character, with those before it, would be a mention or an address of mail, an issue, an address or an
    // emoji, the head of a warning, or the key of a tracker or an advisory. Other words with hyphens stay whole.
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
