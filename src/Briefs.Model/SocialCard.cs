namespace Briefs.Model;

/// <summary>What the picture says that messengers and social networks show beside a link to a brief.</summary>
public sealed record SocialCard
{
    public required string Headline { get; init; }

    /// <summary>The organisation, or the title of a site without one.</summary>
    public required string Publisher { get; init; }

    /// <summary>When the brief was published, as prose in its language; null when it does not say.</summary>
    public string? Date { get; init; }

    /// <summary>How many quotations there are, and that each has its source; null when there is none.</summary>
    public string? Promise { get; init; }

    /// <summary>BCP 47; also chooses between the forms some letters have.</summary>
    public required string Lang { get; init; }

    public required bool IsRightToLeft { get; init; }

    /// <summary>All that is printed.</summary>
    public string Text => string.Join('\n', Headline, Publisher, Date, Promise);
}

/// <summary>How large social cards are, and how much is taken to draw them.</summary>
public static class CardLimits
{
    /// <summary>Pixels; what social networks ask for.</summary>
    public const int Width = 1200;

    /// <summary>Pixels.</summary>
    public const int Height = 630;

    /// <summary>Fonts of a site's own.</summary>
    public const int Fonts = 12;

    /// <summary>Bytes of a font.</summary>
    public const int FontBytes = 32 * 1024 * 1024;
}

/// <summary>What social cards can be written with.</summary>
/// <param name="Contains">Whether one of the fonts has a character; asked from several threads.</param>
/// <param name="Version">Changes whenever the same card would be drawn otherwise: with the fonts, and with what draws.</param>
public sealed record CardFonts(Func<Rune, bool> Contains, string Version)
{
    /// <summary>The first character of a text that no font has; null when it can be written.</summary>
    public Rune? Lacking(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsDrawn(rune) && !Contains(rune)) return rune;
        return null;
    }

    /// <summary>Whether a font is needed for it: spaces, and signs that only say how others are drawn, need none.</summary>
    public static bool IsDrawn(Rune character) =>
        Rune.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        // Selectors of variants of form.
        && character.Value is not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF);
}
