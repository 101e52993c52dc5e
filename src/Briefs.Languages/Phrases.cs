namespace Briefs.Languages;

/// <summary>Runs of words and punctuation, lower case, to be looked for in a text that is cut into such.</summary>
public sealed class Phrases
{
    private readonly Dictionary<string, string[][]> _byFirst;

    /// <param name="phrases">Their words divided by spaces.</param>
    internal Phrases(ImmutableArray<string> phrases) => _byFirst = phrases
        .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .OrderByDescending(p => p.Length)
        .GroupBy(p => p[0], StringComparer.Ordinal)
        .ToDictionary(p => p.Key, p => p.ToArray(), StringComparer.Ordinal);

    /// <summary>The word that each begins with.</summary>
    internal IEnumerable<string> FirstWords => _byFirst.Keys;

    /// <summary>How many words the longest phrase at a place has; 0 when none does.</summary>
    public int LengthAt(ReadOnlySpan<string> words, int at)
    {
        if (!_byFirst.TryGetValue(words[at], out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            var length = 1;
            while (length < phrase.Length && at + length < words.Length && words[at + length] == phrase[length]) length++;
            if (length == phrase.Length) return length;
        }

        return 0;
    }
}
