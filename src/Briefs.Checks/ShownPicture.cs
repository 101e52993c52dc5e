
namespace Briefs.Checks;

/// <summary>A picture at one of the places that show it.</summary>
/// <param name="Span">Of the picture in its brief; empty for the logo, which the settings name.</param>
internal sealed record ShownPicture(ContentFile File, TextSpan Span, SiteFile Picture);
