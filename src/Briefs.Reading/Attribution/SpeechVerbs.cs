using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>The verbs with which a language attributes quoted words to a speaker.</summary>
internal sealed class SpeechVerbs
{
    private const int LongestPlural = 3;
    private const int ShortestPlural = 5;
    private const int ShortestJoined = 3;
    private const int LongestSource = 8;

    private readonly LanguageConventions _language;
    private readonly List<string> _dense;

    public SpeechVerbs(string lang)
    {
        _language = LanguageConventions.Get(lang);
        Attribution = _language.Attribution;
        _dense = IsDense
            ? [.. _language.ReportingVerbs.Concat(Attribution.Naming).Concat(Speech.DenseVerbs).Distinct(StringComparer.Ordinal)]
            : [];
    }

    public SpeechWords Speech => _language.Speech;

    public AttributionWords Attribution { get; }

    /// <summary>Whether the language is written without spaces, so that a verb is part of a run of characters.</summary>
    public bool IsDense => Attribution.IsDense;

    /// <summary>Whether a full stop after a word belongs to the word: Dr.</summary>
    public bool IsAbbreviation(string word) => _language.Abbreviations.Contains(word);

    /// <summary>Whether the language's pronouns and reporting verbs are known.</summary>
    public bool AreKnown => Attribution.Pronouns.Count > 0 && _language.ReportingVerbs.Count > 0;

    public bool IsVerb(List<SpeechWord> words, int at)
    {
        var word = words[at];
        if (word.IsSign || (word.IsCapital && at > 0) || (at > 0 && IsBarred(words[at - 1].Text))) return false;
        return IsDense ? _dense.Contains(word.Text) : IsVerb(word.Text) || IsVerb(SpeechWords.StemOf(word.Text).ToString());
    }

    // “was told” and “could say” are not attributions. With a negation, “nobody ever said” and «никто не сказал» still are.
    private bool IsBarred(string before) => Speech.Before.Contains(before) && !_language.Negations.Contains(before);

    private bool IsVerb(string word) =>
        _language.ReportingVerbs.Contains(word) || Speech.Verbs.Contains(word) || Speech.ClauseVerbs.Contains(word)
            || Attribution.Naming.Contains(word);

    /// <summary>Whether a word is a pronoun or contains one as its subject: she, a-t-il, 他还.</summary>
    public bool IsPronoun(string word) =>
        Attribution.Pronouns.Contains(word) || HoldsPronoun(word)
        || (IsDense && Attribution.Pronouns.Any(p => word.StartsWith(p, StringComparison.Ordinal) && word.Length <= p.Length + 2));

    /// <summary>Whether a word says that no one speaks. In a language without spaces, any part of a run of characters may.</summary>
    public bool IsNobody(string word) =>
        Attribution.Nobody.Contains(word) || (IsDense && Attribution.Nobody.Any(n => word.Contains(n, StringComparison.Ordinal)));

