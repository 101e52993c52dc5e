namespace Briefs.Model;

/// <summary>The text of a social card: the picture that messaging apps and social networks show with a link to a brief.</summary>
public sealed record SocialCard
{
    public required string Headline { get; init; }

    /// <summary>The organisation, or the title of a site without one.</summary>
    public required string Publisher { get; init; }

    /// <summary>The date of publication in prose, in the brief's language; null if there is none.</summary>
    public string? Date { get; init; }

    /// <summary>The number of quotations, and that each has its source; null if this cannot be promised.</summary>
    public string? Promise { get; init; }

    /// <summary>BCP 47; also selects language-specific letter forms.</summary>
    public required string Lang { get; init; }

    public required bool IsRightToLeft { get; init; }

    /// <summary>All printed text.</summary>
    public string Text => string.Join('\n', Headline, Publisher, Date, Promise);
}

/// <summary>Dimensions of social cards, and limits of their fonts.</summary>
public static class CardLimits
{
    /// <summary>In pixels; the size that social networks recommend.</summary>
    public const int Width = 1200;

    /// <summary>In pixels.</summary>
    public const int Height = 630;

    /// <summary>The maximum number of a site's own fonts.</summary>
    public const int Fonts = 12;

    /// <summary>The maximum size of a font, in bytes.</summary>
    public const int FontBytes = 32 * 1024 * 1024;
}

/// <summary>The fonts for social cards.</summary>
/// <param name="Contains">Whether any of the fonts has a character. Thread-safe.</param>
/// <param name="Version">Changes whenever the same card would be drawn differently: with the fonts or the drawing library.</param>
public sealed record CardFonts(Func<Rune, bool> Contains, string Version)
{
    /// <summary>The first character of a text that no font has; null if all are available.</summary>
    public Rune? Lacking(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsDrawn(rune) && !Contains(rune)) return rune;
        return null;
    }

    /// <summary>Whether a character needs a glyph: spaces and characters that only affect others do not.</summary>
    public static bool IsDrawn(Rune character) =>
        Rune.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        // Variation selectors.
        && character.Value is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF);
}
