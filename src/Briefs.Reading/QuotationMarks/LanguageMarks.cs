using Briefs.Languages;

namespace Briefs.Reading.QuotationMarks;

/// <summary>The marks that a language sets, and the spaces that belong to them.</summary>
internal static class LanguageMarks
{
    private static readonly string[] s_ofUnknown = ["“”", "‘’"];

    /// <summary>The pair for marks that stand in no others.</summary>
    /// <param name="written">The opening mark as it was typed: single ones stay single where the language has such.</param>
    public static string Outer(LanguageConventions language, char written)
    {
        var pairs = Of(language);
        return pairs.FirstOrDefault(p => MarkCharacters.IsDouble(p[0]) == MarkCharacters.IsDouble(written), pairs[0]);
    }

    /// <summary>The same, where a brief has a usual pair of double marks.</summary>
    /// <param name="usual">The pair that <see cref="Usual"/> found.</param>
    public static string Outer(LanguageConventions language, char written, string usual) =>
        MarkCharacters.IsDouble(written) ? usual : Outer(language, written);

    /// <summary>
    /// Of the pairs of double marks of its language the one that a brief has most, those inside others aside; the first where it has none.
    /// </summary>
    public static string Usual(CollectedBody body, LanguageConventions language)
    {
        var pairs = Of(language).Where(p => MarkCharacters.IsDouble(p[0])).ToList();
        var counts = pairs.ToDictionary(p => p, _ => 0, StringComparer.Ordinal);
        foreach (var block in body.Blocks)
        {
            foreach (var run in block.Runs)
            {
                var written = $"{run.OpenGlyph}{run.CloseGlyph}";
                if (counts.TryGetValue(written, out var count)) counts[written] = count + 1;
            }
        }

        return pairs.Count == 0 ? Outer(language, '"') : pairs.MaxBy(p => counts[p])!;
    }

    /// <summary>The pair for marks inside others.</summary>
    /// <param name="around">The opening mark of those.</param>
    public static string Inner(LanguageConventions language, char around)
    {
        var pairs = Of(language);
        return pairs.Skip(1).Append(pairs[0]).FirstOrDefault(p => p[0] != around, pairs[0]);
    }

    /// <summary>What stands between guillemets and their words, where that is a rule: a space at which no line breaks.</summary>
    public static string SpaceBehind(LanguageConventions language, char open) => language.SpacesGuillemets && open == '«' ? "\u00A0" : "";

    private static IReadOnlyList<string> Of(LanguageConventions language) => language.Pairs.Count > 0 ? language.Pairs : s_ofUnknown;
}
