namespace Briefs.Pictures.TextLayout;

/// <summary>A drawing of a font at its place in a line; all lengths in ems.</summary>
/// <param name="Glyph">Its number in the font.</param>
/// <param name="Cluster">The first UTF-16 unit of the paragraph that it stands for.</param>
/// <param name="Advance">How far the next one stands from it.</param>
/// <param name="X">To the right of where it would stand.</param>
/// <param name="Y">Above it.</param>
internal readonly record struct ShapedGlyph(ushort Glyph, int Cluster, float Advance, float X, float Y);
