namespace Briefs.Model.Text;

/// <summary>Finds the known word that a misspelled one probably means.</summary>
public static class EditDistance
{
    private const int LongestWord = 40;

    /// <summary>The known word with the smallest edit distance, if it is small enough for a misspelling; otherwise null.</summary>
    public static string? FindClosest(string written, IEnumerable<string> known)
    {
        if (written.Length > LongestWord) return null;
        var word = written.ToUpperInvariant();
        string? nearest = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var edits = candidate.Length > LongestWord ? int.MaxValue : Edits(word, candidate.ToUpperInvariant());
            if (edits >= least) continue;
            least = edits;
            nearest = candidate;
        }

        return nearest;
    }

    /// <summary>
    /// The known word of which the written one is certainly a misspelling: no other is similar, and they differ by one letter, or by two in
    /// a long word. Different digits never count as a misspelling, because they may mean another year or witness. Null if this is not
    /// certain.
    /// </summary>
    public static string? FindUnambiguous(string written, IReadOnlyCollection<string> known)
    {
        if (written.Length > LongestWord || FindClosest(written, known) is not { } nearest) return null;
        if (known.Any(k => k != nearest && FindClosest(written, [k]) is not null)) return null;
        if (!written.Where(char.IsDigit).SequenceEqual(nearest.Where(char.IsDigit))) return null;
        return Edits(written.ToUpperInvariant(), nearest.ToUpperInvariant()) <= (nearest.Length < 8 ? 1 : 2) ? nearest : null;
    }

    /// <summary>The edit distance of two words: insertions, deletions, changes, and swaps of adjacent letters. Case-sensitive.</summary>
    /// <exception cref="ArgumentException">One of them has more than 40 UTF-16 units.</exception>
    public static int Distance(string a, string b)
    {
        return a.Length <= LongestWord && b.Length <= LongestWord ? Edits(a, b) : throw new ArgumentException("a word is too long");
    }

    // Optimal string alignment distance.
    private static int Edits(string a, string b)
    {
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }
}
