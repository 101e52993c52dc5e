using Briefs.Languages;

namespace Briefs.Reading.QuotationMarks;

/// <summary>Whether a pair is certain enough for its marks to be replaced.</summary>
internal static class PairConfidence
{
    /// <summary>How far before a reporting verb its comma may be, in characters.</summary>
    private const int LongestClause = 60;

    /// <summary>Most digits of a measure.</summary>
    private const int LongestMeasure = 3;

    private const string Report = "the words between them name a speaker, so a mark may be missing there";
    private const string Measure = "one of them may mean feet, inches, minutes or seconds";
    private const string LeftOver = "another quotation mark in the same paragraph has no matching mark";

    /// <summary>Why the pair may be wrong, as a clause of a message; null if the pair is certain.</summary>
    public static string? Doubt(ProseBlock block, MarkPair pair, LanguageConventions language)
    {
        var doubts = Doubts(block, language);
        return block.Doubtful.Contains(pair.Open) ? "they can be read in two ways"
            : /* guard: fix-sure-marks */ (doubts.OfAll ?? Own(block.Visible.Text, pair, language)
                ?? (MayBeApostrophe(block, pair, language) ? "one of them may be an apostrophe"
                    : doubts.Pairs > 0 ? "another pair in the same paragraph may be wrong"
                    : ContainsReport(block, pair, language) ? Report
                    : null));
    }

    private static BlockDoubts Doubts(ProseBlock block, LanguageConventions language)
    {
        if (block.Doubts is { } known) return known;
        var text = block.Visible.Text;
        var ofAll = HasLeftOver(block) ? LeftOver
            : FollowsOpenParagraph(block) ? "the previous paragraph starts with the same mark, which has no matching mark"
            : block.Readings.Exists(r => r.Role == MarkRole.Empty) ? "two quotation marks in the same paragraph have nothing between them"
            : null;
        var apostrophes = block.Readings.Where(r => r.Role == MarkRole.Apostrophe && MarkCharacters.MayBeApostrophe(text[r.At]));
        var isLoose = apostrophes.Any(r => !IsInWord(text, r.At));
        return block.Doubts = new BlockDoubts(ofAll, block.Pairs.Count(p => Own(text, p, language) is not null), isLoose)
        {
            Reports = new(() => [.. Reports(text, language)]),
        };
    }

    // Either the quotation continues and each paragraph begins with the mark, or a mark is missing and there are two quotations.
    private static bool FollowsOpenParagraph(ProseBlock block) =>
        block is { Before: { Visible.Text: [var first, ..] } before, Visible.Text: [var glyph, ..] }
        && first == glyph
        && MarkCharacters.All.Contains(glyph)
        && !before.Pairs.Exists(p => p.Open == 0 && !IsGlued(before.Visible.Text, p))
        && block.Pairs.Exists(p => p.Open == 0);

    // 'Ankara'da: the second mark may be the apostrophe before a suffix.
    private static bool IsGlued(string text, MarkPair pair) =>
        !MarkCharacters.IsDouble(text[pair.Close]) && char.IsLetter(Neighbours.CharAfter(text, pair.Close));

    private static string? Own(string text, MarkPair pair, LanguageConventions language) =>
        MayBeMeasure(text, pair.Open) || (MayBeMeasure(text, pair.Close) && NonQuotationMarks.IsFollowedByWord(text, pair.Close)) ? Measure
        : FacesAway(text, pair, language) ? "one of them faces away from its words"
        : null;

    /// <summary>
    /// The same for a quotation over several paragraphs: if its first paragraph lacks a mark, these may be two quotations.
    /// </summary>
    public static string? Doubt(MarkedRun run, LanguageConventions language) =>
        run.Parts.Select(p => Doubts(p.Block, language).OfAll).FirstOrDefault(d => d is not null) is { } doubt ? doubt
        : MayBeMeasure(run.Parts[0].Block.Visible.Text, run.Parts[0].Start) ? Measure
        : run.Parts.Exists(HasOthersInside) ? "there are other quotation marks between them"
        : run.Parts.Exists(p => ContainsReport(p.Block, new MarkPair(p.InnerStart - 1, p.InnerEnd), language)) ? Report
        : null;

    private static bool HasOthersInside(RunPart part) =>
        part.Block.Pairs.Exists(p =>
            part.Start <= p.Open && p.Close < part.End && MarkCharacters.IsDouble(part.Block.Visible.Text[p.Open]));

