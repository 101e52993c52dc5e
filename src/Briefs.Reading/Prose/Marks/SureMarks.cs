using Briefs.Languages;
using Briefs.Model;

namespace Briefs.Reading.Prose.Marks;

/// <summary>Whether a pair of marks is sure enough to be set in other characters.</summary>
internal sealed class SureMarks
{
    /// <summary>How far before a verb of saying its comma may be.</summary>
    private const int LongestClause = 60;

    private readonly ProseBlock _block;
    private readonly LanguageConventions _language;
    private readonly bool _isLeftOver;
    private readonly bool _hasApostrophe;

    // Worked out for the whole text at once: pairs may be inside one another.
    private readonly Lazy<List<(int Start, int Stop)>> _reports;

    /// <param name="block">Whose marks have been read.</param>
    /// <param name="language">Of the brief.</param>
    public SureMarks(ProseBlock block, LanguageConventions language)
    {
        (_block, _language) = (block, language);
        var text = block.Visible.Text;
        _isLeftOver = block.Readings.Exists(r => r.Fate is MarkFate.Unopened or MarkFate.Unclosed);
        _hasApostrophe = block.Readings.Exists(r => r.Fate == MarkFate.Apostrophe && MarkCharacters.MayBeApostrophe(text[r.At]) && !IsInWord(text, r.At));
        _reports = new(() => [.. Reports(text, language)]);
    }

    /// <summary>
    /// Not where another mark of the text is left over or doubtful, where the pair contains who said what, where a mark faces the wrong way
    /// beside its words, and where an apostrophe is possible: the pair may be another one.
    /// </summary>
    public bool Are(MarkPair pair)
    {
        if (_block.Doubtful.Contains(pair.Open) || _isLeftOver) return false;
        return !FacesAway(_block.Visible.Text, pair, _language) && !MayBeApostrophe(pair) && !ContainsReport(pair);
    }

    // “… rights.” Next: the mark after the stop closed something; in ten“years the second one opened something.
    private static bool FacesAway(string text, MarkPair pair, LanguageConventions language)
    {
        var (open, close) = (text[pair.Open], text[pair.Close]);
        var (before, after) = (Neighbours.Before(text, pair.Open), Neighbours.After(text, pair.Close));
        return (OnlyCloses(open, language) && !Neighbours.IsSpace(before) && (char.IsPunctuation(before) || char.IsLetterOrDigit(before)) && Neighbours.Opening(before, 'a') > 0)
            || (OnlyOpens(close, language) && char.IsLetterOrDigit(after))
            || (open == close && Neighbours.IsSpace(Neighbours.After(text, pair.Open)) && !MarkCharacters.IsStraight(open));
    }

    private static bool OnlyCloses(char glyph, LanguageConventions language) => !MarkCharacters.IsStraight(glyph) && !language.Pairs.Any(p => p[0] == glyph);

    private static bool OnlyOpens(char glyph, LanguageConventions language) => !MarkCharacters.IsStraight(glyph) && !language.Pairs.Any(p => p[1] == glyph);

    private bool MayBeApostrophe(MarkPair pair)
    {
        var text = _block.Visible.Text;
        if (MarkCharacters.IsDouble(text[pair.Open])) return false;
        if (NoMarks.IsElision(text, pair.Open, _language)) return true;
        var isPossessive = Neighbours.Before(text, pair.Close) is 's' or 'x' or 'z' && NoMarks.IsFollowedByWord(text, pair.Close);
        return isPossessive || _hasApostrophe;
    }

    private static bool IsInWord(string text, int at) => char.IsLetter(Neighbours.Before(text, at)) && char.IsLetter(Neighbours.After(text, at));

    // “A,” said Evan Greer, … rights.”: a verb of saying beside a name, after a comma, is rarely part of what was said.
    private bool ContainsReport(MarkPair pair)
    {
        var reports = _reports.Value;
        var (low, high) = (0, reports.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reports[middle].Start <= pair.Open) low = middle + 1;
            else high = middle;
        }

        // Further on the comma is inside the pair too.
        for (; low < reports.Count && reports[low].Start < pair.Close; low++)
        {
            if (reports[low].Stop >= pair.Open) return true;
        }

        return false;
    }

    /// <summary>Where each verb of saying beside a name begins, and the last comma or stop near before it.</summary>
    private static IEnumerable<(int Start, int Stop)> Reports(string text, LanguageConventions language)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at])) continue;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            var from = Math.Max(0, at - LongestClause);
            var stop = text.AsSpan(from, at - from).LastIndexOfAny(",.?!");
            if (stop >= 0 && language.ReportingVerbs.Contains(text[at..end].ToLowerInvariant()) && HasNameBeside(text, at, end)) yield return (at, from + stop);
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
