using Briefs.Text;

namespace Briefs.Reading.Prose.Marks;

/// <summary>The particles that Hebrew glues to the word behind them, and so to an opening mark: ב"הארץ". Before one or no letter it is an acronym's sign.</summary>
internal static class HebrewPrefixes
{
    private const string Particles = "והבלמכש";
    private const int MaxParticles = 3;

    /// <summary>Whether the mark at an index may open behind particles: nothing but particles before it, two letters or more behind.</summary>
    public static bool MayPrecedeMark(string text, int at)
    {
        var start = at;
        while (start > 0 && Scripts.IsHebrew(text[start - 1])) start--;
        if (at - start is 0 or > MaxParticles || (start > 0 && MarkCharacters.IsMark(text[start - 1]))) return false;
        foreach (var letter in text.AsSpan(start, at - start))
        {
            if (!Particles.Contains(letter, StringComparison.Ordinal)) return false;
        }

        return at + 2 < text.Length && Scripts.IsHebrew(text[at + 1]) && Scripts.IsHebrew(text[at + 2]);
    }
}