    // A number with more digits is a year, not a measure.
    private static bool MayBeMeasure(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start <= LongestMeasure && char.IsDigit(text[start - 1])) start--;
        return MarkCharacters.IsStraight(text[at]) && at - start is > 0 and <= LongestMeasure;
    }

    private static bool HasLeftOver(ProseBlock block) =>
        block.Readings.Exists(r => r.Role is MarkRole.Unopened or MarkRole.Unclosed || r.Run is { CloseGlyph: '\0' });

    // A mark right after a full stop (rights.” Next) closes something; one right before a word (ten“years) opens something.
    private static bool FacesAway(string text, MarkPair pair, LanguageConventions language)
    {
        var (open, close) = (text[pair.Open], text[pair.Close]);
        var (before, after) = (Neighbours.CharBefore(text, pair.Open), Neighbours.CharAfter(text, pair.Close));
        var first = Neighbours.CharAfter(text, pair.Open);
        // A", she said. "B: the first mark is followed by a comma or full stop, so it closed something.
        var isBeforeStop = MarkCharacters.IsStraight(open) && char.IsPunctuation(first) && !MarkCharacters.IsMark(first)
            && Neighbours.Opening(' ', first) >= 1;
        return isBeforeStop || IsBehindWord(open, before) || IsBeforeWord(close, after, language)
            || (OnlyCloses(open, language) && !Neighbours.IsSpace(before) && (char.IsPunctuation(before) || char.IsLetterOrDigit(before))
                && Neighbours.Opening(before, 'a') > 0)
            || (OnlyOpens(close, language) && char.IsLetterOrDigit(after))
            || (open == close && Neighbours.IsSpace(Neighbours.CharAfter(text, pair.Open)) && !MarkCharacters.IsStraight(open));
    }

    // Some scripts have no spaces or attach particles to the next word; some languages attach suffixes to the closing mark.
    private static bool IsBehindWord(char open, char before) =>
        MarkCharacters.IsStraight(open) && !Scripts.IsHebrew(before) && Neighbours.Opening(before, 'a') >= 1;

    private static bool IsBeforeWord(char close, char after, LanguageConventions language) =>
        MarkCharacters.IsStraight(close) && !Scripts.IsHebrew(after) && !language.GluesSuffixes && Neighbours.Closing('a', after) >= 2;

    private static bool OnlyCloses(char glyph, LanguageConventions language) =>
        !MarkCharacters.IsStraight(glyph) && !language.Pairs.Any(p => p[0] == glyph);

    private static bool OnlyOpens(char glyph, LanguageConventions language) =>
        !MarkCharacters.IsStraight(glyph) && !language.Pairs.Any(p => p[1] == glyph);

    private static bool MayBeApostrophe(ProseBlock block, MarkPair pair, LanguageConventions language)
    {
        var text = block.Visible.Text;
        if (MarkCharacters.IsDouble(text[pair.Open])) return false;
        if (NonQuotationMarks.IsElision(text, pair.Open, language)) return true;
        var isPossessive = Neighbours.CharBefore(text, pair.Close) is 's' or 'x' or 'z'
            && NonQuotationMarks.IsFollowedByWord(text, pair.Close);
        return isPossessive || IsGlued(text, pair) || Doubts(block, language).HasLooseApostrophe;
    }

    private static bool IsInWord(string text, int at) =>
        char.IsLetter(Neighbours.CharBefore(text, at)) && char.IsLetter(Neighbours.CharAfter(text, at));

    // “A,” said Evan Greer, … rights.”: a reporting verb next to a name and after a comma is rarely part of what was said.
    private static bool ContainsReport(ProseBlock block, MarkPair pair, LanguageConventions language)
    {
        var reports = Doubts(block, language).Reports.Value;
        var (low, high) = (0, reports.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reports[middle].Start <= pair.Open) low = middle + 1;
            else high = middle;
        }

        // The comma of any later verb is inside the pair.
        for (; low < reports.Length && reports[low].Start < pair.Close; low++)
        {
            if (reports[low].Stop >= pair.Open) return true;
        }

        return false;
    }

    private static IEnumerable<ReportPlace> Reports(string text, LanguageConventions language)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            var from = Math.Max(0, at - LongestClause);
            var stop = text.AsSpan(from, at - from).LastIndexOfAny(",.?!");
            var isReport = stop >= 0 && language.ReportingVerbs.Contains(text[at..end].ToLowerInvariant()) && HasNameBeside(text, at, end);
            if (isReport) yield return new ReportPlace(at, from + stop);
            at = end;
        }
    }

    private static bool HasNameBeside(string text, int start, int end)
    {
        if (end + 1 < text.Length && char.IsUpper(text[end + 1])) return true;
        var at = start - 1;
        while (at > 0 && char.IsWhiteSpace(text[at])) at--;
        while (at > 0 && char.IsLetter(text[at - 1])) at--;
        return at >= 0 && char.IsUpper(text[at]);
    }
}

/// <summary>What makes the pairs of one text doubtful, computed once for all of them.</summary>
/// <param name="OfAll">Why any pair may be wrong, as a clause of a message; null if there is no such reason.</param>
/// <param name="Pairs">How many pairs are doubtful by themselves: if one is wrong, the others may be too.</param>
/// <param name="HasLooseApostrophe">Whether an apostrophe begins or ends a word, so that it may as well be a single mark.</param>
internal sealed record BlockDoubts(string? OfAll, int Pairs, bool HasLooseApostrophe)
{
    /// <summary>
    /// The reporting verbs next to a name, in the order of the text. Shared by all pairs, since nested pairs would search the same text
    /// again.
    /// </summary>
    public required Lazy<ImmutableArray<ReportPlace>> Reports { get; init; }
}

/// <summary>A reporting verb next to a name.</summary>
/// <param name="Start">Index of the verb's first character.</param>
/// <param name="Stop">Index of the last comma or stop before it, within a short distance.</param>
internal readonly record struct ReportPlace(int Start, int Stop);
