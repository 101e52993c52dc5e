namespace Briefs.Pictures.Fonts;

/// <summary>A font, or why it is none that can be drawn with.</summary>
/// <param name="Refusal">Ends the sentence “This file cannot be used: …”; null when it can.</param>
public sealed record FontReading(FontFile? Font, string? Refusal);
