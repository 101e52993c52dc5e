namespace Briefs.Benchmarks.Corpus;

/// <summary>What the briefs of the corpus are made of. They mean nothing; they are as long and as many as those of a real site.</summary>
internal static class Vocabulary
{
    public static readonly string[] Words =
        """
        ministry border court appeal petition detention transfer hearing lawyer family committee refugee protection
        convention duty return risk evidence witness archive delegation parliament office district prison release
        inquiry mandate council resolution treaty government security interior campaign coalition region village city
        capital road school clinic harvest winter summer autumn spring morning evening decade record file page
        paragraph question response charge sentence trial verdict river market library station bridge garden
        """.Split([' ', '\n']);

    public static readonly string[] FirstNames =
        """
        Amina Boris Clara Daniyar Elena Farhad Greta Hamid Irina Jonas Kamila Lev Mariam Nurlan Olga Pavel Rabiya
        Samir Tamara Yusuf
        """.Split([' ', '\n']);

    public static readonly string[] LastNames =
        """
        Abdullin Baker Castro Dovlatov Ermekov Fischer Garcia Holm Ismail Jansen Khan Lindgren Morozova Novak Osman
        Petit Rashidov Silva Tursun Weber
        """.Split([' ', '\n']);

    public static readonly string[] Roles =
        ["Minister of Justice", "Deputy Governor", "Head of the Press Service", "Ombudsperson", "Researcher", "Attorney"];

    public static readonly string[] Organizations =
        ["Committee of National Security", "Ministry of the Interior", "Office of the Prosecutor", "Rights Watchers", "City Council"];

    public static readonly string[] Topics =
        ["asylum", "detention", "press-freedom", "prisons", "trade", "surveillance", "schools", "health", "labour", "land"];

    /// <summary>Words with a capital first, without a full stop.</summary>
    public static string Sentence(Dice dice, int least, int most)
    {
        var words = Enumerable.Range(0, dice.Between(least, most)).Select(_ => dice.Of(Words)).ToArray();
        words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
        return string.Join(' ', words);
    }
}
