
namespace Briefs.Model.Languages;

/// <summary>The dates of English.</summary>
internal static class EnglishDates
{
    // “The last year” is the final one or the last twelve months; “his last year” the final one.
    private static readonly FrozenSet<string> s_final = LanguageConventions.Words(
        "the this that his her its their my our your whose s a an at every each first second third very one");

    private static readonly FrozenSet<string> s_of = LanguageConventions.Words("of");

    private static readonly FrozenSet<string> s_notYesterday = LanguageConventions.Words("of only like not");
    private static readonly FrozenSet<string> s_notTomorrow = LanguageConventions.Words("of for like no");
    private static readonly FrozenSet<string> s_genitive = LanguageConventions.Words("s");
    private static readonly FrozenSet<string> s_counted = LanguageConventions.Words("half and or to #");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names("january february march april may june july august september october november december"),
        Weekdays = DateWords.Names("monday tuesday wednesday thursday friday saturday sunday"),
        Numbers = DateWords.Values(
            "a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 fifteen=15 twenty=20"),
        Day = "{d} {month} {year}",
        NamesAreCapital = true,
        HasPossessive = true,
        Dropped = LanguageConventions.Words("in on"),
        Prepositions = LanguageConventions.Words(
            "in on of since from until till by before after during for to through throughout between than over"),
        VerbsOfSubject = LanguageConventions.Words("was is saw had has will brought marked"),
        Phrases = Phrases(),
    };

    private static ImmutableArray<RelativeDatePhrase> Phrases()
    {
        var phrases = ImmutableArray.CreateBuilder<RelativeDatePhrase>();
        phrases.Add(new("yesterday", DateUnit.Day, -1, "on {day}") { NotBehind = s_notYesterday, NotBefore = s_genitive });
        phrases.Add(new("tomorrow", DateUnit.Day, 1, "on {day}") { NotBehind = s_notTomorrow, NotBefore = s_genitive });
        phrases.Add(new("the day before yesterday", DateUnit.Day, -2, "on {day}"));
        phrases.Add(new("the day after tomorrow", DateUnit.Day, 2, "on {day}"));
        phrases.Add(new("last night", DateUnit.Day, -1, "on the night of {day}") { NotBehind = s_final, NotBefore = s_of });
        phrases.Add(new("this morning|afternoon|evening", DateUnit.Day, 0, "on {day}"));
        phrases.Add(new("{n} day|days ago", DateUnit.Day, -1, "on {day}") { NotBehind = s_counted });
        phrases.Add(new("{n} week|weeks ago", DateUnit.Week, -1, "in the week of {day}") { NotBehind = s_counted });
        phrases.Add(new("{n} month|months ago", DateUnit.Month, -1, "in {month} {year}") { NotBehind = s_counted });
        phrases.Add(new("{n} year|years ago", DateUnit.Year, -1, "in {year}") { NotBehind = s_counted });
        foreach (var (word, steps) in new[] { ("last", -1), ("this", 0), ("next", 1) })
        {
            phrases.Add(new($"{word} week", DateUnit.Week, steps, "in the week of {day}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(new($"{word} month", DateUnit.Month, steps, "in {month} {year}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(new($"{word} year", DateUnit.Year, steps, "in {year}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(new($"{{month}} of? {word} year", DateUnit.Year, steps, "in {month} {year}"));
            phrases.Add(new($"the? {{d}} of? {{month}} of? {word} year", DateUnit.Year, steps, "on {d} {month} {year}"));
            phrases.Add(new($"{{month}} {{d}} of? {word} year", DateUnit.Year, steps, "on {d} {month} {year}"));
            phrases.Add(new($"{{weekday}} of? {word} week", DateUnit.Week, steps, "on {day}"));
            if (steps == 0) continue;
            phrases.Add(
                new($"{word} {{month}}", DateUnit.NamedMonth, steps, "in {month} {year}") { NotBehind = s_final, NotBefore = s_of });
            phrases.Add(
                new($"{word} {{weekday}}", DateUnit.Weekday, steps, "on {day}")
                {
                    NotBehind = s_final,
                    NotBefore = LanguageConventions.Words("of in"),
                });
        }

        return phrases.ToImmutable();
    }
}
