using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// A set of characters of which few stand in a text. <see cref="SearchValues{T}"/> takes half the letters of other scripts, and
/// every curly mark, for a suspect that it must look at twice when the set has characters beyond ASCII; this skips plain ASCII
/// with it, many at once, and looks at every other character one time.
/// </summary>
public sealed class RareCharacters
{
    private const int Ascii = 0x80;

    private readonly ulong[] _bits = new ulong[(char.MaxValue >> 6) + 1];
    private readonly SearchValues<char> _others;

    /// <param name="characters">All of the set.</param>
    public RareCharacters(string characters)
    {
        foreach (var c in characters) _bits[c >> 6] |= 1UL << c;
        _others = SearchValues.Create([.. Enumerable.Range(0, Ascii).Select(c => (char)c).Where(c => !Contains(c))]);
    }

    public bool Contains(char c) => (_bits[c >> 6] & (1UL << c)) != 0;

    /// <summary>Index of the first character of a text that is in the set; -1 when none is.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] < Ascii)
            {
                var ahead = text[at..].IndexOfAnyExcept(_others);
                if (ahead < 0) return -1;
                at += ahead;
            }

            if (Contains(text[at])) return at;
        }

        return -1;
    }
}
