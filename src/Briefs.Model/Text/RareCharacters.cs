using System.Buffers;

namespace Briefs.Model.Text;

/// <summary>
/// Searches for a set of characters that are rare in texts. If the set has characters beyond ASCII, <see cref="SearchValues{T}"/> is slow
/// in other scripts: it verifies half of their letters, and every curly quotation mark, one by one. This class uses it only to skip plain
/// ASCII, and looks at every other character once.
/// </summary>
public sealed class RareCharacters
{
    private const int Ascii = 0x80;

    private readonly ulong[] _bits = new ulong[(char.MaxValue >> 6) + 1];
    private readonly SearchValues<char> _others;

    /// <param name="characters">The whole set.</param>
    public RareCharacters(string characters)
    {
        foreach (var c in characters) _bits[c >> 6] |= 1UL << c;
        _others = SearchValues.Create([.. Enumerable.Range(0, Ascii).Select(c => (char)c).Where(c => !Contains(c))]);
    }

    public bool Contains(char c) => (_bits[c >> 6] & (1UL << c)) != 0;

    /// <summary>Index of the first character of a text that is in the set; -1 when there is none.</summary>
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
