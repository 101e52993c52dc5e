
namespace Briefs.Reading;

/// <summary>What <c>briefs fix</c> could change and does not, because the change may be wrong.</summary>
/// <param name="Span">In the file; of a pair of marks from the opening one to after the closing one.</param>
/// <param name="Why">A clause for the editor, without a full stop.</param>
/// <param name="Title">Of the change; null for a pair of quotation marks.</param>
public sealed record LeftAlone(TextSpan Span, string Why, string? Title = null);
