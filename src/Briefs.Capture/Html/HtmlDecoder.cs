using System.Text.RegularExpressions;

namespace Briefs.Capture.Html;

/// <summary>
/// Decodes the bytes of a page. A byte order mark takes precedence, then the server's charset, then the page's own; an encoding for which
/// the bytes are invalid is rejected.
/// </summary>
public static partial class HtmlDecoder
{
    // Browsers search the first 1024 bytes; this also finds a later declaration.
    private const int Prologue = 16 * 1024;

    private static readonly Encoding Utf8 = CharsetNames.Strict("utf-8")!;

    /// <param name="body">A page or plain text.</param>
    /// <param name="contentType">The server's Content-Type, or null.</param>
    /// <returns>Without byte order mark. Bytes that are invalid in every candidate encoding become U+FFFD.</returns>
    public static string Decode(ReadOnlyMemory<byte> body, string? contentType)
    {
        var bytes = body.Span;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        var claims = Claims(bytes, contentType);
        foreach (var encoding in claims.Add(Utf8))
            if (Decoded(encoding, bytes) is { } text) return text;
        return Lenient(claims.FirstOrDefault()).GetString(bytes);
    }

    private static ImmutableArray<Encoding> Claims(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var claims = ImmutableArray.CreateBuilder<Encoding>();
        if (contentType is not null
            && HeaderCharset().Match(contentType) is { Success: true } header
            && CharsetNames.Strict(header.Groups[1].Value) is { } told)
        {
            claims.Add(told);
        }

        var prologue = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prologue)]);
        if (PageCharset().Match(prologue) is { Success: true } page)
        {
            // A page whose charset declaration is readable as bytes is not in UTF-16, whatever it declares.
            var name = page.Groups[1].Value;
            if (CharsetNames.Strict(name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name) is { } written)
                claims.Add(written);
        }

        return claims.ToImmutable();
    }

    private static string? Decoded(Encoding strict, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding Lenient(Encoding? claimed)
    {
        var encoding = (Encoding)(claimed ?? CharsetNames.Strict("windows-1252")!).Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        return encoding;
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*([A-Za-z0-9_:.\-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderCharset();

    [GeneratedRegex(
        @"(?:<meta\b[^>]*?\bcharset|^\s*<\?xml\b[^>]*?\bencoding)\s*=\s*[""']?\s*([A-Za-z0-9_:.\-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageCharset();
}

/// <summary>Encodings by the names that pages use, as browsers interpret them (WHATWG Encoding).</summary>
internal static class CharsetNames
{
    // Names that browsers interpret as another encoding, often a superset.
    private static readonly FrozenDictionary<string, string> Taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["iso8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["l1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254",
        ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874",
        ["tis-620"] = "windows-874",
        ["cp1251"] = "windows-1251",
        ["x-cp1251"] = "windows-1251",
        ["win-1251"] = "windows-1251",
        ["cp1256"] = "windows-1256",
        ["cp866"] = "ibm866",
        ["koi8"] = "koi8-r",
        ["koi8-ru"] = "koi8-u",
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["big5-hkscs"] = "big5",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["ks_c_5601-1987"] = "euc-kr",
        ["utf-16"] = "utf-16le",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A decoder that throws on invalid bytes; null for an unknown name.</summary>
    public static Encoding? Strict(string name)
    {
        var taken = Taken.GetValueOrDefault(name, name).ToLowerInvariant();
        return taken switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            // A browser has all of them; the tables of .NET are half a megabyte.
            _ when OperatingSystem.IsBrowser() => BrowserEncoding.Find(taken),
            _ =>
                CodePagesEncodingProvider.Instance.GetEncoding(taken, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
    }
}
