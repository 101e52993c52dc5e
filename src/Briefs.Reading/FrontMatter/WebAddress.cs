using System.Buffers;
using Briefs.Model.WebLinks;
using Briefs.Reading.Discovery;

namespace Briefs.Reading.FrontMatter;

/// <summary>Web addresses allowed for sources: http or https, with a host, without user name and password.</summary>
public static class WebAddress
{
    /// <summary>Length limit of a label, the part of a host name between dots.</summary>
    private const int LongestPlain = 63;

    // Browsers accept | ^ { } and `, and pages print them encoded; these characters they cut off, drop, or read as a slash.
    private static readonly SearchValues<char> NotInAddresses =
        SearchValues.Create(
            [.. " \u00A0\u2007\u202F\u3000<>\"\\\u007f", .. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl)]);

    /// <summary>What is wrong with an address, and what to write; null when it is valid.</summary>
    public static (string What, string Help)? FaultIn(string address)
    {
        if (/* guard: limit-address */ address.Length > ReadingLimits.AddressLength)
            return (
                "it is longer than " + ReadingLimits.AddressLength.ToString(CultureInfo.InvariantCulture) + " characters",
                "Delete the part after the `?` if the address works without it.");
        if (/* guard: links-source */ (SchemeLength(address)) is not { } scheme)
            return ("it does not start with http:// or https://", "Copy the whole address from the browser.");
        if (FirstUnusable(address) is >= 0 and var wrong)
            return ($"an address cannot contain {NameOf(address[wrong])}", $"Write `{Encoded(address)}`.");
        var authority = address.AsSpan(scheme);
        if (authority.IndexOfAny('/', '?', '#') is >= 0 and var end) authority = authority[..end];
        if (authority.Contains('@')) return ("the part before the @ hides where it leads", "Copy the address again from the browser.");
        return IsHost(authority) ? null : ("its domain name is not valid", "Copy the address again from the browser.");
    }

    /// <summary>Index of the first character that is not allowed in the address of a source or link; -1 when there is none.</summary>
    public static int FirstUnusable(string address)
    {
        var wrong = address.AsSpan().IndexOfAny(NotInAddresses);
        var hidden = HiddenCharacterFinder.FindFirst(address);
        return wrong < 0 || hidden < 0 ? Math.Max(wrong, hidden) : Math.Min(wrong, hidden);
    }

    /// <summary>The address with those characters percent-encoded and invisible ones removed.</summary>
    public static string Encoded(string address)
    {
        var encoded = new StringBuilder(address.Length + 16);
        foreach (var c in address)
        {
            if (char.IsControl(c) || HiddenCharacterFinder.FindFirst([c]) >= 0) continue;
            if (NotInAddresses.Contains(c)) encoded.Append(Uri.EscapeDataString(c.ToString()));
            else encoded.Append(c);
        }

        return encoded.ToString();
    }

    /// <summary>The name of a character found by <see cref="FirstUnusable"/>.</summary>
    public static string NameOf(char c) =>
        char.IsWhiteSpace(c) ? "a space"
            : char.IsControl(c) || HiddenCharacterFinder.FindFirst([c]) >= 0 ? "an invisible character"
            : $"the character “{c}”";

    private static int? SchemeLength(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : null;

    private static bool IsHost(ReadOnlySpan<char> authority)
    {
        // IPv6 addresses are rare enough to be left to Uri, which is slow.
        if (authority.Length > 0 && authority[0] == '[') return Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out _);
        var host = authority.IndexOf(':') is >= 0 and var colon ? authority[..colon] : authority;
        if (authority[host.Length..] is { Length: > 1 } port
            && !ushort.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return false;
        }

        if (host.IsEmpty || host[0] is '.' or '-') return false;
        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_') && !char.IsSurrogate(c)
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark)) return false;
        }

        return IsPlain(host) || (Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out var address) && WebHost.IsPossible(address));
    }

    // ASCII letters and digits with single dots or hyphens between them, and short, as nearly all hosts are. Uri checks the others.
    private static bool IsPlain(ReadOnlySpan<char> host)
    {
        if (host.Length > LongestPlain || !char.IsAsciiLetterOrDigit(host[^1])) return false;
        var isSign = true;
        foreach (var c in host)
        {
            if (!char.IsAscii(c) || (isSign && !char.IsAsciiLetterOrDigit(c))) return false;
            isSign = !char.IsAsciiLetterOrDigit(c);
        }

        return true;
    }
}
