namespace Briefs.Model.PublishedState;

/// <summary>Two quotations, the second of which has taken the place of the first.</summary>
/// <param name="Before">Index among those of before.</param>
/// <param name="After">Index among those of after.</param>
public readonly record struct WordPair(int Before, int After);
