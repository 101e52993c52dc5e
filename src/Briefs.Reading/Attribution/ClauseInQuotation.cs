using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Finds a reporting clause inside quotation marks: «Мы ждали, — сказала она. — Никто не пришёл», « Nous partons, dit-elle ». The clause is
/// the author's.
/// </summary>
internal sealed class ClauseInQuotation(LanguageConventions language)
{
    /// <summary>Most words before the verb: «…, — тихо и медленно сказала она».</summary>
    private const int MostBefore = 3;

    /// <summary>Longest clause, in characters.</summary>
    private const int Longest = 120;

    /// <param name="text">The text of the block.</param>
    /// <param name="start">Index of the quotation's first character, without its mark.</param>
    /// <param name="end">Index after its last character.</param>
    /// <returns>The place of the clause's words in the text; null without one.</returns>
    public (int Start, int End)? Find(string text, int start, int end)
    {
        if (language.ReportingVerbs.Count == 0) return null;
        for (var at = start + 1; at < end; at++)
        {
            var most = IsDash(text, at) ? MostBefore : text[at] == ',' && language.ClauseWords.Count > 0 ? 1 : -1;
            if (most < 0 || !HasVerb(text, at + 1, end, most)) continue;
            var close = at + 1;
            while (close < end && close - at < Longest && !EndsClause(text, close)) close++;
            return (at + 1, close);
        }

        return null;
    }

    // «…, —», «…? —», or a dash with no space after it, as in Spanish.
    private bool IsDash(string text, int at)
    {
        if (text[at] is not ('—' or '–' or '―')) return false;
        var before = text.AsSpan(0, at).TrimEnd();
        return before is [.., ',' or '.' or '!' or '?' or '…']
            || (language.GluesDash && before.Length < at && at + 1 < text.Length && char.IsLetter(text[at + 1]));
    }

    private static bool EndsClause(string text, int at) =>
        text[at] is ',' or '—' or '–' or '―' or '!' or '?' or '…'
        || (text[at] == '.' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])));

    private bool HasVerb(string text, int from, int end, int most)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text.AsSpan(0, Math.Min(end, from + Longest)), from, language.Speech);
        for (var i = 0; i < words.Count && i <= most && !words[i].IsSign && !(i == 0 && words[i].IsCapital); i++)
        {
            if (IsVerb(words[i].Text) || IsVerb(SpeechWords.StemOf(words[i].Text).ToString())) return true;
        }

        return false;
    }

    private bool IsVerb(string word) =>
        language.ReportingVerbs.Contains(word) || language.Speech.Verbs.Contains(word) || language.Speech.ClauseVerbs.Contains(word);
}
