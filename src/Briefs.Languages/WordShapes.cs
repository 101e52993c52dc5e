namespace Briefs.Languages;

/// <summary>
/// The first two letters and lengths of some words, by which nearly all other words are excluded before they are looked up.
/// </summary>
internal sealed class WordShapes
{
    private const int LongestCounted = 63;

    // Of a letter of ASCII, these bits are the same in both cases.
    private const int LetterBits = 0x1F;

    // A bit for each length, by the first two letters.
    private readonly ulong[] _lengths = new ulong[(LetterBits + 1) * (LetterBits + 1)];

    /// <param name="words">Lower case.</param>
    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length > 0) _lengths[IndexOf(word)] |= BitOf(word.Length);
        }
    }

    /// <summary>Whether none of the words is this one.</summary>
    /// <param name="word">
    /// Not empty, in any case. One with letters beyond ASCII is not excluded, because it can be written in several ways.
    /// </param>
    public bool Exclude(ReadOnlySpan<char> word) => (_lengths[IndexOf(word)] & BitOf(word.Length)) == 0 && Ascii.IsValid(word);

    private static int IndexOf(ReadOnlySpan<char> word) =>
        ((word[0] & LetterBits) * (LetterBits + 1)) + (word.Length > 1 ? word[1] & LetterBits : 0);

    private static ulong BitOf(int length) => 1UL << Math.Min(length, LongestCounted);
}
