using Briefs.Languages;
using Briefs.Reading.Attribution;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds a person of <c>people.yml</c> to whom a sentence gives words by last name alone and without a verb of saying: “In Dilmanov’s
/// words, it was “a circus””, “Dilmanov’s answer: “never””, “according to Dilmanov”.
/// </summary>
internal sealed class WordsOfAnother(BoundBody body)
{
    /// <summary>Most words from a noun to a name: the words of the minister Dilmanov.</summary>
    private const int Farthest = 4;

    private readonly LanguageConventions _language = LanguageConventions.Get(body.Lang);

    private AttributionWords Attribution => _language.Attribution;

    /// <summary>The person to whom the sentence gives the words; null for none.</summary>
    /// <param name="text">The text of the block, with everything but the author's own words blanked out.</param>
    /// <param name="around">The words between the quotations before and after it.</param>
    /// <param name="cited">The people whom the citation names, with the tellers.</param>
    public GivenWords? Find(char[] text, TextSpan around, RunPart quotation, ImmutableArray<PersonId> cited)
    {
        if (Attribution.SpeechNouns.Count == 0 || body.Context.PeopleNames.IsEmpty) return null;
        var possible = body.Named.PossibleMentions(text, around);
        // A sentence that names the cited person too gives the words to one of them: “In Mills’s view, Dilmanov’s answer was “a circus””.
        if (possible.Count == 0 || possible.Exists(m => cited.Contains(m.Person))) return null;
        if (body.Named.Mentions(text, around).Count > 0) return null;
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text.AsSpan(0, around.End), around.Start, _language.Speech);
        var texts = words.ConvertAll(w => w.Text).ToArray();
        var at = 0;
        // In order, so that a sentence with many names is read once.
        foreach (var mention in possible.OrderBy(m => m.Start))
        {
            while (at < words.Count && words[at].End <= mention.Start) at++;
            if (at == words.Count || words[at].Start > mention.Start || IsPartOfName(words, at)) continue;
            if (AfterSource(words, texts, at) is { } source) return new GivenWords(mention.Person, Written(text, words, source, at));
            var (first, last) = Phrase(words, at, mention);
            if (first >= 0 && (IsNextTo(words, first, last, quotation) || HasPrefix(words, first, quotation)))
                return new GivenWords(mention.Person, Written(text, words, first, last));
        }

        return null;
    }

    // “Daniyar Dilmanov” is not Askar Dilmanov.
    private bool IsPartOfName(List<SpeechWord> words, int at) => at > 0 && words[at - 1] is { IsCapital: true, IsSign: false } before
        && !Attribution.Prepositions.Contains(before.Text) && !Attribution.Titles.Contains(before.Text) && !IsNoun(before.Text)
        && !Attribution.SpeechNounPrefixes.Contains(before.Text) && _language.Speech.Sources.LengthAt([before.Text], 0) == 0
        && !Attribution.SourcesOfNames.Contains(before.Text);

    // “according to Dilmanov”, but not “according to Dilmanov’s lawyer”
    private int? AfterSource(List<SpeechWord> words, string[] texts, int at)
    {
        if (IsPossessive(words[at].Text)) return null;
        var name = at;
        while (name > 0 && Attribution.Titles.Contains(words[name - 1].Text)) name--;
        for (var i = Math.Max(0, name - Farthest); i < name; i++)
        {
            var length = Attribution.SourcesOfNames.Contains(texts[i]) ? 1 : _language.Speech.Sources.LengthAt(texts, i);
            if (length > 0 && i + length == name) return i;
        }

        return null;
    }

    // “Dilmanov’s words” or “the words of Dilmanov”: the indexes of the first and the last word, or -1.
    private (int First, int Last) Phrase(List<SpeechWord> words, int at, NameMention mention)
    {
        var isPossessive = IsPossessive(words[at].Text);
        if (isPossessive || _language.People.HasCapitalNouns)
        {
            // In German, “Dilmanovs knappe Antwort”. Without the s only directly before the noun, as for “Mills Antwort”: in “mit Dilmanov
            // kamen Worte”, the words are not his.
            var isGenitive = isPossessive || (!mention.IsExact && words[at].Text.EndsWith('s'));
            var end = Math.Min(words.Count, at + (isGenitive ? 3 : 2));
            for (var i = at + 1; i < end && !words[i].IsSign; i++)
                if (IsNoun(words[i].Text)) return (at, i);
            if (isPossessive) return (-1, -1);
        }

        var before = at - 1;
        while (before >= 0 && at - before < Farthest && (_language.People.Of.Contains(words[before].Text)
            || _language.People.Articles.Contains(words[before].Text) || Attribution.Titles.Contains(words[before].Text))) before--;
        var isJoined = before < at - 1 || _language.HasCases;
        return before >= 0 && isJoined && IsNoun(words[before].Text) ? (before, at) : (-1, -1);
    }

    // “Dilmanov’s answer was “never””, “Dilmanov’s answer: “never””
    private bool IsNextTo(List<SpeechWord> words, int first, int last, RunPart quotation)
    {
        if (words[last].End > quotation.Start) return false;
        var between = words.Skip(last + 1).TakeWhile(w => w.End <= quotation.Start).ToList();
        if (between.TrueForAll(w => w.IsSign)) return true;
        if (between is not [var only, ..] || between.Skip(1).Any(w => !w.IsSign)) return false;
        // “Dilmanov’s answer was “never””. In “Dilmanov’s statement was “false””, the words are about the statement.
        return Attribution.Auxiliaries.Contains(only.Text) || Attribution.Copulas.Contains(only.Text)
            ? IsAnswer(words[first].Text) || IsAnswer(words[last].Text)
            : _language.Speech.Before.Contains(only.Text);
    }

    // “in Dilmanov’s words”, before the quotation or directly after it
    private bool HasPrefix(List<SpeechWord> words, int first, RunPart quotation)
    {
        var before = first - 1;
        while (before >= 0 && _language.People.Articles.Contains(words[before].Text)) before--;
        if (before < 0 || !Attribution.SpeechNounPrefixes.Contains(words[before].Text)) return false;
        return words[before].Start < quotation.Start
            || !words.Take(before).SkipWhile(w => w.Start < quotation.End).Any(w => !w.IsSign && !IsPrefix(w.Text));
    }

    // « pour reprendre l’expression »
    private bool IsPrefix(string word) => Attribution.SpeechNounPrefixes.Contains(word) || Attribution.Prepositions.Contains(word);

    private bool IsNoun(string word) => IsOneOf(Attribution.SpeechNouns, word);

    private bool IsAnswer(string word) => IsOneOf(Attribution.Answers, word);

    // Also after an elision: l’expression.
    private bool IsOneOf(FrozenSet<string> nouns, string word) => nouns.Contains(word)
        || (_language.Speech.PartsElisions && word.LastIndexOf('\'') is > 0 and var at && nouns.Contains(word[(at + 1)..]));

    private static bool IsPossessive(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("s'", StringComparison.Ordinal);

    private static string Written(char[] text, List<SpeechWord> words, int first, int last) =>
        new(text.AsSpan(words[first].Start..words[last].End));
}

/// <summary>Words that a sentence gives to a person without a verb of saying.</summary>
/// <param name="Phrase">The words that do so, as written: Dilmanov’s answer.</param>
internal sealed record GivenWords(PersonId Person, string Phrase);
