using System.Buffers;
using System.Security.Cryptography;

namespace Briefs.Model.Addresses;

/// <summary>The spelling of addresses: plain text in folders, percent-encoded in links.</summary>
public static class AddressText
{
    /// <summary>The maximum number of UTF-8 bytes in a file name, on almost every disk.</summary>
    public const int LongestFileName = 255;

    // What is added to it may be a hash, a width and a file extension.
    private const int LongestName = 200;

    private const int HashDigits = 8;

    /// <summary>Percent-encodes every segment of an address and keeps the slashes.</summary>
    public static string Encode(string address)
    {
        return IsPlain(address) ? address : string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>Percent-encodes a fragment such as <c>page=3</c>. The characters that viewers of PDF and media read are kept.</summary>
    /// <param name="fragment">As written, with or without percent-encoding.</param>
    public static string EncodeFragment(string fragment) => Uri.EscapeDataString(Uri.UnescapeDataString(fragment))
        .Replace("%3D", "=", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal)
        .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);

    /// <summary>
    /// Converts a name to a segment of an address: lower-case letters of any script with their marks, digits, single hyphens. A name
    /// without any of these becomes the numbers of its characters, so that every name has an address.
    /// </summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var rune in SmallLetters.ToLower(name, "").EnumerateRunes())
        {
            if (IsWord(rune)) slug.Append(rune.ToString());
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return Shorten(slug.Length > 0 ? NormalForm.Convert(slug.ToString(), NormalizationForm.FormC) : Numbers(name));
    }

    /// <summary>
    /// A name as part of an address. If it is too long for a file name with what Briefs adds, it becomes its beginning and eight digits of
    /// its hash: the name of a ministry in Cyrillic may have more than 255 bytes.
    /// </summary>
    public static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestName) return name;
        var (end, bytes) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestName - HashDigits - 1) break;
            end += rune.Utf16SequenceLength;
        }

        var start = name[..end];
        var word = start.LastIndexOf('-');
        if (word > end / 2) start = start[..word];
        return $"{start.TrimEnd('-')}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..HashDigits]}";
    }

    /// <summary>A key that is equal for spellings that some file system treats as equal: case and Unicode composition are folded.</summary>
    public static string Fold(string address)
    {
        // As most addresses are.
        if (!address.AsSpan().ContainsAnyExcept(s_folded)) return address;
        return NormalForm.Convert(address, NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant();
    }

    private static readonly SearchValues<char> s_folded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789/-._~");

    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~");

    private static bool IsPlain(string address) => !address.AsSpan().ContainsAnyExcept(s_plain);

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Numbers(string name) =>
        "u" + string.Join('-', name.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
}
