
namespace Briefs.Model;

/// <summary>What social cards can be written with.</summary>
/// <param name="Characters">Every character that one of the fonts has.</param>
/// <param name="Version">Changes whenever the same card would be drawn otherwise: with the fonts, and with what draws.</param>
public sealed record CardFonts(CharacterSet Characters, string Version)
{
    /// <summary>The first character of a text that no font has; null when it can be written.</summary>
    public Rune? Lacking(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsDrawn(rune) && !Characters.Contains(rune.Value)) return rune;
        return null;
    }

    /// <summary>Whether a font is needed for it: spaces, and signs that only say how others are drawn, need none.</summary>
    public static bool IsDrawn(Rune character) =>
        Rune.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        // Selectors of variants of form.
        && character.Value is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF);
}
