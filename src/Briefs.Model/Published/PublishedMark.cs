namespace Briefs.Published;

/// <summary>Marked words that were declared to be no quotation.</summary>
/// <param name="Path">Of the brief or page.</param>
/// <param name="Line">1-based.</param>
/// <param name="As">As the JSON names it: <c>term</c>.</param>
public sealed record PublishedMark(string Path, int Line, string Text, string As);
