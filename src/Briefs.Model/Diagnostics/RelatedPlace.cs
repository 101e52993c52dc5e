
namespace Briefs.Model.Diagnostics;

/// <summary>Another place that explains a finding.</summary>
/// <param name="Note">What is there: "first declared here".</param>
public sealed record RelatedPlace(ContentFile File, TextSpan Span, string Note);
