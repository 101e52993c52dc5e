using Briefs.Languages;

namespace Briefs.Reading.QuotationMarks;

/// <summary>The quotation marks that a language uses, and the spaces that belong to them.</summary>
internal static class LanguageMarks
{
    private static readonly string[] s_ofUnknown = ["“”", "‘’"];

    /// <summary>The pair for marks that are not inside another pair.</summary>
    /// <param name="written">The opening mark as typed: single marks stay single if the language has such a pair.</param>
    public static string Outer(LanguageConventions language, char written)
    {
        var pairs = Of(language);
        return pairs.FirstOrDefault(p => MarkCharacters.IsDouble(p[0]) == MarkCharacters.IsDouble(written), pairs[0]);
    }

    /// <summary>The same for a brief whose usual pair of double marks is known.</summary>
    /// <param name="usual">The pair that <see cref="Usual"/> found.</param>
    public static string Outer(LanguageConventions language, char written, string usual) =>
        MarkCharacters.IsDouble(written) ? usual : Outer(language, written);

    /// <summary>
    /// The pair of double marks of the language that a brief uses most, not counting nested ones; the first pair if it uses none.
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

    /// <summary>The pair for marks inside another pair.</summary>
    /// <param name="around">The opening mark of the outer pair.</param>
    public static string Inner(LanguageConventions language, char around)
    {
        var pairs = Of(language);
        return pairs.Skip(1).Append(pairs[0]).FirstOrDefault(p => p[0] != around, pairs[0]);
    }

    /// <summary>The no-break space between guillemets and their words, if the language requires it; otherwise empty.</summary>
    public static string SpaceBehind(LanguageConventions language, char open) => language.SpacesGuillemets && open == '«' ? "\u00A0" : "";

    private static IReadOnlyList<string> Of(LanguageConventions language) => language.Pairs.Count > 0 ? language.Pairs : s_ofUnknown;
}
