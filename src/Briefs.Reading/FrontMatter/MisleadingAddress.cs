using System.Net.Sockets;
using System.Net;

namespace Briefs.Reading.FrontMatter;

/// <summary>How a link misleads readers, and what to write instead.</summary>
/// <param name="Why">A clause of a message.</param>
/// <param name="Help">A sentence.</param>
internal sealed record Misdirection(string Why, string Help);

/// <summary>Finds addresses that work but lead elsewhere than a reader expects; worded for <c>link-misleading</c>.</summary>
internal static class MisleadingAddress
{
    // Lower-case Cyrillic and Greek letters that look like Latin ones in the fonts of browsers.
    private const string LooksLatin = "асеорхуіјѕԛԝһӏνοαυ";

    private static readonly IdnMapping s_idn = new();

    private static readonly System.Buffers.SearchValues<char> s_letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly string[] s_localEndings = ["localhost", "local", "internal", "arpa"];

    /// <summary>Why it misleads, and what to write; null when it does not.</summary>
    /// <param name="address">http or https; an invalid one is never misleading.</param>
    public static Misdirection? Find(string address)
    {
        if (IsPlain(address) || !address.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            || HostOf(uri) is not { } host) return null;
        if (Local(uri, host) is { } local) return new($"{host} is {local}, so readers cannot reach the page",
            "Write the public address of the page, or remove the link.");
        return Disguised(host) is { } letters
            ? new(letters,
            $"If `{host}` is not the site you mean, retype its name. If it is, suppress this rule here and give the reason.") : null;
    }

    /// <summary>The host as readers see it, in lower case: without www., and decoded from Punycode.</summary>
    public static string? HostOf(Uri uri)
    {
        try
        {
            var host = s_idn.GetUnicode(uri.IdnHost).ToLowerInvariant();
            return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        }
        catch (Exception notAName) when (notAName is ArgumentException or UriFormatException)
        {
            return null;
        }
    }

    // Nearly all addresses are plain; for these the slow creation of a Uri is avoided.
    private static bool IsPlain(string address)
    {
        if (!System.Text.Ascii.IsValid(address) || address.Contains("xn--", StringComparison.OrdinalIgnoreCase)) return false;
        var begins = address.IndexOf("://", StringComparison.Ordinal);
        if (begins < 0) return false;
        var host = address.AsSpan(begins + 3);
        if (host.IndexOfAny('/', '?', '#') is >= 0 and var end) host = host[..end];
        if (host.Contains('@') || host.Contains(':') || host.Contains('%')) return false;
        var ending = host[(host.LastIndexOf('.') + 1)..];
        return ending.Length > 1 && char.IsAsciiLetter(ending[0]) && !ending.ContainsAnyExcept(s_letters)
            && !s_localEndings.Contains(ending.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    private static string? Local(Uri uri, string host)
    {
        if (host is "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal)) return "the reader's own computer";
        if (host.EndsWith(".local", StringComparison.Ordinal) || host.EndsWith(".internal", StringComparison.Ordinal)
            || host.EndsWith(".home.arpa", StringComparison.Ordinal))
            return "a name on a private network";
        if (!IPAddress.TryParse(uri.IdnHost.Trim('[', ']'), out var ip)) return null;
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (IPAddress.IsLoopback(ip)) return "the reader's own computer";
        var bytes = ip.GetAddressBytes();
        var isPrivate = ip.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] is 0 or 10 || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 192 && bytes[1] == 168)
            || (bytes[0] == 169 && bytes[1] == 254)
                || (bytes[0] == 100 && bytes[1] is >= 64 and <= 127)
            : ip.IsIPv6LinkLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6SiteLocal || ip.Equals(IPAddress.IPv6Any);
        return isPrivate ? "an address on a private network" : null;
    }

    private static string? Disguised(string host)
    {
        var labels = host.Split('.');
        foreach (var label in labels)
        {
            var scripts = label.Where(char.IsLetter).Select(ScriptOf).Where(s => s > 0).Distinct().ToList();
            if (scripts.Count > 1) return $"“{label}” mixes look-alike letters from two alphabets";
        }

        // A whole name in letters that look Latin, before a Latin top-level domain.
        var isLatinEnding = labels[^1].All(char.IsAscii);
        var disguised = labels.FirstOrDefault(l =>
            l.Any(char.IsLetter) && l.Where(char.IsLetter).All(c => LooksLatin.Contains(c, StringComparison.Ordinal)));
        return isLatinEnding && disguised is not null ? $"“{disguised}” is spelled with Latin look-alikes from another alphabet" : null;
    }

    // Only alphabets with letters that resemble those of another; Chinese and Japanese names legitimately mix scripts.
    private static int ScriptOf(char c) =>
        c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF' ? 1
        : c is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' ? 2
        : c is >= '\u0400' and <= '\u052F' ? 3
        : c is >= '\u0530' and <= '\u058F' ? 4
        : c is >= '\u13A0' and <= '\u13FF' ? 5
        : 0;
}
