
namespace Briefs.Model;

/// <summary>The passage of a kept copy that is most like a quotation it does not hold.</summary>
/// <param name="Line">1-based line of the copy's text at which it begins.</param>
/// <param name="Words">The passage and the quotation laid over each other.</param>
public sealed record NearestPassage(int Line, ImmutableArray<WordDifference> Words);
