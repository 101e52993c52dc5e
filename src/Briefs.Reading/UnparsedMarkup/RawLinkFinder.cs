using System.Buffers;
using Briefs.Reading.FrontMatter;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>Finds brackets in one block that were meant to be a link or a picture.</summary>
internal sealed class RawLinkFinder(UnparsedText text)
{
    private const string Published = "so it is published as plain text";
    private const int Longest = 300;

    private static readonly string[] s_alterations = ["sic", "sic!", "!", "?", "…", "...", "…!"];

    public void Find()
    {
        for (var open = text.Text.IndexOf('[', StringComparison.Ordinal); open >= 0; open = text.Text.IndexOf('[', open + 1))
        {
            var close = text.PartnerOf(open);
            if (close < 0 || text.IsTold(open, close + 1)) continue;
            if (text.CharAt(close + 1) == '(') Link(open, close);
            else if (text.CharAt(open + 1) == '[' && text.PartnerOf(open + 1) == close - 1 && !text.IsField) Wiki(open, close);
            else if (text.CharAt(close + 1) == '[' && text.PartnerOf(close + 1) > 0 && !text.IsField) Reference(open, close);
            else if (text.CharAt(close + 1) == ' ' && text.CharAt(close + 2) == '(') Apart(open, close);
            else if (text.CharAt(open - 1) == ')') Reversed(open, close);
        }
    }

    private int Begin(int open) => text.CharAt(open - 1) == '!' ? open - 1 : open;

    private void Link(int open, int close)
    {
        var end = text.PartnerOf(close + 1);
        if (end < 0)
        {
            Unclosed(open, close);
            return;
        }

        if (end - open > UnparsedText.Longest) return;
        var target = text.Text[(close + 2)..end].Trim();
        if (target.Length == 0 || target.Contains(VisibleText.Atom, StringComparison.Ordinal)) return;
        if (text.IsField) InField(open, close, end, target);
        else if (!target.Any(char.IsWhiteSpace) && !target.Contains('\u0001', StringComparison.Ordinal)) Nested(open, end);
        else if (LinkTarget.Repaired(text.Raw(close + 2, end), text.Lang) is { } repaired) Spaced(open, close, end, repaired);
        else if (!text.IsQuoted(open)) Unsure(open, close, end, target);
    }

    private void Spaced(int open, int close, int end, string repaired)
    {
        var (start, behind) = (Begin(open), end + 1);
        var written = text.Raw(start, close + 2) + repaired + ")";
        var kind = start < open ? "picture" : "link";
        text.Tell(start, behind,
            new UnparsedMarkup($"is not a {kind}, because its address contains a space, {Published}",
                $"Write `{written}`." + text.OrKeep(start, behind),
                written));
    }

    private void Unsure(int open, int close, int end, string target)
    {
        var (start, behind) = (Begin(open), end + 1);
        var words = text.Raw(start, close + 2);
        var space = target.IndexOf(' ', StringComparison.Ordinal);
        var help = LinkTarget.IsAddress(target)
            ? $"If the address ends at the space, write `{words}{target[..space]})`. If all of it is the address, write "
                + $"`{words}{FrontMatter.WebAddress.Encoded(target)})`."
            : $"If it is meant to be a link, write its address in the parentheses: `{words}{LinkTarget.OfText(target)}.md)`.";
        text.Tell(start, behind,
            new UnparsedMarkup($"is not a link, because its address contains a space, {Published}", help + text.OrKeep(start, behind)));
    }

    // A link whose text contains another link is not read as a link.
    private void Nested(int open, int end)
    {
        if (!HoldsLink(open, end)) return;
        text.Tell(Begin(open), end + 1,
            new UnparsedMarkup($"is not a link, because its text contains another link, {Published}",
                "Remove the inner link, or move it after the outer one."));
    }

    private bool HoldsLink(int open, int end)
    {
        for (var i = open; i < end; i++)
        {
            if (text.IsLinked(i)) return true;
        }

        return false;
    }

    private void InField(int open, int close, int end, string target)
    {
        if (!LinkTarget.IsAddress(target)) return;
        var words = text.Raw(open + 1, close);
        text.Tell(Begin(open), end + 1,
            new UnparsedMarkup($"is not a link, because the front matter is plain text, {Published}",
                $"Write only the words, `{words}`, and put the link in the text of the brief.", words));
    }

    private void Unclosed(int open, int close)
    {
        var end = close + 2;
        while (end < text.Text.Length && end - close < UnparsedText.Longest && !char.IsWhiteSpace(text.Text[end])) end++;
        var target = text.Text[(close + 2)..end];
        if (!LinkTarget.IsAddress(target.TrimEnd('.', ',', ';', ')')) || text.IsField) return;
        var isClosed = target.Contains(')', StringComparison.Ordinal);
        if (!isClosed) end -= target.Length - target.TrimEnd('.', ',', ';').Length;
        else end = close + 2 + target.LastIndexOf(')') + 1;
        var address = text.Raw(close + 2, isClosed ? end - 1
            : end).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        var (start, written) = (Begin(open), text.Raw(Begin(open), close + 2) + address + ")");
        var why = isClosed ? "because a parenthesis in its address is not closed" : "because its parenthesis is not closed";
        text.Tell(start, end, new UnparsedMarkup(
            $"is not a link, {why}, {Published}", $"Write `{written}`." + text.OrKeep(start, end), written));
    }

