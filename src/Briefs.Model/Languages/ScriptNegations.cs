
namespace Briefs.Model.Languages;

/// <summary>The words that negate in any language of a script: for a text of which nobody says in which language it is written.</summary>
public static class ScriptNegations
{
    // Latin and Cyrillic are written by too many languages: a negation of one is an everyday word of another (tr “ne”, tg “на”).
    private static readonly FrozenSet<string> s_latin = LanguageConventions.Words("""
        not never no none cannot nobody nothing neither nor without nowhere nicht kein keine keinen keinem keiner nie niemals nichts niemand
        ohne pas jamais aucun aucune rien personne sans non nessuno nulla niente senza nunca jamás nada nadie ningún ninguno não ninguém
        nenhum nie nigdy nikt nikdy nikdo není değil hiç asla yok inte aldrig ikke aldri niet geen nooit niciodată nimeni fără tidak bukan
        không deyil
        """);

    private static readonly FrozenSet<string> s_cyrillic = LanguageConventions.Words(
        "не ни ні нет нема немає няма никогда ніколи никога никто ніхто никой ничего нічого нищо без емес жоқ жок түгел");

    private static readonly FrozenSet<string> s_others =
        AllLanguages.ByCode.Values.SelectMany(l => l.Negations).Where(n => n[0] >= '\u0590').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_greek = LanguageConventions.Words(
        "δεν δε όχι μη μην ποτέ κανείς κανένας κανένα τίποτα χωρίς");

    /// <summary>Those of scripts without spaces, which are any part of a word.</summary>
    public static IEnumerable<string> Dense => s_others.Where(n => Scripts.IsDense(n[0]));

    /// <summary>Whether a word negates in some language of its script.</summary>
    /// <param name="word">Lower case, with straight apostrophes.</param>
    public static bool Contains(string word)
    {
        if (word.Length == 0) return false;
        return NumberOf(word[0]) switch
        {
            Latin =>
                s_latin.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal) || word.StartsWith("n'", StringComparison.Ordinal),
            Cyrillic => s_cyrillic.Contains(word),
            Greek => s_greek.Contains(word),
            _ => s_others.Contains(word),
        };
    }

    /// <summary>Whether a word of a language is written in the same script as another word.</summary>
    public static bool IsSameScript(string one, string other)
    {
        return one.Length > 0 && other.Length > 0 && NumberOf(one[0]) == NumberOf(other[0]);
    }

    private const int Latin = 1;
    private const int Greek = 2;
    private const int Cyrillic = 3;

    private static int NumberOf(char c) =>
        c < '\u0370' || c is >= '\u1E00' and <= '\u1EFF' ? Latin
        : c < '\u0400' || c is >= '\u1F00' and <= '\u1FFF' ? Greek
        : c < '\u0530' ? Cyrillic
        : c < '\u0590' ? 4
        : c < '\u0600' ? 5
        : Scripts.IsArabic(c) ? 6
        : Scripts.IsHangul(c) ? 7
        : Scripts.IsDense(c) ? 8
        : 9;
}
