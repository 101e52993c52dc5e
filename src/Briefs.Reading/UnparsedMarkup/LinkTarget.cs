using System.Buffers;
using Briefs.Reading.FrontMatter;

namespace Briefs.Reading.UnparsedMarkup;

/// <summary>What stands in the parentheses of a link that is none, and what was meant by it.</summary>
internal static class LinkTarget
{
    private static readonly SearchValues<char> s_ofAddresses = SearchValues.Create("/.?=&#");

    private static readonly string[] s_beginnings = ["http://", "https://", "www.", "mailto:", "tel:", "#", "./", "../", "/"];

    private static readonly string[] s_endings =
        [".md", ".html", ".htm", ".pdf", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".doc", ".docx", ".xlsx", ".csv", ".txt"];

    /// <summary>Whether a text can be nothing but an address or the path of a file.</summary>
    public static bool IsAddress(string target) =>
        target.Length > 1 && (Array.Exists(s_beginnings, b => target.StartsWith(b, StringComparison.OrdinalIgnoreCase)) || IsFile(target));

    /// <summary>Whether a text ends as the name of a file does, a heading in it aside.</summary>
    public static bool IsFile(string target)
    {
        var path = target.Split('#', 2)[0];
        return Array.Exists(s_endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase) && path.Length > e.Length);
    }

    /// <summary>The address as Markdown reads it; null where what was meant is not sure.</summary>
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

    /// <summary>A path of a brief or page as such a file may be called.</summary>
    public static string OfText(string path) =>
        string.Join('-', path.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("%20", "-",
            StringComparison.Ordinal).ToLowerInvariant();

    // `(https://example.org “Title”)`: curly marks make no title.
    private static string WithoutTitle(string target)
    {
        var space = target.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && target[(space + 1)..].TrimStart() is ['“' or '„' or '«' or '‘' or '"' or '\'', ..] ? target[..space] : target;
    }

    // `https://example.org The report` holds an address and words; in `https://example.org/my report.pdf` all is address.
    private static bool IsWhole(string target)
    {
        var space = target.LastIndexOf(' ');
        return space < 0 || IsFile(target) || target.AsSpan(space).ContainsAny(s_ofAddresses);
    }
}
