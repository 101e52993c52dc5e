namespace Briefs.Reading.Wording;

/// <summary>A word of a declared name that can be told from its misspellings.</summary>
/// <param name="Written">As it was declared.</param>
/// <param name="Whole">The name it is part of.</param>
/// <param name="IsOfSeveral">The name has other words, which may stand beside it.</param>
/// <param name="NeedsNeighbour">Only a word beside another part of the name can be a slip in this one: a first name, or a short
/// one.</param>
internal sealed record NameWord(string Written, string Whole, bool IsOfSeveral, bool NeedsNeighbour);
