using System.Buffers;

namespace Briefs.Pages.Output;

/// <summary>Checks addresses outside the site. Reading has reported invalid ones; this is the last defence against them.</summary>
internal static class ExternalLink
{
    /// <summary>The <c>rel</c> of external links: the other site does not see where the reader came from.</summary>
    public const string Rel = "noopener noreferrer external";

    private static readonly string[] s_schemes = ["https:", "http:", "mailto:", "tel:"];

    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    private static readonly SearchValues<char> s_encoded = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>Whether an address may be linked: http, https, mailto or tel, without invisible characters.</summary>
    public static bool IsAllowed(string url) =>
        /* guard: links-again */ (Array.Exists(s_schemes, s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && !url.AsSpan()
            .ContainsAny(s_controls));

    /// <summary>Whether an address leads to a web page: http or https.</summary>
    public static bool IsWeb(string url) => IsAllowed(url) && url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Percent-encodes characters that are not allowed in an address; does not encode twice.</summary>
    public static string Encode(string url)
    {
        if (!url.AsSpan().ContainsAny(s_encoded)) return url;
        var encoded = new StringBuilder(url.Length + 16);
        foreach (var c in url)
        {
            if (s_encoded.Contains(c)) encoded.Append(Uri.HexEscape(c));
            else encoded.Append(c);
        }

        return encoded.ToString();
    }
}
