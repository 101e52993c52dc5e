
namespace Briefs.Model.Text;

/// <summary>
/// Characters that are invisible on a page: those that Unicode 16 calls default-ignorable, and blank characters that are not white space.
/// Excludes format controls with a visible form (the Arabic number signs), and those that can reorder or truncate a text.
/// </summary>
public static class InvisibleCharacters
{
    private const int LastVariationSelector = 0xE01EF;

    // The first UTF-16 units of these characters.
    private static readonly RareCharacters s_beginnings = new(string.Concat(
        Units(0xAD, 0xAD), Units(0x34F, 0x34F), Units(0x61C, 0x61C), Units(0x115F, 0x1160), Units(0x17B4, 0x17B5), Units(0x180B, 0x180F),
        Units(0x200B, 0x200F),
        Units(0x2060, 0x2065),
        Units(0x206A, 0x206F),
        Units(0x2800, 0x2800),
        Units(0x3164, 0x3164),
        Units(0xFE00, 0xFE0F),
        Units(0xFFA0, 0xFFA0), Units(0xFFF0, 0xFFF8), "\uD81B\uD82F\uD834\uDB40\uDB41\uDB42\uDB43"));

    /// <summary>The first place from <paramref name="from"/> on where such a character may begin; -1 when there is none.</summary>
    public static int FindNext(string text, int from)
    {
        var found = s_beginnings.IndexIn(text.AsSpan(from));
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Whether a character is in the set.</summary>
    public static bool Contains(Rune character) => NameOf(character) is not null;

    /// <summary>Whether the character has a width, so that the text would look different without it.</summary>
    public static bool IsWide(Rune character) => character.Value is 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0x1D159 or 0x16FE4;

    /// <summary>
    /// Whether the character at an index, either half of a pair included, leaves its neighbours next to each other: one of the set, or one
    /// that controls the direction of the text.
    /// </summary>
    public static bool IsBetweenNeighbours(string text, int at)
    {
        var unit = text[at];
        if (unit < '\u00AD') return false;
        if (unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF') return true;
        if (char.IsLowSurrogate(unit) && at > 0) at--;
        return Rune.TryGetRuneAt(text, at, out var character) && (Contains(character) || character.Value is >= 0xE0000 and <= 0xE007F);
    }

    /// <summary>Name and number: <c>soft hyphen (U+00AD)</c>; null for a character that is not in the set.</summary>
    public static string? NameOf(Rune character) => Name(character.Value) is not { } name ? null
        : string.Create(CultureInfo.InvariantCulture, $"{name} (U+{character.Value:X4})");

    private static string? Name(int c) => c switch
    {
        0xAD => "soft hyphen",
        0x34F => "combining grapheme joiner",
        0x61C => "Arabic letter mark",
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => "Hangul filler",
        0x17B4 or 0x17B5 => "Khmer inherent vowel",
        0x180E => "Mongolian vowel separator",
        >= 0x180B and <= 0x180F => "Mongolian variation selector",
        0x200B => "zero-width space",
        0x200C => "zero-width non-joiner",
        0x200D => "zero-width joiner",
        0x200E => "left-to-right mark",
        0x200F => "right-to-left mark",
        0x2060 => "word joiner",
        >= 0x2061 and <= 0x2064 => "invisible operator",
        0x2065 or (>= 0xFFF0 and <= 0xFFF8) => "unassigned invisible character",
        >= 0x206A and <= 0x206F => "deprecated format character",
        0x2800 => "Braille blank",
        >= 0xFE00 and <= 0xFE0F => "variation selector",
        0x16FE4 => "Khitan filler",
        0x1D159 => "musical null notehead",
        _ => InHighPlanes(c),
    };

    // Tags from U+E0000 to U+E007F are invisible text: they are errors, reported together with characters that can reorder a text.
    private static string? InHighPlanes(int c) => c switch
    {
        >= 0x1BCA0 and <= 0x1BCA3 => "shorthand format character",
        >= 0x1D173 and <= 0x1D17A => "musical format character",
        >= 0xE0100 and <= LastVariationSelector => "variation selector",
        >= 0xE0080 and <= 0xE0FFF => "unassigned invisible character",
        _ => null,
    };

    private static string Units(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(c => (char)c));
}
