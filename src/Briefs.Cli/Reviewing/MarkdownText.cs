using System.Buffers;
using System.Text;
using Briefs.Cli.Reports;

namespace Briefs.Cli.Reviewing;

/// <summary>
/// Words from the content as a comment on a pull request may have them: GitHub shows them as text, whatever they are.
/// Nothing of them becomes a mention (which would write to a stranger), a reference, a link, a picture, HTML, a formula or
/// a smiley. Backslashes keep Markdown from reading them; a space of no width keeps GitHub from doing so afterwards, for
/// mentions and references are looked for in the finished text.
/// </summary>
public static class MarkdownText
{
    private const char NoWidth = '\u200B';

    private const int ShortestCommit = 7;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create("\\`*_{}[]()<>#!|~&:@\"'^=");

    /// <summary>The text in one line, for anywhere but the beginning of one.</summary>
    public static string Of(string text)
    {
        var safe = SafeText.Of(text);
        var shown = new StringBuilder(safe.Length + 32);
        var digits = 0;
        for (var at = 0; at < safe.Length; at++)
        {
            var c = safe[at];
            // A commit is a link by seven of its digits.
            digits = char.IsAsciiHexDigit(c) ? digits + 1 : 0;
            if (digits == ShortestCommit)
            {
                shown.Append(NoWidth);
                digits = 1;
            }

            if (BreaksBefore(safe, at)) shown.Append(NoWidth);
            if (c == '$') shown.Append("<span>&#36;</span>");
            else if (s_escaped.Contains(c)) shown.Append('\\').Append(c);
            else shown.Append(c);
            if (c is '@' or '#' || (c == ':' && at + 1 < safe.Length && safe[at + 1] != ' ')) shown.Append(NoWidth);
        }

        return shown.ToString();
    }

    /// <summary>The text as code: in a fence longer than any run of backticks in it.</summary>
    public static string Code(string text)
    {
        var safe = SafeText.Of(text).Trim();
        if (safe.Length == 0) return "";
        var (longest, run) = (0, 0);
        foreach (var c in safe) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        var space = safe[0] == '`' || safe[^1] == '`' ? " " : "";
        return fence + space + safe + space + fence;
    }

    // www.example.org and GH-12 are references without any mark.
    private static bool BreaksBefore(string text, int at) =>
        (text[at] == '.' && at >= 3 && text.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase))
        || (text[at] == '-' && at >= 2 && text.AsSpan(at - 2, 2).Equals("gh", StringComparison.OrdinalIgnoreCase));
}
