namespace Briefs.Languages;

/// <summary>Phrases of words and punctuation, lower case, to find in a text that is split into words.</summary>
public sealed class Phrases
{
    private readonly Dictionary<string, string[][]> _byFirst;

    /// <param name="phrases">Their words are separated by spaces.</param>
    internal Phrases(ImmutableArray<string> phrases) => _byFirst = phrases
        .Select(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .OrderByDescending(p => p.Length)
        .GroupBy(p => p[0], StringComparer.Ordinal)
        .ToDictionary(p => p.Key, p => p.ToArray(), StringComparer.Ordinal);

    /// <summary>The first words of the phrases.</summary>
    internal IEnumerable<string> FirstWords => _byFirst.Keys;

    /// <summary>Returns the number of words of the longest phrase at a place; 0 if none exists.</summary>
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
