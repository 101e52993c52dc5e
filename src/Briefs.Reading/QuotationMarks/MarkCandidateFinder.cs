using System.Buffers;
using Briefs.Languages;
using Briefs.Reading.Markdown;

namespace Briefs.Reading.QuotationMarks;

/// <summary>
/// Finds the characters of a text that may be quotation marks, and assigns costs to each by its shape and its neighbours.
/// </summary>
internal static class MarkCandidateFinder
{
    private const double Unlikely = 3;
    private const double ElisionsOfTwo = 3.2;
    private static readonly SearchValues<char> Stops = SearchValues.Create(".?!");
    private const double Elision = 0.9;
    private const double Suffix = 0.6;
    private const double Glued = 0.3;
    private const double Impossible = double.PositiveInfinity;

    public static List<MarkCandidate> Find(VisibleText visible, LanguageConventions language) =>
        Find(visible, language, NonQuotationMarks.CertainIn(visible, language));

    /// <param name="visible">The text.</param>
    /// <param name="language">The conventions of the brief's language.</param>
    /// <param name="certain">Indices of characters that cannot be marks.</param>
    public static List<MarkCandidate> Find(VisibleText visible, LanguageConventions language, HashSet<int> certain)
    {
        var candidates = new List<MarkCandidate>();
        if (MarkCharacters.All.IndexIn(visible.Text) < 0) return candidates;
        foreach (var segment in visible.Segments)
        {
            if (segment.Kind != SegmentKind.Text) continue;
            for (var at = segment.Start; at < segment.Start + segment.Length; at++)
            {
                if (MarkCharacters.IsMark(visible.Text[at]) && !certain.Contains(at)) candidates.Add(Weigh(visible, at, language));
            }
        }

        RaiseElisions(visible.Text, candidates, language);
        return candidates;
    }

    // ’tis us who kill all dogs’: two likely marks in one sentence are hardly two apostrophes. Starts at the end, so that each sentence is
    // read once.
    private static void RaiseElisions(string text, List<MarkCandidate> candidates, LanguageConventions language)
    {
        var (stops, closes, end) = (false, false, text.Length);
        var (isFirm, begin) = (false, text.Length - text.AsSpan().TrimStart().Length);
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var (mark, at) = (candidates[i], candidates[i].At);
            if (EndsSentence(text.AsSpan(at + 1, end - at - 1))) (stops, closes, isFirm) = (false, false, false);
            end = at;
            if (!MarkCharacters.MayBeApostrophe(mark.Glyph)) (stops, closes, isFirm) = (false, false, false);
            // 'em we will kill' he called: one mark begins the block, and another ends a word that is not a plural.
            else if (isFirm && at <= begin && NonQuotationMarks.IsElision(text, at, language))
                candidates[i] = mark with { NoneCost = mark.NoneCost + ElisionsOfTwo };
            else if (char.IsLetter(Neighbours.CharBefore(text, at)) && !char.IsLetterOrDigit(Neighbours.CharAfter(text, at)))
            {
                closes = true;
                stops |= !NonQuotationMarks.IsFollowedByWord(text, at);
                isFirm |= !NonQuotationMarks.MayEndWord(text, at, language);
            }
            else if (mark.Glyph == '’' && (stops || closes) && IsSuspect(text, at, language, stops))
                candidates[i] = mark with { NoneCost = mark.NoneCost + ElisionsOfTwo };
        }
    }

    // A year follows a word: in ’89. After a digit or a colon the mark is suspect.
    private static bool IsSuspect(string text, int at, LanguageConventions language, bool stops)
    {
        if (at + 2 >= text.Length || !char.IsLetterOrDigit(text[at + 2]) || !NonQuotationMarks.IsElision(text, at, language)) return false;
        var before = at > 1 && Neighbours.IsSpace(text[at - 1]) ? text[at - 2] : ' ';
        return before == ':' || char.IsDigit(before) || (stops && char.IsLetter(text[at + 1]));
    }

    private static bool EndsSentence(ReadOnlySpan<char> between)
    {
        for (var i = between.IndexOfAny(Stops); i >= 0 && i + 2 < between.Length; i++)
        {
            if (Stops.Contains(between[i]) && char.IsWhiteSpace(between[i + 1]) && char.IsUpper(between[i + 2])) return true;
        }

        return false;
    }

    private static MarkCandidate Weigh(VisibleText visible, int at, LanguageConventions language)
    {
        var glyph = visible.Text[at];
        var (before, after) = (Neighbours.CharBefore(visible.Text, at), Neighbours.CharAfter(visible.Text, at));
        var open = Shape(glyph, language, Neighbours.Opening(before, after), 0);
        var close = Shape(glyph, language, Neighbours.Closing(before, after), 1);
        if (MarkCharacters.MayBeApostrophe(glyph))
        {
            // Apostrophes are so common that only a likely position makes one a mark: 'x and 'y are not a pair.
            if (Neighbours.IsSpace(before) && char.IsLetterOrDigit(after)) close += Unlikely;
            if (char.IsLetterOrDigit(before) && Neighbours.IsSpace(after)) open += Unlikely;
            if (Neighbours.IsSpace(before) && NonQuotationMarks.IsElision(visible.Text, at, language)) open += Elision;
            // Ankara’ya, ‘evet’i
            if (language.GluesSuffixes && char.IsLetter(before) && (char.IsLetter(after) || after == ':')) close = Math.Min(close, Suffix);
        }
        else if (Scripts.IsHebrew(before) && Scripts.IsHebrew(after))
        {
            if (HebrewPrefixes.MayPrecedeWord(visible.Text, at)) open = Math.Min(open, Glued);
            else if (HebrewPrefixes.MayEndPhrase(visible.Text, at)) (open, close) = (Math.Min(open, Suffix), Math.Min(close, Suffix));
        }

        return new MarkCandidate(at, glyph, open, close, NonQuotationMarks.Cost(visible, at, language));
    }

    // A shape that the language uses on this side only counts more than its neighbours. For other shapes the neighbours decide.
    private static double Shape(char glyph, LanguageConventions language, double neighbours, int side)
    {
        if (MarkCharacters.IsStraight(glyph)) return neighbours;
        var here = language.Pairs.Any(p => p[side] == glyph);
        var there = language.Pairs.Any(p => p[1 - side] == glyph);
        if (here) return there ? neighbours : neighbours * 0.6;
        var somewhere = side == 0 ? MarkCharacters.OpensSomewhere(glyph) : MarkCharacters.ClosesSomewhere(glyph);
        var elsewhere = side == 0 ? MarkCharacters.ClosesSomewhere(glyph) : MarkCharacters.OpensSomewhere(glyph);
        if (somewhere && !there) return elsewhere ? neighbours + 0.4 : (neighbours * 0.4) + 0.2;
        if (somewhere) return neighbours + 0.4;
        return MarkCharacters.IsFixed(glyph) ? Impossible : neighbours + 1.2;
    }
}

