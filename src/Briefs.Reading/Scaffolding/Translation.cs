
namespace Briefs.Reading.Scaffolding;

/// <summary>What is known of a translation before it is written.</summary>
/// <param name="Title">In the other language; null to leave a blank.</param>
/// <param name="Language">What the other language is called in English.</param>
/// <param name="Today">The day it is begun.</param>
public sealed record Translation(string? Title, string Language, PartialDate Today);
