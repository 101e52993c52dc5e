using System.Buffers;

namespace Briefs.Model.Addresses;

/// <summary>How addresses are spelled: in folders as they are read, in links percent-encoded.</summary>
public static class AddressText
{
    /// <summary>An address as it stands in a link: every segment percent-encoded, the slashes kept.</summary>
    public static string Encode(string address)
    {
        return IsPlain(address) ? address : string.Join('/', address.Split('/').Select(Uri.EscapeDataString));
    }

    /// <summary>
    /// A name as a segment of an address: lower-case letters of any script with their marks, digits, single hyphens. A name
    /// without any of these becomes the numbers of its characters, so that no name is without an address.
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
        return slug.Length > 0 ? NormalForm.Convert(slug.ToString(), NormalizationForm.FormC) : Numbers(name);
    }

    /// <summary>The same for all spellings that some file system takes for one: case and composition are folded.</summary>
    public static string Fold(string address)
    {
        return NormalForm.Convert(address, NormalizationForm.FormC).ToUpperInvariant().ToLowerInvariant();
    }

    private static readonly SearchValues<char> s_plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~");

    private static bool IsPlain(string address) => !address.AsSpan().ContainsAnyExcept(s_plain);

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Numbers(string name) =>
        "u" + string.Join('-', name.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
}
