namespace Briefs.Model.PublishedState;

/// <summary>Marked words that were declared to be no quotation.</summary>
/// <param name="Path">Of the brief or page.</param>
/// <param name="Line">1-based.</param>
/// <param name="As">As the JSON names it: <c>term</c>.</param>
/// <param name="By">The rule, as the JSON names it: <c>legal-form</c>. Null in the evidence of an older Briefs, which listed only
/// declarations.</param>
public sealed record PublishedMark(string Path, int Line, string Text, string As, string? By);
