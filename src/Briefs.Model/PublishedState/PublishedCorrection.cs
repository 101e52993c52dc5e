namespace Briefs.Model.PublishedState;

/// <summary>An entry of <c>corrections</c>.</summary>
/// <param name="Date">As published: <c>2024-03-01</c>.</param>
public sealed record PublishedCorrection(string Date, string Text);
