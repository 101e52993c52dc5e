namespace Briefs.Reading.Prose.Words;

/// <summary>A word of a text outside all marks.</summary>
/// <param name="Lower">Lower case, its hyphens all alike.</param>
/// <param name="IsJoined">Nothing but white space, an apostrophe or an ordinal's full stop parts it from the word before.</param>
internal readonly record struct PlainWord(string Lower, int Start, int End, bool IsJoined);