/// <summary>A character that may be a quotation mark, with the cost of each reading.</summary>
/// <param name="At">Index in the visible text.</param>
/// <param name="OpenCost">Cost of opening here; infinite if it cannot.</param>
/// <param name="CloseCost">Cost of closing here; infinite if it cannot.</param>
/// <param name="NoneCost">Cost of not being a mark but an apostrophe, a measure or an arrow. Infinite if that would ignore a mark.</param>
internal readonly record struct MarkCandidate(int At, char Glyph, double OpenCost, double CloseCost, double NoneCost)
{
    public bool IsDouble => MarkCharacters.IsDouble(Glyph);
}

/// <summary>
/// The particles that Hebrew attaches to the next word, and so to an opening mark: ב"הארץ". Before at most one letter, the mark belongs to
/// an acronym.
/// </summary>
internal static class HebrewPrefixes
{
    private const string Particles = "והבלמכש";
    private const int MaxParticles = 3;

    private const int LongestPhrase = 2_000;

    private const string FinalForms = "ךםןףץ";

    /// <summary>Whether a mark after particles comes before a word: in an acronym, fewer letters follow the mark.</summary>
    public static bool MayPrecedeWord(string text, int at) => MayPrecedeMark(text, at) && LettersAfter(text, at) >= 4;

    /// <summary>
    /// Whether a mark between letters may open or close several words. It comes after a final form, which ends a word, or before an
    /// attached “and”, or before four letters, which are too many for an acronym. It needs a partner with words between.
    /// </summary>
    public static bool MayEndPhrase(string text, int at) =>
        at > 0 && at + 1 < text.Length && MarkCharacters.IsDouble(text[at]) && Scripts.IsHebrew(text[at - 1])
        && Scripts.IsHebrew(text[at + 1])
        && (MayClose(text, at) || (LettersAfter(text, at) >= 4 && HasCloser(text, at)));

    /// <summary>Whether a mark belongs to an acronym that is the first of several quoted words: "צה"ל ינצח".</summary>
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

    // The partner is in a later word.
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
    /// Whether the mark at an index may open after particles: there are only particles before it, and two letters or more after it.
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
