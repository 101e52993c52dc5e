namespace Briefs.Languages;

/// <summary>The first letters and lengths of some words, by which nearly all other words are excluded before they are looked up.</summary>
internal sealed class WordShapes
{
    private const int LongestCounted = 63;

    // A bit for each length, by first letter.
    private readonly ulong[] _lengths = new ulong[128];

    /// <param name="words">Lower case. Those that begin with another letter than one of ASCII are never excluded.</param>
    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length > 0 && char.IsAscii(word[0])) _lengths[IndexOf(word[0])] |= BitOf(word.Length);
        }
    }

    /// <summary>Whether none of the words is this one.</summary>
    /// <param name="word">
    /// Not empty, in any case. One with letters beyond ASCII is not excluded, because it can be written in several ways.
    /// </param>
    public bool Exclude(ReadOnlySpan<char> word) =>
        char.IsAscii(word[0]) && (_lengths[IndexOf(word[0])] & BitOf(word.Length)) == 0 && Ascii.IsValid(word);

    // The same for a letter in both cases.
    private static int IndexOf(char c) => c | 0x20;

    private static ulong BitOf(int length) => 1UL << Math.Min(length, LongestCounted);
}
