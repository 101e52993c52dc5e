using Briefs.Model.Languages;
using Briefs.Reading.Rules;

namespace Briefs.Reading.Wording;

/// <summary>Dates in a brief's own words that are told from the day of writing: “last year”.</summary>
internal sealed class FindRelativeDates(BriefDraft draft, ProseBlock block, DateWords language)
{
    private readonly ImmutableArray<PlainWord> _words = block.PlainWords;
    private readonly string _text = block.Visible.Text;

    public static void In(BriefDraft draft)
    {
        if (draft.Head.Date is not { } date || LanguageConventions.Of(draft.Lang).Dates is not { } language) return;
        foreach (var block in draft.Blocks.Where(b => b.Quote is null && !b.MarksAreFree && b.Surface != Surface.Field))
            new FindRelativeDates(draft, block, language).Find(date.Value);
    }

    private void Find(PartialDate written)
    {
        var match = new MatchPhrase(language, _text, _words);
        for (var i = 0; i < _words.Length; i++)
        {
            if (match.At(i) is not { } found) continue;
            var meant = MeantDate.Of(found, written);
            var end = found.End;
            var isPossessive = language.HasPossessive && end < _words.Length && IsPossessive(end);
            if (isPossessive) end++;
            i = end - 1;
            if (meant is { } year && TellsYear(end, year.Year)) continue;
            var (start, behind) = (_words[found.First].Start, _words[end - 1].End);
            var told = block.Visible.Fold(start, behind);
            var span = block.Visible.SpanOf(start, behind);
            if (meant is not { } date) draft.Found.Add(Rules.RelativeDate.Unknown(draft.File, span, told));
            else draft.Found.Add(Rules.RelativeDate.At(draft.File, span, told, written, English(found, date), Repair(found, date, end)));
        }
    }

    private bool IsPossessive(int at) =>
        _words[at].IsJoined && _words[at].Lower(_text) == "s" && _words[at].Start == _words[at - 1].End + 1;

    // “Last year, 2019, …” does not age.
    private bool TellsYear(int at, int year) =>
        at < _words.Length && _words[at].Start <= _words[at - 1].End + 2
        && _words[at].Lower(_text) == year.ToString("D4", CultureInfo.InvariantCulture);

    private static string English(RelativeDate found, PartialDate date) =>
        found.Phrase.Unit == DateUnit.Week && found.Weekday == 0 ? $"the week of {DateRepair.English(date)}" : DateRepair.English(date);

    /// <param name="end">Index after the last word of the phrase and what belongs to it.</param>
    private string Repair(RelativeDate found, PartialDate date, int end)
    {
        var name = found.NameAt < 0 ? "" : _text[_words[found.NameAt].Start.._words[found.NameAt].End];
        var repair = DateRepair.Fill(found.Phrase.Repair, language, date, name);
        var first = repair[..Math.Max(0, repair.IndexOf(' ', StringComparison.Ordinal))];
        var isGenitive = end > found.End;
        var isBehind = found.First > 0
            && _words[found.First].IsJoined
            && language.Prepositions.Contains(_words[found.First - 1].Lower(_text));
        var isSubject = end < _words.Length && _words[end].IsJoined && language.VerbsOfSubject.Contains(_words[end].Lower(_text));
        if (language.Dropped.Contains(first) && (isGenitive || isBehind || isSubject)) repair = repair[(first.Length + 1)..];
        if (isGenitive) repair = "the " + repair;
        var isCapital = char.IsUpper(_text[_words[found.First].Start]) && found.NameAt != found.First;
        return isCapital ? char.ToUpperInvariant(repair[0]) + repair[1..] : repair;
    }
}
