
namespace Briefs.Model;

/// <summary>A rule that the editor leaves aside, with the reason.</summary>
/// <param name="Rule">A rule's id.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Block">The block it holds for; null for the whole brief.</param>
public sealed record Allowance(string Rule, string Reason, TextSpan Span, TextSpan? Block);
