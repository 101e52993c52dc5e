namespace Briefs.Reading.UnparsedMarkup;

/// <summary>What is said of markup that is none.</summary>
/// <param name="What">The rest of the sentence that begins with the text.</param>
/// <param name="Help">What to write.</param>
/// <param name="Replacement">What the whole of it becomes; null where only the editor can know.</param>
internal sealed record Misread(string What, string Help, string? Replacement = null);
