namespace Briefs.Model;

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
