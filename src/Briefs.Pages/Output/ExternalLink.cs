using System.Buffers;

namespace Briefs.Pages.Output;

/// <summary>Addresses outside the site. Reading has reported the bad ones; here none gets past all the same.</summary>
internal static class ExternalLink
{
    /// <summary>Of links that lead away: the other site learns nothing of where the reader came from.</summary>
    public const string Rel = "noopener noreferrer external";

    private static readonly string[] s_schemes = ["https:", "http:", "mailto:", "tel:"];

    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    private static readonly SearchValues<char> s_encoded = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>Whether it may be a link at all: http, https, mailto or tel, with nothing invisible in it.</summary>
    public static bool IsAllowed(string url) =>
        Array.Exists(s_schemes, s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && !url.AsSpan().ContainsAny(s_controls);

    /// <summary>Whether it leads to a page: http or https.</summary>
    public static bool IsWeb(string url) => IsAllowed(url) && url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>With the characters that may not stand in an address percent-encoded; what is encoded already stays.</summary>
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
