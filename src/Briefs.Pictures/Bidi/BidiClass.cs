namespace Briefs.Pictures.Bidi;

/// <summary>Bidirectional character types: those of Unicode Annex 9 that occur in a text without direction controls.</summary>
internal enum BidiClass
{
    /// <summary>L: left to right.</summary>
    Left,

    /// <summary>R: right to left.</summary>
    Right,

    /// <summary>AL: right to left in the Arabic scripts, where European digits after it behave like Arabic ones.</summary>
    ArabicLetter,

    /// <summary>EN.</summary>
    EuropeanNumber,

    /// <summary>AN.</summary>
    ArabicNumber,

    /// <summary>ES: plus and minus.</summary>
    NumberSign,

    /// <summary>ET: currency, percent and degree signs.</summary>
    NumberUnit,

    /// <summary>CS: comma, full stop, colon, slash.</summary>
    NumberSeparator,

    /// <summary>NSM and BN: takes the type of the character before it.</summary>
    Mark,

    /// <summary>B, S, WS and ON: takes the direction of its context.</summary>
    Neutral,
}

/// <summary>
/// The type of a character, derived from its general category and block, because .NET has no table of types. Differs from Unicode's for
/// some symbols of left-to-right scripts, neutral here, which matters only where such a symbol is alone in a right-to-left line.
/// </summary>
internal static class BidiClassifier
{
    public static BidiClass Character(Rune rune)
    {
        var c = rune.Value;
        if (NumberClass(c) is { } number) return number;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control =>
                FormatClass(c),
            UnicodeCategory.CurrencySymbol when !IsArabic(c) && !IsRightToLeft(c) => BidiClass.NumberUnit,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => BidiClass.Neutral,
            UnicodeCategory.OtherNumber or UnicodeCategory.OtherSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.ModifierSymbol
                or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
                or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => BidiClass.Neutral,
            UnicodeCategory.DashPunctuation or UnicodeCategory.OtherPunctuation => PunctuationClass(c),
            UnicodeCategory.ModifierLetter when c is 0x2B9 or 0x2BA or (>= 0x2C6 and <= 0x2CF) or 0x2EC or 0x374
                or (>= 0xA700 and <= 0xA721) or 0xA788 => BidiClass.Neutral,
            _ => LetterClass(c),
        };
    }

    private static BidiClass? NumberClass(int c) => c switch
    {
        >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9 or 0xB2 or 0xB3 or 0xB9 or 0x2070 or >= 0x2074 and <= 0x2079 or >= 0x2080 and <= 0x2089
            or >= 0x2488 and <= 0x249B or >= 0xFF10 and <= 0xFF19 => BidiClass.EuropeanNumber,
        >= 0x660 and <= 0x669 or 0x66B or 0x66C or 0x6DD or >= 0x600 and <= 0x605 or 0x890 or 0x891 or 0x8E2 => BidiClass.ArabicNumber,
        '+' or '-' or 0x207A or 0x207B or 0x208A or 0x208B or 0x2212 or 0xFB29 or 0xFE62 or 0xFE63 or 0xFF0B or 0xFF0D =>
            BidiClass.NumberSign,
        ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F or 0x2044 or 0xFE50 or 0xFE52 or 0xFE55 or 0xFF0C or 0xFF0E or 0xFF0F
            or 0xFF1A => BidiClass.NumberSeparator,
        '#' or '%' or 0xB0 or 0xB1 or 0x609 or 0x60A or 0x66A or >= 0x2030 and <= 0x2034 or 0x2213 or 0x212E or 0xFE5F or 0xFE6A or 0xFF03
            or 0xFF05 => BidiClass.NumberUnit,
        _ => null,
    };

    // The three direction marks are as strong as letters; other format characters are ignored.
    private static BidiClass FormatClass(int c) => c switch
    {
        0x200E => BidiClass.Left,
        0x200F => BidiClass.Right,
        0x61C => BidiClass.ArabicLetter,
        >= '\t' and <= '\r' or >= 0x1C and <= 0x1F or 0x85 => BidiClass.Neutral,
        _ => BidiClass.Mark,
    };

    // Hebrew and Arabic have punctuation that is as strong as their letters; that of other scripts is neutral.
    private static BidiClass PunctuationClass(int c) => c switch
    {
        0x606 or 0x607 or 0x60E or 0x60F or 0x6DE or 0x6E9 or 0xFD3E or 0xFD3F => BidiClass.Neutral,
        _ when IsArabic(c) || IsRightToLeft(c) => LetterClass(c),
        _ => BidiClass.Neutral,
    };

    private static BidiClass LetterClass(int c) =>
        IsArabic(c) ? BidiClass.ArabicLetter : IsRightToLeft(c) ? BidiClass.Right : BidiClass.Left;

    // Arabic, Syriac, Thaana, and the blocks reserved for related scripts.
    private static bool IsArabic(int c) =>
        c is >= 0x600 and <= 0x7BF or >= 0x860 and <= 0x8FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF
            or >= 0x10D00 and <= 0x10D3F or >= 0x10F30 and <= 0x10F6F or >= 0x1EC70 and <= 0x1ECBF or >= 0x1EE00 and <= 0x1EEFF;

    // Hebrew, N’Ko, Samaritan, Mandaic, and ancient and rare right-to-left scripts.
    private static bool IsRightToLeft(int c) =>
        c is >= 0x590 and <= 0x5FF or >= 0x7C0 and <= 0x85F or >= 0xFB1D and <= 0xFB4F or >= 0x10800 and <= 0x10CFF
            or >= 0x10D40 and <= 0x10EBF
            or >= 0x10F00 and <= 0x10F2F or >= 0x10F70 and <= 0x10FFF or >= 0x1E800 and <= 0x1EC6F;
}
