namespace Briefs.Reading.Wording;

/// <summary>A word of a declared name that a word of the text is nearly.</summary>
/// <param name="Slips">The edits between them, 1 or 2.</param>
/// <param name="IsOnlyBeside">It is one only right beside another part of the name, as that was declared: alone it may be a form of another
/// name.</param>
internal sealed record NearWord(NameWord Name, int Slips, bool IsOnlyBeside);