    /// <summary>Whether words can be a speaker: “the minister” or “officials”, but not “on Wednesday,” or “compared to some”.</summary>
    /// <param name="subject">The words as the author wrote them.</param>
    public bool CanSpeak(string subject)
    {
        var words = subject.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || subject.EndsWith(',') || IsVerb(words[0]) || Attribution.Joins.Contains(words[^1])) return false;
        if (Attribution.Prepositions.Contains(words[0]) || Attribution.Joins.Contains(words[0]) || Attribution.Pronouns.Contains(words[0]))
            return false;
        return Attribution.Determiners.Count == 0 || CanSpeakEnglish(subject, words);
    }

    // In English a speaker is “the minister”, “his lawyer”, “Mills”, “New Yorkers” or “local officials”. A determiner as last word needs a
    // noun after it: “his remarks”.
    private bool CanSpeakEnglish(string subject, string[] words)
    {
        if (Attribution.Determiners.Contains(words[^1])) return false;
        if (Attribution.Determiners.Contains(words[0])) return words.Length > 1 || words[0] is "police" or "people";
        if (char.IsUpper(subject[0]) && (words.Length == 1 || char.IsUpper(subject[words[0].Length + 1]))) return true;
        return words.Length <= LongestPlural && words[^1].Length >= ShortestPlural && words[^1].EndsWith('s')
            && !words[0].EndsWith("ing", StringComparison.Ordinal);
    }

    /// <summary>Length of a conjunction that is written together with the word after it: و in وقاطعها. 0 without one.</summary>
    public int LengthOfJoint(string word) =>
        Attribution.IsVerbFirst && word.Length >= ShortestJoined && Attribution.Joins.Contains(word[..1]) ? 1 : 0;

    /// <summary>Whether words name a source: “according to the ministry”.</summary>
    public bool NamesSource(List<SpeechWord> words)
    {
        var texts = words.Select(w => w.Text).ToArray();
        return Enumerable.Range(0, texts.Length)
            .Any(i => Attribution.SourcesOfNames.Contains(texts[i]) || Speech.Sources.LengthAt(texts, i) > 0);
    }

    /// <summary>The words after each phrase that names a source: “Lena Brandt” in “according to Lena Brandt, …”. As written.</summary>
    /// <param name="text">The author's own words, up to the end of the sentence.</param>
    /// <param name="start">Index of the first character of the sentence.</param>
    public List<string> ListSources(ReadOnlySpan<char> text, int start)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text, start, Speech);
        var texts = words.Select(w => w.Text).ToArray();
        var found = new List<string>();
        for (var i = 0; i < texts.Length; i++)
        {
            var length = Attribution.SourcesOfNames.Contains(texts[i]) ? 1 : Speech.Sources.LengthAt(texts, i);
            if (length == 0) continue;
            var first = i + length;
            // “nach Angaben von”
            while (first < words.Count && Attribution.Prepositions.Contains(texts[first])) first++;
            var end = first;
            while (end < words.Count && end - first < LongestSource && !words[end].IsBreak) end++;
            if (end > first) found.Add(text[words[first].Start..words[end - 1].End].ToString());
        }

        return found;
    }

    /// <summary>Whether a verb has its subject after a hyphen: dit-elle.</summary>
    public static bool HoldsPronoun(string word) => SpeechWords.StemOf(word).Length < word.Length;

    /// <summary>Whether words are no subject but particles between quotation and verb (「…」と述べ) or auxiliaries (a dit Mills).</summary>
    public bool IsParticles(ReadOnlySpan<SpeechWord> words)
    {
        foreach (var word in words)
        {
            if (!Attribution.Particles.Contains(word.Text) && !Attribution.Auxiliaries.Contains(word.Text)) return false;
        }

        return true;
    }

    /// <summary>
    /// Splits each run of characters into a leading conjunction such as 而, the text before its last verb, the verb, and the rest.
    /// </summary>
    public List<SpeechWord> CutDense(List<SpeechWord> words)
    {
        var cut = new List<SpeechWord>();
        foreach (var word in words)
        {
            if (!word.Text.Any(Scripts.IsDense) || word.Text.Length != word.End - word.Start)
            {
                cut.Add(word);
                continue;
            }

            var join = Attribution.Joins.Where(j => word.Text.StartsWith(j, StringComparison.Ordinal)).Select(j => j.Length)
                .DefaultIfEmpty(0).Max();
            Part(cut, word, 0, join);
            var (at, length) = LastVerb(word.Text, join);
            Part(cut, word, join, at);
            Part(cut, word, at, at + length);
            Part(cut, word, at + length, word.Text.Length);
        }

        return cut;
    }

    private (int At, int Length) LastVerb(string text, int from)
    {
        var best = (At: text.Length, Length: 0);
        foreach (var verb in _dense)
        {
            var at = text.LastIndexOf(verb, StringComparison.Ordinal);
            if (at < from) continue;
            if (best.Length == 0
                || at + verb.Length > best.At + best.Length
                || (at + verb.Length == best.At + best.Length && verb.Length > best.Length))
            {
                best = (at, verb.Length);
            }
        }

        return best;
    }

    private static void Part(List<SpeechWord> cut, SpeechWord word, int from, int to)
    {
        if (to > from) cut.Add(new SpeechWord(word.Text[from..to], word.Start + from, word.Start + to, IsCapital: false));
    }
}
