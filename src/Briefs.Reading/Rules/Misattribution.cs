namespace Briefs.Reading.Rules;

/// <summary>Words that a citation gives to one person and their sentence to another.</summary>
/// <param name="Cited">The name of the one whom the citation gives them to.</param>
/// <param name="Spoken">The name of the one who says them in the sentence.</param>
/// <param name="Citation">A citation of the latter.</param>
internal sealed record Misattribution(string Cited, string Spoken, string Citation);
