using Briefs.Pictures.Fonts;

namespace Briefs.Pictures.TextLayout;

/// <summary>How a text is written.</summary>
/// <param name="Lang">BCP 47.</param>
/// <param name="IsRightToLeft">Of the card: at which side lines begin.</param>
internal sealed record TextStyle(FontRole Role, string Lang, bool IsRightToLeft);
