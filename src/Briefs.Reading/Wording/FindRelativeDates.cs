using Briefs.Model.Languages;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Wording;

/// <summary>Dates in a brief's own words that are told from the day of writing: “last year”.</summary>
internal static class FindRelativeDates
{
    public static void In(BriefDraft draft)
    {
        if (draft.Head.Date is not { } date || LanguageConventions.Of(draft.Lang).Dates is not { } language) return;
        foreach (var block in draft.Blocks.Where(b => b.Quote is null && !b.MarksAreFree && b.Surface != Surface.Field)) In(draft, block, language, date.Value);
    }

    private static void In(BriefDraft draft, ProseBlock block, DateWords language, PartialDate written)
    {
        var words = block.PlainWords;
        var text = block.Visible.Text;
        var match = new MatchPhrase(language, text, words);
        for (var i = 0; i < words.Length; i++)
        {
            if (match.At(i) is not { } found) continue;
            var meant = MeantDate.Of(found, written);
            var end = found.End;
            var isPossessive = language.HasPossessive && end < words.Length && IsPossessive(text, words, end);
            if (isPossessive) end++;
            i = end - 1;
            if (meant is { } year && TellsYear(text, words, (end, year.Year))) continue;
            var (start, behind) = (words[found.First].Start, words[end - 1].End);
            var told = block.Visible.Fold(start, behind);
            var span = block.Visible.SpanOf(start, behind);
            if (meant is not { } date) draft.Found.Add(Rules.RelativeDate.Unknown(draft.File, span, told));
            else draft.Found.Add(Rules.RelativeDate.At(draft.File, span, (told, written, English(found, date), Repair(found, date, (language, block, words, end)))));
        }
    }

    private static bool IsPossessive(string text, ImmutableArray<PlainWord> words, int at) => words[at].IsJoined && words[at].Lower(text) == "s" && words[at].Start == words[at - 1].End + 1;

    // “Last year, 2019, …” does not age.
    private static bool TellsYear(string text, ImmutableArray<PlainWord> words, (int At, int Year) meant) =>
        meant.At < words.Length && words[meant.At].Start <= words[meant.At - 1].End + 2 && words[meant.At].Lower(text) == meant.Year.ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    private static string English(RelativeDate found, PartialDate date) =>
        found.Phrase.Unit == DateUnit.Week && found.Weekday == 0 ? $"the week of {DateRepair.English(date)}" : DateRepair.English(date);

    private static string Repair(RelativeDate found, PartialDate date, (DateWords Language, ProseBlock Block, ImmutableArray<PlainWord> Words, int End) at)
    {
        var (language, block, words, end) = at;
        var name = found.NameAt < 0 ? "" : block.Visible.Text[words[found.NameAt].Start..words[found.NameAt].End];
        var repair = DateRepair.Fill(found.Phrase.Repair, language, (date, name));
        var first = repair[..Math.Max(0, repair.IndexOf(' ', StringComparison.Ordinal))];
        var isGenitive = end > found.End;
        var isBehind = found.First > 0 && words[found.First].IsJoined && language.Prepositions.Contains(words[found.First - 1].Lower(block.Visible.Text));
        var isSubject = end < words.Length && words[end].IsJoined && language.VerbsOfSubject.Contains(words[end].Lower(block.Visible.Text));
        if (language.Dropped.Contains(first) && (isGenitive || isBehind || isSubject)) repair = repair[(first.Length + 1)..];
        if (isGenitive) repair = "the " + repair;
        return char.IsUpper(block.Visible.Text[words[found.First].Start]) && found.NameAt != found.First ? char.ToUpperInvariant(repair[0]) + repair[1..] : repair;
    }
}
