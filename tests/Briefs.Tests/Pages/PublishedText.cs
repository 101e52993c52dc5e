using System.Net;
using System.Text.RegularExpressions;

namespace Briefs.Tests.Pages;

/// <summary>What a reader sees of a published page, block by block, read back from its HTML alone: nothing of Briefs takes part.</summary>
internal static partial class PublishedText
{
    /// <summary>The text of each block without white space, and of each alternative text; without note numbers.</summary>
    public static IReadOnlyList<string> BlocksOf(string html)
    {
        var body = Unseen().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], "");
        var texts = Alternative().Matches(body).Select(m => m.Groups[1].Value);
        var blocks = Tag().Replace(Block().Replace(body, "\u0001"), "").Split('\u0001');
        return [.. blocks.Concat(texts).Append(Title().Match(html).Groups[1].Value).Select(Seen).Where(t => t.Length > 0)];
    }

    /// <summary>A text as it is compared: without white space.</summary>
    public static string Seen(string text) => string.Concat(WebUtility.HtmlDecode(text).Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex("<(script|style)\\b.*?</\\1>|<sup class=\"ref\">.*?</sup>|<nav\\b.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("</?(p|h[1-6]|li|td|th|dt|dd|figcaption|figure|blockquote|div|section|header|footer|ul|ol|table|tr|pre|article|main|aside|dl|hr)\\b[^>]*>")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("\\balt=\"([^\"]*)\"")]
    private static partial Regex Alternative();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
