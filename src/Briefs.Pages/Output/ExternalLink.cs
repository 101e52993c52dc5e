using System.Text;

namespace Briefs.Pages.Output;

/// <summary>Addresses outside the site. Reading has reported the bad ones; here none gets past all the same.</summary>
internal static class ExternalLink
{
    /// <summary>Of links that lead away: the other site learns nothing of where the reader came from.</summary>
    public const string Rel = "noopener noreferrer external";

    private static readonly string[] s_schemes = ["https:", "http:", "mailto:", "tel:"];

    /// <summary>Whether it may be a link at all: http, https, mailto or tel, with nothing invisible in it.</summary>
    public static bool IsAllowed(string url) =>
        s_schemes.Any(s => url.StartsWith(s, StringComparison.OrdinalIgnoreCase)) && !url.Any(char.IsControl);

    /// <summary>Whether it leads to a page: http or https.</summary>
    public static bool IsWeb(string url) => IsAllowed(url) && url.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>With the characters that may not stand in an address percent-encoded; what is encoded already stays.</summary>
    public static string Encode(string url)
    {
        if (!url.Any(NeedsEncoding)) return url;
        var encoded = new StringBuilder(url.Length + 16);
        foreach (var c in url)
        {
            if (NeedsEncoding(c)) encoded.Append(Uri.HexEscape(c));
            else encoded.Append(c);
        }

        return encoded.ToString();
    }

    private static bool NeedsEncoding(char c) => c is ' ' or '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}';
}
