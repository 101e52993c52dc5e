
namespace Briefs.Model;

/// <summary>What looks like a citation and is published as it is written.</summary>
/// <param name="Written">As it should have been.</param>
/// <param name="Why">Why it is none: half a sentence that begins with “is not a citation”.</param>
public sealed record MisreadCitation(string Written, string Why, TextSpan Span);
