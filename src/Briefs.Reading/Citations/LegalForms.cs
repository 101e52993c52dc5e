using Briefs.Languages;

namespace Briefs.Reading.Citations;

/// <summary>
/// Recognises a name in quotation marks after a Cyrillic legal form: ООО «Опора». Latin forms come after a name (Acme Ltd.), so that quoted
/// words after one are speech.
/// </summary>
internal static class LegalForms
{
    private const int MaxWords = 6;

    private const int MaxLength = 120;

    private const int LongestForm = 8;

    // Case matters: “ао” is a sound, АО is a legal form.
    private static readonly FrozenSet<string> s_forms = LanguageConventions.Undetermined.LegalForms;

    // Pronouns, negations and other words of clauses: quoted words that contain one are probably speech. A name with one can be declared.
    private static readonly FrozenSet<string> s_ofClauses = Set(
        "я мы ты вы он она оно они меня нас тебя вас его её ее их мне нам тебе вам ему ей им себя себе "
        + "никто никого никому всех всем кто что чтобы если "
        + "не ни нет никогда есть был была было были будет будем будут буду "
        + "ми ти ви він вона вони мене нікого ніхто ніколи немає їх його її що якщо є буде будемо будуть "
        + "мен біз сен сіз ол олар емес жоқ "
        + "аз ние те няма ще сме съм са");

    // Only endings that are unique to finite verbs. Names also end in -ем, -ит or -ли (Эдем, Гранит, Детали).
    private static readonly string[] s_finite =
    [
        "ешь", "ёшь", "ишься", "тся", "лся", "лась", "лось", "лись", "йте", "йтесь", "ует", "ает", "яет", "еет", "ают", "яют", "еют",
        "ьют", "ьём", "ьем", "жём", "шём", "дём", "тём", "аем", "яем", "уем", "еем", "овали", "ывали", "ивали", "нули", "ємо", "имо",
        "ють", "ться", "вся", "лася", "лося", "лися",
    ];

    private static readonly LanguageConventions[] s_languages =
        [.. ((string[])["ru", "uk", "kk", "ky", "uz"]).Select(LanguageConventions.Get)];

    /// <param name="text">The text as readers see it.</param>
    /// <param name="start">Index of the opening mark.</param>
    /// <param name="end">Index after the closing mark.</param>
    public static bool Excuse(string text, int start, int end)
    {
        if (end - start > MaxLength || !Ends(text.AsSpan(0, start))) return false;
        var name = text[(start + 1)..(end - 1)].Trim();
        if (name.Length == 0 || !(char.IsUpper(name[0]) || char.IsDigit(name[0])) || HasStop(name)) return false;
        var words = Words(name);
        return /* guard: gate-legal-form */ (words.Length <= MaxWords
            && !words.Any(IsOfClause))
            && !(Words(text[end..Math.Min(text.Length, end + MaxLength)]) is [var next, ..] && IsSaying(next));
    }

    /// <summary>Whether a text ends with a legal form.</summary>
    private static bool Ends(ReadOnlySpan<char> text)
    {
        var before = text.TrimEnd();
        if (before.Length > LongestForm) before = before[^(LongestForm + 1)..];
        var space = before.LastIndexOfAny(" (,\u00A0\n");
        return s_forms.Contains(before[(space + 1)..].ToString());
    }

    // A full stop ends a sentence only after a word of several letters: «А. С. Пушкин» is a name.
    private static bool HasStop(string name)
    {
        for (var at = name.IndexOfAny(['.', '!', '?', '…', ':', ';']);
            at >= 0;
            at = name.IndexOfAny(['.', '!', '?', '…', ':', ';'], at + 1))
        {
            if (name[at] != '.' || at + 1 == name.Length || (at > 2 && char.IsLetter(name[at - 1]) && char.IsLetter(name[at - 2])))
                return true;
        }

        return false;
    }

    private static bool IsOfClause(string word) =>
        s_ofClauses.Contains(word) || IsSaying(word) || (word.Length > 4 && s_finite.Any(e => word.EndsWith(e, StringComparison.Ordinal)));

    private static bool IsSaying(string word) =>
        s_languages.Any(l => l.ReportingVerbs.Contains(word) || l.Speech.Verbs.Contains(word) || l.Speech.ClauseVerbs.Contains(word));

    private static string[] Words(string text) => text.ToLowerInvariant()
        .Split(
            [' ', '\u00A0', '\n', ',', '-', '—', '–', '(', ')', '«', '»', '“', '”', '„', '"', '.', '\uFFFC'],
            StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Set(string spaced) => spaced.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
