
namespace Briefs.Model.Languages;

/// <summary>The dates of German.</summary>
internal static class GermanDates
{
    // „im letzten Jahr des Krieges“, „am letzten Montag im Oktober“: the final one of something.
    private static readonly FrozenSet<string> s_ofSomething =
        LanguageConventions.Words(
            "vor der des seines seiner ihres ihrer eines einer dieses dieser unter von im meines meiner unseres unserer als am");

    private static readonly FrozenSet<string> s_final = LanguageConventions.Words(
        "die der das den dem des seine seinem seinen seiner ihre ihrem ihren ihrer sein ihr mein unser diese jede jeden ein als");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names("januar|jänner februar|feber märz april mai juni juli august september oktober november dezember"),
        Weekdays = DateWords.Names("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag"),
        Numbers = DateWords.Values(
            "einem=1 einer=1 zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 fünfzehn=15 zwanzig=20"),
        Day = "{d}. {month} {year}",
        NamesAreCapital = true,
        Dropped = LanguageConventions.Words("im am"),
        Prepositions = LanguageConventions.Words("im am seit ab bis vom zum anfang mitte ende"),
        Phrases =
        [
            new("gestern", DateUnit.Day, -1, "am {day}") { NotBehind = LanguageConventions.Words("von das dem im erst") },
            new("vorgestern", DateUnit.Day, -2, "am {day}") { NotBehind = LanguageConventions.Words("von das dem im") },
            new("vor {n} tagen|tag", DateUnit.Day, -1, "am {day}"),
            new("vor {n} wochen|woche", DateUnit.Week, -1, "in der Woche ab dem {day}"),
            new("vor {n} monaten|monat", DateUnit.Month, -1, "im {month} {year}"),
            new("heute vor {n} jahren|jahr", DateUnit.Anniversary, -1, "am {day}"),
            new("vor {n} jahren|jahr", DateUnit.Year, -1, "im Jahr {year}") { NotBefore = LanguageConventions.Words("haft gefängnis") },
            new("letztes|voriges|vergangenes jahr", DateUnit.Year, -1, "im Jahr {year}") { NotBehind = s_final, NotBefore = s_ofSomething },
            new("im letzten|vergangenen|vorigen jahr|jahre", DateUnit.Year, -1, "im Jahr {year}") { NotBefore = s_ofSomething },
            new("des? letzten|vergangenen|vorigen jahres", DateUnit.Year, -1, "des Jahres {year}")
            {
                NotBehind = LanguageConventions.Words("seines ihres ihrer meines"),
                NotBefore = s_ofSomething,
            },
            new("{month} des? letzten|vergangenen|vorigen jahres", DateUnit.Year, -1, "{written} {year}"),
            new("{d} {month} des? letzten|vergangenen|vorigen jahres", DateUnit.Year, -1, "{d}. {written} {year}"),
            new("im? letzten|vergangenen|vorigen {month}", DateUnit.NamedMonth, -1, "im {written} {year}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("am? letzten|vergangenen|vorigen {weekday}", DateUnit.Weekday, -1, "am {day}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("letzten|vergangenen|vorigen monat", DateUnit.Month, -1, "im {month} {year}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("im letzten|vergangenen|vorigen monat", DateUnit.Month, -1, "im {month} {year}") { NotBefore = s_ofSomething },
            new("letzte|vergangene|vorige woche", DateUnit.Week, -1, "in der Woche ab dem {day}")
            {
                NotBehind = s_final,
                NotBefore = s_ofSomething,
            },
            new("in der letzten|vergangenen|vorigen woche", DateUnit.Week, -1, "in der Woche ab dem {day}") { NotBefore = s_ofSomething },
            new("dieses jahr", DateUnit.Year, 0, "im Jahr {year}") { NotBefore = s_ofSomething },
            new("{month} dieses jahres", DateUnit.Year, 0, "{written} {year}"),
            new("heuer", DateUnit.Year, 0, "im Jahr {year}"),
            new("diesen monat", DateUnit.Month, 0, "im {month} {year}") { NotBefore = s_ofSomething },
            new("diese woche", DateUnit.Week, 0, "in der Woche ab dem {day}") { NotBefore = s_ofSomething },
            new("nächstes|kommendes jahr", DateUnit.Year, 1, "im Jahr {year}") { NotBehind = s_final },
            new("im kommenden jahr", DateUnit.Year, 1, "im Jahr {year}"),
            new("nächsten|kommenden monat", DateUnit.Month, 1, "im {month} {year}") { NotBehind = s_final },
            new("nächste|kommende woche", DateUnit.Week, 1, "in der Woche ab dem {day}") { NotBehind = s_final },
            new("am? nächsten|kommenden {weekday}", DateUnit.Weekday, 1, "am {day}") { NotBehind = s_final },
        ],
    };
}
