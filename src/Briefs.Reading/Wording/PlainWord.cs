namespace Briefs.Reading.Wording;

/// <summary>A word of a text outside all marks.</summary>
/// <param name="IsJoined">Nothing but white space, an apostrophe or an ordinal's full stop parts it from the word before.</param>
internal readonly record struct PlainWord(int Start, int End, bool IsJoined)
{
    /// <summary>Lower case, its hyphens all alike. Made when asked for: most words are looked at once and let go.</summary>
    /// <param name="text">The one it stands in.</param>
    public string Lower(string text) =>
        PlainWords.Lower(text.AsSpan(Start, End - Start), stackalloc char[PlainWords.LongestOnStack]).ToString();
}
