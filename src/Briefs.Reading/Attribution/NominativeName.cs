namespace Briefs.Reading.Attribution;

/// <summary>
/// Names in Cyrillic that are written as declared only as a subject: after another noun, Анна becomes Анны and Глеб Завьялов becomes Глеба
/// Завьялова. Мэри Доу and Кэтрин Смит have one form, and may depend on the noun before them.
/// </summary>
internal static class NominativeName
{
    // Endings of a man's last name only. Остин, Маккой and Горький may be a woman's, which has no other form then.
    private static readonly string[] s_masculine = ["ов", "ев", "ёв", "ский", "цкий"];

    // Men's first names whose genitive is a woman's name: Александра is Александр's, or a woman.
    private static readonly HashSet<string> s_shared = new(
        ("александр валентин антонин константин августин юстин мартин кристин полин филиппин иван богдан руслан роман степан стефан милан "
            + "мариан юлиан адриан кристиан владислав станислав ярослав мирослав святослав ростислав вячеслав братислав злат виктор теодор "
            + "фёдор август карл роберт альберт паул павл даниэл габриэл микаэл рафаэл михаил серафим аким устин максим амир самир надир "
            + "карим салим рахим халид рашид фарид хамид саид азиз джамил камил анвар азат мурат шариф лейл зухр фируз "
            + "евгени валери юли витали клавди эмили аврели корнели анастаси василис ксени").Split(' '), StringComparer.Ordinal);

    public static bool Fits(Person person) => !person.Names.IsEmpty && person.Names.Values.All(IsDeclined);

    private static bool IsDeclined(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(w => w.Any(c => char.IsLetter(c) && c is < 'А' or > 'я' and not 'ё'))) return false;
        // A first name with a consonant at its end is declined if it is a man's, and the last name says whether it is.
        if (words[0][^1] is not ('а' or 'я'))
            return !IsVowel(words[0][^1]) && s_masculine.Any(e => words[^1].EndsWith(e, StringComparison.Ordinal));
        // Александра Иванова may be Александр Иванов's, and Александра Доу Александр Доу's. Миллс would be Миллса.
        return !IsVowel(words[^1][^1]) || !s_shared.Contains(words[0][..^1].ToLowerInvariant());
    }

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'а' or 'е' or 'ё' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
