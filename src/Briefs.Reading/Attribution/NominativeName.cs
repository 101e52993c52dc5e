namespace Briefs.Reading.Attribution;

/// <summary>
/// Names in Cyrillic that are written as declared only as a subject: after another noun, Анна becomes Анны and Глеб Завьялов becomes Глеба
/// Завьялова. Мэри Доу and Кэтрин Смит have one form, and may depend on the noun before them.
/// </summary>
internal static class NominativeName
{
    private static readonly string[] s_masculine = ["ов", "ев", "ёв", "ин", "ын", "ий", "ой", "ый"];

    public static bool Fits(Person person) => !person.Names.IsEmpty && person.Names.Values.All(IsDeclined);

    private static bool IsDeclined(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(w => w.Any(c => char.IsLetter(c) && c is < 'А' or > 'я' and not 'ё'))) return false;
        // A first name with a consonant at its end is declined if it is a man's, and the last name says whether it is.
        return words[0][^1] is 'а' or 'я' || (char.IsLetter(words[0][^1]) && !IsVowel(words[0][^1])
            && s_masculine.Any(e => words[^1].EndsWith(e, StringComparison.Ordinal)));
    }

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'ё' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
