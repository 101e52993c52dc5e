
namespace Briefs.Reading.Discovery;

/// <summary>
/// Where an invisible character does what it is there for: joiners in the scripts that need them and in emoji, break points in
/// scripts without spaces, a variation selector after a character that has variants, a direction mark beside anything but letters.
/// </summary>
internal static class NeededInvisible
{
    /// <param name="text">Any text.</param>
    /// <param name="at">Where an invisible character begins.</param>
    /// <param name="c">That character.</param>
    public static bool Is(string text, int at, Rune c)
    {
        var before = Before(text, at);
        var after = After(text, at + c.Utf16SequenceLength);
        if (c.Value == 0x200D && IsPartOfEmoji(before) && IsEmoji(after.Value)) return true;
        // One of them is enough; a second says nothing, or says it to nobody.
        if (InvisibleCharacters.Contains(before)) return c.Value is 0xFE0E or 0xFE0F && before.Value == 0x200D;
        return c.Value switch
        {
            0x200C or 0x200D => UsesJoiners(before.Value) || UsesJoiners(after.Value),
            0x200B => HasNoSpaces(before.Value) || HasNoSpaces(after.Value),
            0x200E or 0x200F or 0x61C => !(Rune.IsLetter(before) && Rune.IsLetter(after)),
            0x34F => IsMark(after),
            0xFE0E or 0xFE0F => IsEmoji(before.Value),
            >= 0xFE00 and <= 0xFE0D => HasVariants(before.Value),
            >= 0xE0100 and <= 0xE01EF => IsHan(before.Value),
            >= 0x180B and <= 0x180F => before.Value is >= 0x1807 and <= 0x18AA,
            _ => IsInItsNotation(c.Value, before.Value, after.Value),
        };
    }

    // Signs of a notation, which mean something beside its other signs.
    private static bool IsInItsNotation(int c, int before, int after) => c switch
    {
        0x2800 => before is > 0x2800 and <= 0x28FF || after is > 0x2800 and <= 0x28FF,
        0x115F => after is >= 0x1161 and <= 0x11A7 or >= 0xD7B0 and <= 0xD7C6,
        0x1160 => before is >= 0x1100 and <= 0x115E or >= 0xA960 and <= 0xA97C,
        >= 0x1BCA0 and <= 0x1BCA3 => before is >= 0x1BC00 and <= 0x1BC9F || after is >= 0x1BC00 and <= 0x1BC9F,
        >= 0x1D159 and <= 0x1D17A => before is >= 0x1D100 and <= 0x1D1FF || after is >= 0x1D100 and <= 0x1D1FF,
        _ => false,
    };

    private static Rune Before(string text, int at) =>
        at > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default;

    private static Rune After(string text, int at) =>
        at < text.Length && Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune
            : default;

    private static bool IsMark(Rune c) =>
        Rune.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsHan(int c) =>
        c is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3005 or 0x3007;

    // Those with variants in StandardizedVariants.txt: Han, full-width punctuation, mathematical signs, Burmese, Phags-pa, Manichaean, the
    // figure 0.
    private static bool HasVariants(int c) =>
        IsHan(c) || c is '0' or (>= 0x1000 and <= 0x109F) or (>= 0x2200 and <= 0x22FF) or (>= 0x2A00 and <= 0x2AFF)
        or (>= 0x3000 and <= 0x303F) or (>= 0xA840 and <= 0xA877) or (>= 0xA9E0 and <= 0xA9FE) or (>= 0xAA60 and <= 0xAA7F)
        or (>= 0xFF01 and <= 0xFF5E) or (>= 0x10AC0 and <= 0x10AFF);

    private static bool IsPartOfEmoji(Rune c) => IsEmoji(c.Value) || c.Value is 0xFE0F or 0xE007F;

    // The blocks of emoji-variation-sequences.txt and emoji-zwj-sequences.txt.
    private static bool IsEmoji(int c) => c is '#' or '*' or (>= '0' and <= '9') or 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139
        or (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or 0x24C2 or (>= 0x25A0 and <= 0x27BF) or (>= 0x2934 and <= 0x2935)
        or (>= 0x2B00 and <= 0x2BFF) or 0x3030 or 0x303D or 0x3297 or 0x3299 or (>= 0x1F000 and <= 0x1FAFF);

    // Scripts in which a joiner changes the form of a letter.
    private static bool UsesJoiners(int c) =>
        c is (>= 0x0600 and <= 0x074F) or (>= 0x0750 and <= 0x077F) or (>= 0x07C0 and <= 0x08FF) or (>= 0x0900 and <= 0x0DFF)
        or (>= 0x0F00 and <= 0x109F) or (>= 0x1700 and <= 0x18AF) or (>= 0x1A20 and <= 0x1AAF) or (>= 0x1B00 and <= 0x1C4F)
            or (>= 0x2D30 and <= 0x2D7F)
        or (>= 0xA800 and <= 0xA82F) or (>= 0xA840 and <= 0xA8FF) or (>= 0xA930 and <= 0xA95F) or (>= 0xA980 and <= 0xAA7F)
            or (>= 0xAAE0 and <= 0xAAFF)
        or (>= 0xABC0 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10A00 and <= 0x10FFF)
            or (>= 0x11000 and <= 0x11FFF)
        or (>= 0x1E900 and <= 0x1E95F);

    // Thai, Lao, Tibetan, Burmese, Khmer, and their neighbours: readers see no space, programs need to know where a line may end.
    private static bool HasNoSpaces(int c) =>
        c is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF) or (>= 0x1B00 and <= 0x1BFF)
        or (>= 0xA980 and <= 0xA9FF) or (>= 0xAA00 and <= 0xAADF);
}
