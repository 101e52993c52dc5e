using System.Net;
using System.Text.RegularExpressions;

namespace Briefs.Import.FrontMatter;

/// <summary>A string of front matter as readers see it: generators allow markup there, and a brief does not.</summary>
internal static partial class PlainText
{
    public static string FromMarkup(string written)
    {
        var text = written.Contains('<', StringComparison.Ordinal) ? Tag().Replace(written, " ") : written;
        text = WebUtility.HtmlDecode(text);
        text = Link().Replace(text, "$1");
        text = Strong().Replace(text, "$2");
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The addresses of its links, which <see cref="FromMarkup"/> leaves out.</summary>
    public static IEnumerable<string> AddressesIn(string written) =>
        LinkWithAddress().Matches(written).Select(link => link.Groups[1].Value + link.Groups[2].Value);

    [GeneratedRegex("""\]\(([^()\s]+)\)|<a\s[^<>]*?href=["']?([^"'<>\s]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex LinkWithAddress();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]@][^\[\]]*)\]\([^()\s]+\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__)(\S[^*_]*\S)(?:\*\*|__)", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();
}
