using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Decides whether the words between a speaker's verb and an opening mark report another person's words: “Mills said the guards shouted
/// “…””. Any form of a verb or noun of saying counts, because a missing proposal does less harm than a wrong one.
/// </summary>
internal sealed class ReportedWords
{
    /// <summary>Fewest letters that two forms of one word share.</summary>
    private const int ShortestStem = 4;

    /// <summary>Most letters of an ending that another form lacks.</summary>
    private const int LongestEnding = 3;

    /// <summary>Most words from a preposition to its noun: in a written statement.</summary>
    private const int LongestPhrase = 3;

    private readonly LanguageConventions _language;
    private readonly ILookup<string, string> _verbs;

    public ReportedWords(LanguageConventions language)
    {
        _language = language;
        var verbs = language.ReportingVerbs.Concat(language.Speech.Verbs).Concat(language.Speech.ClauseVerbs)
            .Concat(Attribution.Heard).Concat(Attribution.Asking).Concat(Attribution.Naming);
        // Two forms of a word share at least their first letters.
        _verbs = verbs.Distinct(StringComparer.Ordinal).Where(v => !Attribution.NotReports.Contains(v))
            .ToLookup(v => v[..Math.Min(v.Length, ShortestStem)], StringComparer.Ordinal);
    }

    private AttributionWords Attribution => _language.Attribution;

    /// <param name="words">The words between the verb and the mark.</param>
    public bool AreIn(ImmutableArray<SpeechWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].IsSign || IsAddressee(words[i])) continue;
            if (IsVerb(words[i].Text) || (IsNoun(words[i].Text) && !IsOfSpeaker(words, i))) return true;
        }

        return false;
    }

    private bool IsAddressee(SpeechWord word) => Attribution.NotReports.Contains(word.Text) || _language.People.IsRole(word.Text)
        || (word.IsCapital && !_language.People.HasCapitalNouns);

    private bool IsVerb(string word) => _verbs[word[..Math.Min(word.Length, ShortestStem)]].Any(v => v == word || IsFormOf(word, v));

    private static bool IsFormOf(string form, string word)
    {
        var shared = form.AsSpan().CommonPrefixLength(word);
        return shared >= ShortestStem && shared >= Math.Max(form.Length, word.Length) - LongestEnding;
    }

    private bool IsNoun(string word) => Attribution.Reports.Contains(word) || Attribution.Answers.Contains(word);

    // “Mills said in a statement that …”: her own, unless a clause or another person comes between. So is “Mills said the words “…””.
    private bool IsOfSpeaker(ImmutableArray<SpeechWord> words, int noun)
    {
        if (noun == 1 && words.Length == 2 && Attribution.Articles.Contains(words[0].Text)) return true;
        for (var i = noun - 1; i >= Math.Max(0, noun - LongestPhrase); i--)
        {
            if (words[i].IsSign || words[i].Text.EndsWith("'s", StringComparison.Ordinal)
                || words[i].Text.EndsWith("s'", StringComparison.Ordinal)) return false;
            if (Attribution.Prepositions.Contains(words[i].Text) || Attribution.SpeechNounPrefixes.Contains(words[i].Text))
                return !words[..i].Any(w => w.IsSign || _language.Speech.That.Contains(w.Text));
        }

        return false;
    }
}
