namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// The particles that Hebrew glues to the word behind them, and so to an opening mark: ב"הארץ". Before one or no letter it is an acronym's
/// sign.
/// </summary>
internal static class HebrewPrefixes
{
    private const string Particles = "והבלמכש";
    private const int MaxParticles = 3;

    private const int LongestPhrase = 2_000;

    private const string FinalForms = "ךםןףץ";

    /// <summary>Whether a mark after particles is before a word: an acronym has fewer letters after its mark.</summary>
    public static bool MayPrecedeWord(string text, int at) => MayPrecedeMark(text, at) && LettersAfter(text, at) >= 4;

    /// <summary>
    /// Whether a mark between letters may open or close several words: it follows a final form, which ends a word, or precedes a glued
    /// “and”, or four letters, of which an acronym has fewer after its mark. It needs a partner with words between.
    /// </summary>
    public static bool MayEndPhrase(string text, int at) =>
        at > 0 && at + 1 < text.Length && MarkCharacters.IsDouble(text[at]) && Scripts.IsHebrew(text[at - 1])
        && Scripts.IsHebrew(text[at + 1])
        && (MayClose(text, at) || (LettersAfter(text, at) >= 4 && HasCloser(text, at)));

    /// <summary>Whether a mark is the sign of an acronym that is the first of several quoted words: "צה"ל ינצח".</summary>
    public static bool IsQuotedAcronym(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < LongestPhrase && Scripts.IsHebrew(text[start - 1])) start--;
        var after = LettersAfter(text, at);
        return start > 0 && text[start - 1] == text[at] && Neighbours.IsSpace(Neighbours.CharBefore(text, start - 1)) && after is 1 or 2
            && at + after + 1 < text.Length && char.IsWhiteSpace(text[at + after + 1]);
    }

    private static bool MayClose(string text, int at) =>
        FinalForms.Contains(text[at - 1], StringComparison.Ordinal) || (text[at + 1] == 'ו' && LettersAfter(text, at) >= 3);

    // In the words that follow, not in its own.
    private static bool HasCloser(string text, int at)
    {
        var next = text.AsSpan(at + 1, Math.Min(LongestPhrase, text.Length - at - 1)).IndexOf(text[at]);
        return next > 0 && text.AsSpan(at + 1, next).Contains(' ') && at + next + 2 < text.Length && Scripts.IsHebrew(text[at + next])
            && Scripts.IsHebrew(text[at + next + 2]) && MayClose(text, at + next + 1);
    }

    private static int LettersAfter(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 8 && Scripts.IsHebrew(text[end])) end++;
        return end - at - 1;
    }

    /// <summary>
    /// Whether the mark at an index may open behind particles: nothing but particles before it, two letters or more behind.
    /// </summary>
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
