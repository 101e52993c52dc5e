
namespace Briefs.Capture.Html;

/// <summary>The encodings of pages by the names they give themselves, as browsers take them (WHATWG Encoding).</summary>
internal static class CharsetNames
{
    // Names that browsers take for a larger set than they say.
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

    /// <summary>A decoder that fails at bytes which do not belong to it; null for a name that nobody knows.</summary>
    public static Encoding? Strict(string name)
    {
        var taken = Taken.GetValueOrDefault(name, name).ToLowerInvariant();
        return taken switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
            _ =>
                CodePagesEncodingProvider.Instance.GetEncoding(taken, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        };
    }
}