    private void Wiki(int open, int close)
    {
        var inner = text.Text[(open + 2)..(close - 1)].Trim();
        if (inner.Length > Longest || inner.Count(char.IsLetter) < 2 || s_alterations.Contains(inner, StringComparer.OrdinalIgnoreCase)
            || text.IsQuoted(open)) return;
        var parts = inner.Split('|', 2);
        var (start, end, words) = (Begin(open), close + 1, parts[^1].Trim());
        var target = LinkTarget.IsFile(parts[0]) && !parts[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? FrontMatter.WebAddress.Encoded(parts[0].Trim())
            : LinkTarget.Repaired(
                (parts[0].Split('#')[0].Trim() + ".md").Replace(".md.md", ".md", StringComparison.OrdinalIgnoreCase), text.Lang)!;
        var written = start < open ? $"![{words}]({target})" : $"[{words}]({target})";
        text.Tell(start, end,
            new UnparsedMarkup($"is a wiki link, which Briefs does not support, {Published}",
                $"Write the path of the file: `{written}`." + text.OrKeep(start, end)));
    }

    private void Reference(int open, int close)
    {
        var last = text.PartnerOf(close + 1);
        if (last - open > UnparsedText.Longest) return;
        var (words, label) = (text.Text[(open + 1)..close].Trim(), text.Text[(close + 2)..last].Trim());
        if (words.Length < 2 || label.Length > Longest || label.Length == 1
            || words.Contains(VisibleText.Atom, StringComparison.Ordinal)) return;
        if (new[] { words, label }.Any(w => s_alterations.Contains(w, StringComparer.OrdinalIgnoreCase))) return;
        if (words.All(char.IsAsciiDigit) || label.Contains(VisibleText.Atom, StringComparison.Ordinal) || text.IsQuoted(open)) return;
        var (start, end, name) = (Begin(open), last + 1, label.Length == 0 ? words : label);
        text.Tell(start, end, new UnparsedMarkup(
            $"is not a link, because [{name}] is not defined, {Published}",
            $"Write the address in parentheses: `{text.Raw(start, close + 1)}(https://…)`." + text.OrKeep(start, end)));
    }

    private void Apart(int open, int close)
    {
        var end = text.PartnerOf(close + 2);
        if (end < 0 || end - open > UnparsedText.Longest || text.IsField || text.Raw(close + 3, end) is not { } target
            || !LinkTarget.IsAddress(target)
            || target.Any(char.IsWhiteSpace)) return;
        var (start, written) = (Begin(open), text.Raw(Begin(open), close + 1) + $"({target})");
        text.Tell(start, end + 1,
            new UnparsedMarkup($"is not a link, because there is a space between its brackets, {Published}",
                $"Write `{written}`." + text.OrKeep(start, end + 1), written));
    }

    private void Reversed(int open, int close)
    {
        var start = text.PartnerOf(open - 1);
        if (start < 0 || close - start > UnparsedText.Longest) return;
        var target = text.Raw(open + 1, close);
        if (text.IsField || start + 1 == open - 1 || !target.StartsWith("http", StringComparison.Ordinal)
            || target.Any(char.IsWhiteSpace)) return;
        var written = $"[{text.Raw(start + 1, open - 1)}]({target})";
        text.Tell(start, close + 1,
            new UnparsedMarkup($"is not a link, because its brackets are reversed, {Published}",
                $"Write `{written}`." + text.OrKeep(start, close + 1), written));
    }
}

/// <summary>The text in the parentheses of a broken link, and the address that was meant.</summary>
internal static class LinkTarget
{
    private static readonly SearchValues<char> s_ofAddresses = SearchValues.Create("/.?=&#");

    private static readonly string[] s_beginnings = ["http://", "https://", "www.", "mailto:", "tel:", "#", "./", "../", "/"];

    private static readonly string[] s_endings =
        [".md", ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".doc", ".docx", ".xlsx", ".csv", ".txt"];

    /// <summary>Whether a text can only be an address or the path of a file.</summary>
    public static bool IsAddress(string target) =>
        target.Length > 1 && (Array.Exists(s_beginnings, b => target.StartsWith(b, StringComparison.OrdinalIgnoreCase)) || IsFile(target));

    /// <summary>Whether a text, without its fragment, ends like a file name.</summary>
    public static bool IsFile(string target)
    {
        var path = target.Split('#', 2)[0];
        return Array.Exists(s_endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase) && path.Length > e.Length);
    }

    /// <summary>The address as Markdown reads it; null if it is not certain what was meant.</summary>
    public static string? Repaired(string target, string lang)
    {
        var trimmed = WithoutTitle(target.Trim());
        if (trimmed.StartsWith('#')) return "#" + HeadingIds.FromFragment(trimmed[1..], lang)[Model.Heading.IdPrefix.Length..];
        if (trimmed.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
            return string.Concat(trimmed.Where(c => !char.IsWhiteSpace(c)));
        if (trimmed.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) trimmed = "https://" + trimmed;
        var path = trimmed.Split('#', 2);
        if (path[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return OfText(path[0]) + (path.Length > 1
            ? Repaired("#" + path[1], lang) : "");
        return IsAddress(trimmed) && IsWhole(trimmed) ? WebAddress.Encoded(trimmed) : null;
    }

    /// <summary>The path of a brief or page in the form that file names must have.</summary>
    public static string OfText(string path) =>
        string.Join('-', path.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("%20", "-",
            StringComparison.Ordinal).ToLowerInvariant();

    // `(https://example.org “Title”)`: Markdown does not read curly marks as a title.
    private static string WithoutTitle(string target)
    {
        var space = target.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && target[(space + 1)..].TrimStart() is ['“' or '„' or '«' or '‘' or '"' or '\'', ..] ? target[..space] : target;
    }

    // `https://example.org The report` is an address and words; `https://example.org/my report.pdf` is all address.
    private static bool IsWhole(string target)
    {
        var space = target.LastIndexOf(' ');
        return space < 0 || IsFile(target) || target.AsSpan(space).ContainsAny(s_ofAddresses);
    }
}
