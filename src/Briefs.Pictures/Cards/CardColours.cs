using SkiaSharp;

namespace Briefs.Pictures.Cards;

/// <summary>The colours of the built-in stylesheet, by the names they have there.</summary>
internal static class CardColours
{
    public static SKColor Paper { get; } = new(0xFC, 0xFB, 0xF8);

    public static SKColor Ink { get; } = new(0x1D, 0x1B, 0x18);

    public static SKColor Soft { get; } = new(0x5C, 0x56, 0x4D);

    public static SKColor Rule { get; } = new(0xD9, 0xD3, 0xC7);

    public static SKColor Accent { get; } = new(0x8A, 0x2A, 0x1C);

    public static SKColor Sure { get; } = new(0x2B, 0x5C, 0x3F);
}
