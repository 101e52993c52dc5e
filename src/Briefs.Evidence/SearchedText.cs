namespace Briefs.Evidence;

/// <summary>A folded copy while one brief searches it.</summary>
/// <param name="Copy">The copy's own characters.</param>
internal sealed record SearchedText(FoldedText Folded, string Copy, Effort Effort);
