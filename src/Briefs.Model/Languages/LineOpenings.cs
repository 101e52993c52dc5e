
namespace Briefs.Model.Languages;

/// <summary>
/// The first characters of phrases, so that a line that begins with none of them is held against no phrase: of the lines of a
/// site that is nearly every one.
/// </summary>
public sealed class LineOpenings
{
    /// <summary>So many characters of a line are looked at.</summary>
    public const int Length = 4;

    private readonly FrozenSet<ulong> _openings;
    private readonly int _shortest;

    internal LineOpenings(IEnumerable<string> phrases)
    {
        _openings = phrases.Select(p => KeyOf(p.AsSpan(0, Math.Min(Length, p.Length)))).ToFrozenSet();
        _shortest = phrases.Select(p => Math.Min(Length, p.Length)).DefaultIfEmpty(Length).Min();
    }

    /// <summary>Whether any phrase may stand at the beginning of a line; false is certain, true is not.</summary>
    /// <param name="head">Its first characters in lower case, <see cref="Length"/> of them, or all there are.</param>
    public bool MayBe(ReadOnlySpan<char> head)
    {
        for (var length = head.Length; length >= _shortest; length--)
        {
            if (_openings.Contains(KeyOf(head[..length]))) return true;
        }

        return false;
    }

    private static ulong KeyOf(ReadOnlySpan<char> head)
    {
        var key = 0ul;
        foreach (var c in head) key = (key << 16) | c;
        return key;
    }
}
