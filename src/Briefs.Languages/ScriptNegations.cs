namespace Briefs.Languages;

/// <summary>The negations of all languages of a script, for a text whose language is not declared.</summary>
public static class ScriptNegations
{
    // Too many languages use Latin and Cyrillic: a negation in one is an everyday word in another (tr “ne”, tg “на”).
    private static readonly DataNode s_scripts = LanguageConventions.Undetermined.ScriptNegations;
    private static readonly FrozenSet<string> s_latin = s_scripts.WordsOf("latin");
    private static readonly FrozenSet<string> s_greek = s_scripts.WordsOf("greek");
    private static readonly FrozenSet<string> s_cyrillic = s_scripts.WordsOf("cyrillic");

    // Lazy, because this reads all files and is needed only for other scripts.
    private static readonly Lazy<FrozenSet<string>> s_others = new(() => LanguageFiles.BuiltIn.Tags
        .SelectMany(t => LanguageConventions.Get(t).Negations).Where(n => n[0] >= '\u0590').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The negations of scripts without spaces, which can be part of a word.</summary>
    public static IEnumerable<string> Dense => s_others.Value.Where(n => Scripts.IsDense(n[0]));

    /// <summary>Returns whether a word negates in some language of its script.</summary>
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
            _ => s_others.Value.Contains(word),
        };
    }

    /// <summary>Returns whether two words are written in the same script.</summary>
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
