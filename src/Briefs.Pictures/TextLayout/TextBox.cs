namespace Briefs.Pictures.TextLayout;

/// <summary>The room that a text has; lengths in pixels.</summary>
/// <param name="Largest">The size of type it is tried with first.</param>
/// <param name="Smallest">The size below which words are left out rather than made smaller.</param>
internal sealed record TextBox(float Width, float Height, float Largest, float Smallest);
