
namespace Briefs.Model.Languages;

/// <summary>The dates of Russian.</summary>
internal static class RussianDates
{
    private static readonly FrozenSet<string> s_counted = LanguageConventions.Words("# каждый полтора половиной за или");

    public static DateWords Words { get; } = new()
    {
        Months = DateWords.Names(
            "январь|января|январе февраль|февраля|феврале март|марта|марте апрель|апреля|апреле май|мая|мае июнь|июня|июне июль|июля|июле "
            + "август|августа|августе сентябрь|сентября|сентябре октябрь|октября|октябре ноябрь|ноября|ноябре декабрь|декабря|декабре"),
        Weekdays = DateWords.Names("понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье"),
        Numbers = DateWords.Values(
            "один=1 одну=1 два=2 две=2 три=3 четыре=4 пять=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 пятнадцать=15 двадцать=20"),
        Day = "{d} {month-of} {year} года",
        Phrases =
        [
            new("вчера", DateUnit.Day, -1, "{day}") { NotBehind = LanguageConventions.Words("не только") },
            new("позавчера", DateUnit.Day, -2, "{day}"),
            new("завтра", DateUnit.Day, 1, "{day}") { NotBehind = LanguageConventions.Words("на до не") },
            new("послезавтра", DateUnit.Day, 2, "{day}"),
            new("в прошлом|минувшем году", DateUnit.Year, -1, "в {year} году"),
            new("прошлого|минувшего года", DateUnit.Year, -1, "{year} года"),
            new("{month} прошлого|минувшего года", DateUnit.Year, -1, "{written} {year} года"),
            new("в {month} прошлого|минувшего года", DateUnit.Year, -1, "в {written} {year} года"),
            new("{d} {month} прошлого|минувшего года", DateUnit.Year, -1, "{d} {written} {year} года"),
            new("в прошлом|минувшем месяце", DateUnit.Month, -1, "в {month-in} {year} года"),
            new("на прошлой|минувшей неделе", DateUnit.Week, -1, "на неделе с {day}"),
            new("в прошлый|прошлую|прошлое|минувший|минувшую|минувшее {weekday}", DateUnit.Weekday, -1, "{day}"),
            new("в этом|текущем году", DateUnit.Year, 0, "в {year} году"),
            new("в {month} этого|текущего года", DateUnit.Year, 0, "в {written} {year} года"),
            new("{d} {month} этого|текущего года", DateUnit.Year, 0, "{d} {written} {year} года"),
            new("{month} этого|текущего года", DateUnit.Year, 0, "{written} {year} года"),
            new("в этом|текущем месяце", DateUnit.Month, 0, "в {month-in} {year} года"),
            new("на этой|текущей неделе", DateUnit.Week, 0, "на неделе с {day}"),
            new("в будущем году", DateUnit.Year, 1, "в {year} году"),
            new("на следующей|будущей неделе", DateUnit.Week, 1, "на неделе с {day}"),
            new("{n} день|дня|дней тому? назад", DateUnit.Day, -1, "{day}") { NotBehind = s_counted },
            new("{n} неделю|недели|недель тому? назад", DateUnit.Week, -1, "на неделе с {day}") { NotBehind = s_counted },
            new("неделю тому? назад", DateUnit.Week, -1, "на неделе с {day}") { NotBehind = s_counted },
            new("{n} месяц|месяца|месяцев тому? назад", DateUnit.Month, -1, "в {month-in} {year} года") { NotBehind = s_counted },
            new("месяц тому? назад", DateUnit.Month, -1, "в {month-in} {year} года") { NotBehind = s_counted },
            new("{n} год|года|лет тому? назад", DateUnit.Year, -1, "в {year} году") { NotBehind = s_counted },
            new("год тому? назад", DateUnit.Year, -1, "в {year} году") { NotBehind = s_counted },
        ],
    };
}
