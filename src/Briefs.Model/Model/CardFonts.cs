using Briefs.Text;

namespace Briefs.Model;

/// <summary>What social cards can be written with.</summary>
/// <param name="Characters">Every character that one of the fonts has.</param>
/// <param name="Version">Changes whenever the same card would be drawn otherwise: with the fonts, and with what draws.</param>
public sealed record CardFonts(CharacterSet Characters, string Version);
