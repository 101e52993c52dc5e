using Briefs.Languages;

namespace Briefs.Reading.Prose.Marks;

/// <summary>The marks that a language sets, and the spaces that belong to them.</summary>
internal static class LanguageMarks
{
    private static readonly LanguageConventions s_french = LanguageConventions.Of("fr");

    private static readonly string[] s_ofUnknown = ["“”", "‘’"];

    /// <summary>The pair for marks that stand in no others.</summary>
    /// <param name="written">The opening mark as it was typed: single ones stay single where the language has such.</param>
    public static string Outer(LanguageConventions language, char written)
    {
        var pairs = Of(language);
        return pairs.FirstOrDefault(p => MarkCharacters.IsDouble(p[0]) == MarkCharacters.IsDouble(written), pairs[0]);
    }

    /// <summary>The pair for marks inside others.</summary>
    /// <param name="around">The opening mark of those.</param>
    public static string Inner(LanguageConventions language, char around)
    {
        var pairs = Of(language);
        return pairs.Skip(1).Append(pairs[0]).FirstOrDefault(p => p[0] != around, pairs[0]);
    }

    /// <summary>What stands between guillemets and their words, where that is a rule: a space at which no line breaks.</summary>
    public static string SpaceBehind(LanguageConventions language, char open) => language == s_french && open == '«' ? "\u00A0" : "";

    private static IReadOnlyList<string> Of(LanguageConventions language) => language.Pairs.Count > 0 ? language.Pairs : s_ofUnknown;
}
