using Briefs.Model.Languages;

namespace Briefs.Reading.ReportedSpeech;

/// <summary>The same in a language without spaces: a clause with somebody in it that ends with a verb of speech.</summary>
internal static class FindDenseReport
{
    /// <summary>Fewest characters before the verb: a name, or who it was.</summary>
    private const int MinSubject = 2;

    public static (int Start, int End)? In(char[] text, int start, int end, LanguageConventions language)
    {
        if (language.Speech.DenseVerbs.Count == 0 || text.AsSpan(start, end - start).TrimEnd().EndsWith('？')) return null;
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (Scripts.IsHan(text[i]) || char.IsLetterOrDigit(text[i])) continue;
            if (text[i] is '，' or ',' or '：' or ':' && VerbAtEnd(new string(text, from, i - from), language) is { } verb)
                return (i - verb.Length, i);
            if (text[i] is not ('、' or '·' or ' ')) from = i + 1;
        }

        return null;
    }

    private static string? VerbAtEnd(string clause, LanguageConventions language)
    {
        if (language.Speech.DenseIdioms.Any(i => clause.EndsWith(i, StringComparison.Ordinal))) return null;
        var verb = language.Speech.DenseVerbs.Where(v => clause.EndsWith(v, StringComparison.Ordinal)).MaxBy(v => v.Length);
        if (verb is null) return null;
        var before = clause[..^verb.Length];
        return before.Length < MinSubject
            || language.Negations.Any(n => before.EndsWith(n, StringComparison.Ordinal))
            || before[0] is '我' or '如' or '若'
            ? null
            : verb;
    }
}
