using System.Buffers;
using System.Globalization;
using Briefs.Reading.Files;
using Briefs.WebLinks;

namespace Briefs.Reading.Head;

/// <summary>Addresses of the web as sources may have them: http or https, with a host, and nobody's name or password in them.</summary>
public static class WebAddress
{
    /// <summary>No part of a host may have more characters.</summary>
    private const int LongestPlain = 63;

    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t\n<>\"{}|\\^`");

    /// <summary>What is wrong with an address, and what to write; null when nothing is.</summary>
    public static (string What, string Help)? FaultIn(string address)
    {
        if (address.Length > ReadingLimits.AddressLength)
            return ("it is longer than " + ReadingLimits.AddressLength.ToString(CultureInfo.InvariantCulture) + " characters", "Write the address without what stands behind the `?`, if it works without it.");
        if (SchemeLength(address) is not { } scheme)
            return ("it does not begin with http:// or https://", "Write the whole address as the browser shows it.");
        if (address.AsSpan().IndexOfAny(NotInAddresses) >= 0 || HasControl(address))
            return ("there is a character in it that no address can hold", "Copy the address anew from the browser.");
        var authority = address.AsSpan(scheme);
        if (authority.IndexOfAny('/', '?', '#') is >= 0 and var end) authority = authority[..end];
        if (authority.Contains('@')) return ("the part before the @ hides where it leads", "Copy the address anew from the browser.");
        return IsHost(authority) ? null : ("the name of the site in it cannot be one", "Copy the address anew from the browser.");
    }

    private static bool HasControl(string address)
    {
        foreach (var c in address)
        {
            if (char.IsControl(c)) return true;
        }

        return false;
    }

    private static int? SchemeLength(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : null;

    private static bool IsHost(ReadOnlySpan<char> authority)
    {
        // An address in numbers is rare enough to be left to Uri, which is slow.
        if (authority.Length > 0 && authority[0] == '[') return Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out _);
        var host = authority.IndexOf(':') is >= 0 and var colon ? authority[..colon] : authority;
        if (authority[host.Length..] is { Length: > 1 } port && !ushort.TryParse(port[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return false;
        if (host.IsEmpty || host[0] is '.' or '-') return false;
        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_') && !char.IsSurrogate(c)
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) return false;
        }

        return IsPlain(host) || (Uri.TryCreate($"http://{authority}/", UriKind.Absolute, out var address) && WebHost.IsPossible(address));
    }

    // Letters and digits of ASCII with one sign at a time between them, and short: as nearly all are. Of others Uri is asked.
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
