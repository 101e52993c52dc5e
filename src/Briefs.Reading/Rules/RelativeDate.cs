using Briefs.Languages;
using Briefs.Reading.Wording;

namespace Briefs.Reading.Rules;

public sealed class RelativeDate : BodyRule
{
    public static RelativeDate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "relative-date",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” will mislead later readers: on the day of publication, {1}, it meant {2}.",
        Help = "If that is the date you mean, write `{3}`. Words that someone else said belong in quotation marks and can stay as they "
            + "are.",
        Why = """
            People read a brief for years, often in copies without its date. To a reader next year, `last year` means a different year,
            and the statement is false.
            """,
        Bad =
        [
            "The two were arrested in ⟦October last year⟧.",
            "The court will decide ⟦next Tuesday⟧; the law was passed ⟦two years ago⟧.",
        ],
        Good =
        [
            "The two were arrested in October 2023.",
            "It was the last year of the war, and she was freed two years later.",
            "She was arrested “last year” [@mills in @news], that is, in 2023.",
        ],
    };

    internal override IEnumerable<Diagnostic> Check(BoundBody body)
    {
        if (body.Head.Date is not { } date || LanguageConventions.Get(body.Lang).Dates is not { } language) return [];
        return body.Blocks.Where(b => b.Quote is null && !b.MarksAreFree && b.Context != QuotationContext.Field)
            .SelectMany(block => new RelativeDateFinder(body, block, language).Find(date.Value));
    }

    /// <param name="written">The day on which the words were written.</param>
    /// <param name="meant">The date they meant then.</param>
    /// <param name="repair">What to write instead.</param>
    internal Diagnostic CreateDiagnostic(
        ContentFile file, TextSpan span, string words, PartialDate written, string meant, string repair) =>
        Info.CreateDiagnostic(file, span, words, written.ToString(), meant, repair);

    internal Diagnostic Unknown(ContentFile file, TextSpan span, string words) => Info.CreateDiagnostic(file, span, words) with
    {
        Message = $"“{words}” will mislead later readers.",
        Help = "Write the date itself. Words that someone else said belong in quotation marks and can stay as they are.",
    };
}

/// <summary>Finds dates in a brief's own words that are relative to the day of writing: “last year”.</summary>
internal sealed class RelativeDateFinder(BoundBody body, ProseBlock block, DateWords language)
{
    private readonly ImmutableArray<PlainWord> _words = block.PlainWords;
    private readonly string _text = block.Visible.Text;

    public IEnumerable<Diagnostic> Find(PartialDate written)
    {
        var match = new PhraseMatcher(language, _text, _words);
        for (var i = 0; i < _words.Length; i++)
        {
            if (language.BeginsNothing(_text.AsSpan(_words[i].Start, _words[i].End - _words[i].Start))) continue;
            if (match.Match(i) is not { } found) continue;
            var meant = RelativeDateResolver.Resolve(found, written);
            var end = found.End;
            var isPossessive = language.HasPossessive && end < _words.Length && IsPossessive(end);
            if (isPossessive) end++;
            i = end - 1;
            if (meant is { } year && TellsYear(end, year.Year)) continue;
            var (start, behind) = (_words[found.First].Start, _words[end - 1].End);
            var told = block.Visible.Fold(start, behind);
            var span = block.Visible.SpanOf(start, behind);
            yield return meant is not { } date
                ? RelativeDate.Rule.Unknown(body.File, span, told)
                : RelativeDate.Rule.CreateDiagnostic(body.File, span, told, written, English(found, date), Repair(found, date, end));
        }
    }

    private bool IsPossessive(int at) =>
        _words[at].IsJoined && _words[at].Lower(_text) == "s" && _words[at].Start == _words[at - 1].End + 1;

    // “Last year, 2019, …” stays correct.
    private bool TellsYear(int at, int year) =>
        at < _words.Length && _words[at].Start <= _words[at - 1].End + 2
        && _words[at].Lower(_text) == year.ToString("D4", CultureInfo.InvariantCulture);

