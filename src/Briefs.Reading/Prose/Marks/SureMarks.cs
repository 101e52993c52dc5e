using Briefs.Languages;
using Briefs.Model;

namespace Briefs.Reading.Prose.Marks;

/// <summary>Whether a pair of marks is sure enough to be set in other characters.</summary>
internal static class SureMarks
{
    /// <summary>How far before a verb of saying its comma may be.</summary>
    private const int LongestClause = 60;

    /// <summary>
    /// Not where another mark of the text is left over or doubtful, where the pair contains who said what, where a mark faces the wrong way
    /// beside its words, and where an apostrophe is possible: the pair may be another one.
    /// </summary>
    public static bool In(ProseBlock block, MarkPair pair, LanguageConventions language)
    {
        if (block.Doubtful.Contains(pair.Open) || block.Readings.Exists(r => r.Fate is MarkFate.Unopened or MarkFate.Unclosed)) return false;
        var text = block.Visible.Text;
        return !FacesAway(text, pair, language) && !MayBeApostrophe(block, pair, language) && !ContainsReport(text, pair, language);
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

    private static bool MayBeApostrophe(ProseBlock block, MarkPair pair, LanguageConventions language)
    {
        var text = block.Visible.Text;
        if (MarkCharacters.IsDouble(text[pair.Open])) return false;
        if (NoMarks.IsElision(text, pair.Open, language)) return true;
        var isPossessive = Neighbours.Before(text, pair.Close) is 's' or 'x' or 'z' && NoMarks.IsFollowedByWord(text, pair.Close);
        return isPossessive || block.Readings.Exists(r => r.Fate == MarkFate.Apostrophe && MarkCharacters.MayBeApostrophe(text[r.At]) && !IsInWord(text, r.At));
    }

    private static bool IsInWord(string text, int at) => char.IsLetter(Neighbours.Before(text, at)) && char.IsLetter(Neighbours.After(text, at));

    // “A,” said Evan Greer, … rights.”: a verb of saying beside a name, after a comma, is rarely part of what was said.
    private static bool ContainsReport(string text, MarkPair pair, LanguageConventions language)
    {
        for (var at = pair.Open + 1; at < pair.Close; at++)
        {
            if (!char.IsLetter(text[at]) || char.IsLetter(text[at - 1])) continue;
            var end = at;
            while (end < pair.Close && char.IsLetter(text[end])) end++;
            var isVerb = language.ReportingVerbs.Contains(text[at..end].ToLowerInvariant());
            if (isVerb && HasNameBeside(text, at, end) && text.AsSpan(Math.Max(pair.Open, at - LongestClause), at - Math.Max(pair.Open, at - LongestClause)).IndexOfAny(",.?!") >= 0) return true;
            at = end;
        }

        return false;
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
