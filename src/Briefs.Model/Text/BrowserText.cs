using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

namespace Briefs.Model.Text;

/// <summary>
/// What every browser knows of Unicode and of encodings. With it, .NET needs no tables of its own in a browser, a third of what a page
/// would load. The program that starts .NET provides the two functions as the module <c>briefs</c>.
/// </summary>
[SupportedOSPlatform("browser")]
public static partial class BrowserText
{
    private const string Module = "briefs";

    /// <param name="text">Without lone surrogates.</param>
    // FormKC is NFKC in JavaScript.
    public static string Normalize(string text, NormalizationForm form) =>
        Ascii.IsValid(text) ? text : Normalize(text, "NF" + form.ToString()["Form".Length..]);

    /// <summary>Decodes bytes; null if they are invalid in this encoding, or the browser does not know it.</summary>
    /// <param name="encoding">As in the WHATWG Encoding Standard: <c>windows-1251</c>.</param>
    public static string? DecodeStrictly(byte[] bytes, string encoding) => Decode(bytes, encoding, true);

    /// <summary>Decodes bytes; invalid ones become U+FFFD. Null if the browser does not know the encoding.</summary>
    /// <inheritdoc cref="DecodeStrictly"/>
    public static string? DecodeLeniently(byte[] bytes, string encoding) => Decode(bytes, encoding, false);

    [JSImport("normalize", Module)]
    private static partial string Normalize(string text, string form);

    [JSImport("decode", Module)]
    private static partial string? Decode(byte[] bytes, string encoding, bool isStrict);
}