    private static string English(Wording.RelativeDate found, PartialDate date) =>
        found.Phrase.Unit == DateUnit.Week && found.Weekday == 0 ? $"the week of {DateRepair.English(date)}" : DateRepair.English(date);

    /// <param name="end">Index after the last word of the phrase and the words that belong to it.</param>
    private string Repair(Wording.RelativeDate found, PartialDate date, int end)
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

/// <summary>Writes dates with the language's own words, independent of the machine's culture.</summary>
internal static class DateRepair
{
    /// <summary>A template of <see cref="RelativeDatePhrase.Repair"/>, filled in.</summary>
    public static string Fill(string template, DateWords language, PartialDate date, string written)
    {
        var filled = template.Replace("{day}", language.Day, StringComparison.Ordinal)
            .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{d}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{written}", written, StringComparison.Ordinal);
        if (date.Month == 0) return filled;
        var forms = language.Months[date.Month - 1];
        return filled.Replace("{month}", Name(language, forms[0]), StringComparison.Ordinal)
            .Replace("{month-of}", Name(language, forms[^Math.Min(2, forms.Length)]), StringComparison.Ordinal)
            .Replace("{month-in}", Name(language, forms[^1]), StringComparison.Ordinal);
    }

    /// <summary>In English, for a message: 2019, October 2019, 5 October 2019.</summary>
    public static string English(PartialDate date)
    {
        var english = LanguageConventions.Get("en").Dates!;
        return Fill(date.IsDay ? "{day}" : date.Month > 0 ? "{month} {year}" : "{year}", english, date, "");
    }

    private static string Name(DateWords language, string name) =>
        language.NamesAreCapital ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}

/// <summary>Resolves a relative date from the day it was written.</summary>
internal static class RelativeDateResolver
{
    /// <summary>A year, a month or a day (for a week, its Monday); null when the day of writing is not exact enough.</summary>
    public static PartialDate? Resolve(Wording.RelativeDate date, PartialDate written)
    {
        var steps = date.Phrase.Steps * (date.Count == 0 ? 1 : date.Count);
        try
        {
            return date.Phrase.Unit switch
            {
                DateUnit.Year => OfYear(date, written.Year + steps),
                DateUnit.Month when written.Month > 0 => MonthOf(written.First.AddMonths(steps)),
                DateUnit.NamedMonth when written.Month > 0 => Named(date, written, steps),
                DateUnit.Anniversary when written.IsDay => PartialDate.FromDay(written.First.AddYears(steps)),
                DateUnit.Day when written.IsDay => PartialDate.FromDay(written.First.AddDays(steps)),
                DateUnit.Week when written.IsDay =>
                    PartialDate.FromDay(Monday(written.First).AddDays((7 * steps) + Math.Max(0, date.Weekday - 1))),
                DateUnit.Weekday when written.IsDay => PartialDate.FromDay(Nearest(date, written.First, steps)),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Before the year 1 or after 9999: PartialDate cannot represent it.
            return null;
        }
    }

    private static PartialDate? OfYear(Wording.RelativeDate date, int year)
    {
        if (year is < 1 or > 9999) return null;
        return date.Day > 0 && (date.Month == 0 || date.Day > DateTime.DaysInMonth(year, date.Month))
            ? null
            : new PartialDate(year, date.Month, date.Day);
    }

    private static PartialDate MonthOf(DateOnly day) => new(day.Year, day.Month);

    private static PartialDate? Named(Wording.RelativeDate date, PartialDate written, int steps)
    {
        var isOtherYear = steps < 0 ? date.Month >= written.Month : date.Month <= written.Month;
        // “Le 5 janvier dernier”, written on 20 January, is in the same month.
        if (date.Day > 0 && written.IsDay && date.Month == written.Month)
            isOtherYear = steps < 0 ? date.Day >= written.Day : date.Day <= written.Day;
        return OfYear(date, written.Year + (isOtherYear ? steps : 0));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Nearest(Wording.RelativeDate date, DateOnly written, int steps)
    {
        var distance = (date.Weekday - 1 - (((int)written.DayOfWeek + 6) % 7)) * steps;
        return written.AddDays(steps * (distance <= 0 ? distance + 7 : distance));
    }
}
