using System.Buffers;

namespace Briefs.Pages.HtmlAllowList;

/// <summary>Allowed attribute values, as UTF-8 between double quotes. Quotes and entities have been checked before.</summary>
internal static class AttributeValues
{
    private static readonly SearchValues<byte> s_name = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-"u8);
    private static readonly SearchValues<byte> s_names = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789- "u8);
    private static readonly SearchValues<byte> s_language = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"u8);
    private static readonly SearchValues<byte> s_sizes = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-.,:() "u8);
    private static readonly SearchValues<byte> s_digits = SearchValues.Create("0123456789"u8);

    // Browsers remove these characters from an address, or read the backslash as a slash.
    private static readonly SearchValues<byte> s_notInAddress = SearchValues.Create(
        [
            0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 127,
            (byte)'\\']);

    public delegate bool Accepts(ReadOnlySpan<byte> value);

    public static bool IsText(ReadOnlySpan<byte> value) => true;

    public static bool IsName(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAnyExcept(s_name);

    public static bool IsNames(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAnyExcept(s_names);

    public static bool IsNumber(ReadOnlySpan<byte> value) => value.Length is > 0 and < 10 && !value.ContainsAnyExcept(s_digits);

    public static bool IsLanguage(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAnyExcept(s_language);

    public static bool IsDirection(ReadOnlySpan<byte> value) =>
        value.SequenceEqual("ltr"u8) || value.SequenceEqual("rtl"u8) || value.SequenceEqual("auto"u8);

    /// <summary>Without white space, which would make the id impossible to link to.</summary>
    public static bool IsId(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAny(s_notInAddress);

    /// <summary>http, https, mailto, tel, or an address on the site itself.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> value) => !value.ContainsAny(s_notInAddress)
        && (Begins(value, "https:"u8) || Begins(value, "http:"u8) || Begins(value, "mailto:"u8) || Begins(value, "tel:"u8)
            || /* guard: html-schemes */ (value.StartsWith("#"u8) || IsFromRoot(value)));

    /// <summary>An address on the site itself, for resources that a browser loads automatically.</summary>
    public static bool IsOwnAddress(ReadOnlySpan<byte> value) => !value.ContainsAny(s_notInAddress) && IsFromRoot(value);

    /// <summary>Addresses on the site itself, each with its width: <c>/images/a-480.webp 480w, /images/a-800.webp 800w</c>.</summary>
    public static bool IsOwnSrcSet(ReadOnlySpan<byte> value)
    {
        while (true)
        {
            var end = value.IndexOf(", "u8);
            var candidate = end < 0 ? value : value[..end];
            var space = candidate.IndexOf((byte)' ');
            if (space < 0 || !IsOwnAddress(candidate[..space])) return false;
            if (candidate[^1] != 'w' || !IsNumber(candidate[(space + 1)..^1])) return false;
            if (end < 0) return true;
            value = value[(end + 2)..];
        }
    }

    public static bool IsSizes(ReadOnlySpan<byte> value) => !value.IsEmpty && !value.ContainsAnyExcept(s_sizes);

    public static bool IsPictureType(ReadOnlySpan<byte> value) => value.SequenceEqual("image/webp"u8);

    // Two slashes would lead to another host.
    private static bool IsFromRoot(ReadOnlySpan<byte> value) =>
        /* guard: html-other-host */ (value.StartsWith("/"u8) && !value.StartsWith("//"u8));

    private static bool Begins(ReadOnlySpan<byte> value, ReadOnlySpan<byte> scheme) =>
        value.Length > scheme.Length && System.Text.Ascii.EqualsIgnoreCase(value[..scheme.Length], scheme);
}
