using Briefs.Languages;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Decides whether the words around a name leave no doubt that the person is the speaker: “Mills said”, “said Dr. Mills on Monday”, and
/// neither “the officer who beat Mills said” nor “said Mills’ lawyer”.
/// </summary>
internal sealed class SpeakerPhrase(LanguageConventions language, SpeechVerbs verbs)
{
    /// <summary>Most words of a phrase such as “In a statement” before a name.</summary>
    private const int LongestOpening = 4;

    /// <summary>Most words of a description before a whole name: human rights activist Laura Mills.</summary>
    private const int LongestDescription = 5;

    private AttributionWords Attribution => language.Attribution;

    /// <summary>Whether the subject of a reporting verb names the person, and the clause says that the person spoke.</summary>
    /// <param name="subject">It names no other declared person.</param>
    /// <param name="mentions">The names in the sentence.</param>
    /// <param name="text">The text of the block, with everything but the author's own words blanked out.</param>
    public bool NamesSpeaker(Subject.Declared subject, Person person, List<NameMention> mentions, ReadOnlySpan<char> text)
    {
        if (subject.Verb is not { } verb || subject.Words.IsEmpty || !Reports(verb)) return false;
        if (verb.Position == SubjectPosition.Introduced && !Attribution.IsVerbFirst) return false;
        if (language.Speech.Hedges.Contains(WordBefore(text, Math.Min(subject.Words[0].Start, verb.Clause[0].Start)))
            || language.Speech.Hedges.Contains(WordBefore(text, subject.Words[0].Start))) return false;
        var (start, end) = (subject.Words[0].Start, subject.Words[^1].End);
        var inside = mentions.FindAll(m => m.Person == person.Id && m.Start >= start && m.End <= end);
        if (inside.Count == 0) return !Attribution.Naming.Contains(verb.Word.Text) && IsOffice(subject.Words, person, verb.Position);
        var mention = IsAfterVerb(verb.Position) ? inside[0] : inside[^1];
        if (!mention.IsExact || IsJoinedByAnd(text, mention.End) || !LeadsTo(subject.Words, mention, person)) return false;
        if (/* guard: propose-addressed */ IsAddressed(subject.Words, mention)) return false;
        return verb.Position switch
        {
            SubjectPosition.BeforeVerb => LeadsToVerb(After(subject.Words, mention), person) && (!IsNaming(verb) || HasObject(verb)),
            SubjectPosition.Parted => LeadsToVerb(After(subject.Words, mention), person) && !IsNaming(verb),
            SubjectPosition.BeforeAside => IsFollowedBySign(subject.Words, mention) && !IsNaming(verb),
            _ => EndsAfter(subject.Words, mention) && !IsNaming(verb),
        };
    }

    /// <summary>Whether the words before a name belong to the person, or are a phrase such as “In a statement”.</summary>
    /// <param name="words">With the name and the words before it.</param>
    public bool LeadsTo(ImmutableArray<SpeechWord> words, NameMention mention, Person person)
    {
        var before = words.Where(w => w.End <= mention.Start && w.Text != ".").ToList();
        if (Enumerable.Range(0, before.Count).Any(i => Attribution.Joins.Contains(before[i].Text) && !IsInRole(person, before, i)))
            return false;
        var own = Enumerable.Range(0, before.Count).Where(i => BelongsTo(person, before, i)).Select(i => before[i]).ToList();
        if (own.Count == before.Count || (own.Count == before.Count - 1 && before[^1].Text == "," && mention.IsFull)) return true;
        if (/* guard: propose-genitive */ DependsOnNoun(person, before)) return false;
        if (before.Exists(w => Attribution.Pronouns.Contains(w.Text) || language.Speech.Relatives.Contains(w.Text)
            || verbs.IsVerb([w], 0))) return false;
        var rest = before.Exists(w => w.IsSign) ? before : before.FindAll(w => !own.Contains(w));
        if (Attribution.Prepositions.Contains(before[0].Text))
        {
            return before.Count is > 1 and <= LongestOpening && !before.Exists(w => w.IsSign)
                && !before.Skip(1).Any(w => Attribution.Prepositions.Contains(w.Text))
                && (mention.IsFull || !before[^1].IsCapital || IsDateName(before[^1].Text));
        }

        // In a language with cases, the words before a name may be a noun on which it depends: адвокат Миллс. Not before a name that would
        // have another ending then: юрист Анна Миллс.
        return mention.IsFull && (!language.HasCases || NominativeName.Fits(person)) && before.Count <= LongestDescription
            && !rest.Exists(w => Attribution.Prepositions.Contains(w.Text) || IsParticiple(w))
            && before.FindAll(w => w.IsSign) is [] or [{ Text: "," }] && (!before.Exists(w => w.IsSign) || before[^1].IsSign);
    }

    // „der Sohn der Ministerin Ana Petrel“: an article after another noun makes that noun the one that speaks.
    private bool DependsOnNoun(Person person, List<SpeechWord> before)
    {
        if (!language.People.HasCapitalNouns) return false;
        for (var i = 1; i < before.Count; i++)
        {
            if (language.People.Articles.Contains(before[i].Text) && before[i - 1].IsCapital
                && !Attribution.Prepositions.Contains(before[i - 1].Text) && !BelongsTo(person, before, i)) return true;
        }

        return false;
    }

    // The person spoken to: « a répondu à la ministre Ana Petrel un chauffeur », „sagte der Ministerin Ana Petrel ein Fahrer“. In
    // « a déclaré à l’AFP Ana Petrel », a capital before the name ends the object.
    private bool IsAddressed(ImmutableArray<SpeechWord> words, NameMention mention)
    {
        var before = words.Where(w => w.End <= mention.Start).ToList();
        before = before[(before.FindLastIndex(w => w.IsSign) + 1)..];
        if (before.Count == 0) return false;
        if (Attribution.Datives.Contains(before[0].Text))
            return !before[^1].IsCapital || Attribution.Titles.Contains(before[^1].Text) || language.People.HasCapitalNouns;
        return before is [var article, var noun, ..] && Attribution.FeminineDatives.Contains(article.Text)
            && Attribution.FeminineEndings.Any(e => noun.Text.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>Whether a name that follows its verb ends the subject: “said Mills on Monday”, not “said Mills lawyer Ann Roe”.</summary>
    /// <param name="words">With the name and the words after it.</param>
    public bool EndsAfter(ImmutableArray<SpeechWord> words, NameMention mention)
    {
        if (After(words, mention) is not [var next, ..] || next.IsSign) return true;
        // „sagte Ana Petrel gestern ein Fahrer“: who speaks follows the person spoken to.
        if (/* guard: propose-indefinite */ HasLaterSubject(After(words, mention))) return false;
        if (next.IsCapital) return IsDateName(next.Text);
        return Attribution.Determiners.Count == 0 || Attribution.Prepositions.Contains(next.Text) || Attribution.Joins.Contains(next.Text)
            || Attribution.Determiners.Contains(next.Text) || IsAdverb(next) || IsDateName(next.Text);
    }

    // A noun with the article of a subject, which no preposition governs: „der Fahrer“, not „der Zeitung“ or „über das Gericht“.
    private bool HasLaterSubject(ImmutableArray<SpeechWord> after)
    {
        for (var i = 0; i < after.Length && !after[i].IsSign; i++)
        {
            var word = after[i].Text;
            if (Attribution.Joins.Contains(word) && !Attribution.Coordinators.Contains(word)) return false;
            if (i > 0 && Attribution.Prepositions.Contains(after[i - 1].Text)) continue;
            if (Attribution.Indefinites.Contains(word)) return true;
            if (Attribution.FeminineDatives.Contains(word) && !IsFeminineDative(after, i + 1)) return true;
        }

        return false;
    }

    // „der Süddeutschen Zeitung“: adjectives in the dative end in -en, so the first word with another ending is the noun.
    private bool IsFeminineDative(ImmutableArray<SpeechWord> words, int at)
    {
        while (at < words.Length && words[at].Text.EndsWith("en", StringComparison.Ordinal)) at++;
        return at < words.Length && words[at].IsCapital
            && Attribution.FeminineNouns.Any(e => words[at].Text.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>Whether a comma, bracket, dash or colon follows the name, and no conjunction after that.</summary>
    /// <param name="words">With the name and the words after it.</param>
    public bool IsFollowedBySign(ImmutableArray<SpeechWord> words, NameMention mention) =>
        After(words, mention) is [{ IsBreak: true }, .. var rest]
            && (rest.IsEmpty || !Attribution.Joins.Contains(rest[0].Text) || language.Speech.Relatives.Contains(rest[0].Text));

    // “said Mills and a guard”. In Arabic the conjunction is part of the next word.
    private bool IsJoinedByAnd(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        var next = start;
        while (next < text.Length && char.IsLetter(text[next])) next++;
        var word = text[start..next].ToString().ToLowerInvariant();
        return Attribution.Coordinators.Contains(word)
            || (word is ['و', _, _, ..] && Attribution.Coordinators.Contains("و") && !verbs.IsVerb([new(word, start, next, false)], 0));
    }

    private static string WordBefore(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        var at = end;
        while (at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] is '\'')) at--;
        return text[at..end].ToString().ToLowerInvariant();
    }

    private static ImmutableArray<SpeechWord> After(ImmutableArray<SpeechWord> words, NameMention mention) =>
        [.. words.Where(w => w.Start >= mention.End)];

    private static bool IsAfterVerb(SubjectPosition position) => position is SubjectPosition.AfterVerb or SubjectPosition.Introduced;

    private bool IsNaming(AttributingVerb verb) => Attribution.Naming.Contains(verb.Word.Text);

    // “Mills called it “a lie””, not “a group Mills called “Hope””.
    private static bool HasObject(AttributingVerb verb) => verb.Clause[^1].Start > verb.Word.Start;

    /// <summary>
    /// Whether the clause has no denial, negation, condition or plural: “Mills did not say”, “if Mills said”, “сказали Миллс”.
    /// </summary>
    public bool Reports(AttributingVerb verb)
    {
        if (Attribution.Denials.Contains(verb.Word.Text)) return false;
        foreach (var word in verb.Clause)
        {
            if (/* guard: propose-negated */ (language.Negations.Contains(word.Text.TrimEnd('\''))
                || word.Text.EndsWith("n't", StringComparison.Ordinal))) return false;
            if (word.Start > verb.Word.Start) continue;
            if (Attribution.Plurals.Contains(word.Text) || language.Speech.PluralVerbs.Contains(word.Text)) return false;
            if (word.Start < verb.Word.Start && language.Speech.Hedges.Contains(word.Text)) return false;
        }

        return true;
    }

    private bool LeadsToVerb(ImmutableArray<SpeechWord> between, Person person) =>
        between.All(w => !w.IsSign && (IsAdverb(w) || Attribution.Auxiliaries.Contains(w.Text) || Attribution.Particles.Contains(w.Text)))
        || between.All(w => IsOfficeWord(person, w) || Attribution.Prepositions.Contains(w.Text) || Attribution.Articles.Contains(w.Text));

    private bool BelongsTo(Person person, List<SpeechWord> words, int at)
    {
        var word = words[at];
        // “Minister of Justice”, “Ministerin der Justiz”: small words belong to an office only within its words. “The lawyer of Ana Petrel”
        // works for her, whatever her office is called.
        var isSmall = Attribution.Prepositions.Contains(word.Text) || (at > 0 && language.People.Articles.Contains(word.Text));
        if (isSmall) return IsWithinOffice(person, words, at) || (at > 0 && IsAfterSmall(words, at) && BelongsTo(person, words, at - 1));
        return IsOfficeWord(person, word) || Attribution.Titles.Contains(word.Text) || Attribution.Articles.Contains(word.Text)
            || IsAdverb(word);
    }

    // “de la Justice”: the article after a preposition.
    private bool IsAfterSmall(List<SpeechWord> words, int at) => Attribution.Prepositions.Contains(words[at - 1].Text);

    private bool IsWithinOffice(Person person, List<SpeechWord> words, int at)
    {
        var next = at + 1;
        while (next < words.Count && language.People.Articles.Contains(words[next].Text)) next++;
        return at > 0 && next < words.Count && IsOfficeWord(person, words[at - 1]) && IsOfficeWord(person, words[next])
            && IsPhraseOf(person, words, at, next);
    }

    // The small words between two words of an office are those that the office has there: “Ministre de la Justice” has “de la Justice”.
    private static bool IsPhraseOf(Person person, List<SpeechWord> words, int from, int to)
    {
        var phrase = string.Join(' ', words.Skip(from).Take(to - from + 1).Select(w => w.Text));
        return HasPhrase(person.Role, phrase) || HasPhrase(person.Organization, phrase);
    }

    private static bool HasPhrase(string? office, string phrase) =>
        office is not null && $" {string.Join(' ', WordsOf(office))} ".Contains($" {phrase} ", StringComparison.Ordinal);

    private bool IsAdverb(SpeechWord word) =>
        language.Speech.Skipped.Contains(word.Text)
            || (Attribution.Determiners.Count > 0 && !word.IsCapital && word.Text.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsParticiple(SpeechWord word) => word.Text.EndsWith("ing", StringComparison.Ordinal);

    private bool IsDateName(string word) =>
        language.Dates is { } dates && (dates.Weekdays.Any(d => d.Contains(word)) || dates.Months.Any(m => m.Contains(word)));

    private bool IsOfficeWord(Person person, SpeechWord word) =>
        !word.IsSign && !Attribution.Prepositions.Contains(word.Text)
            && (HasWord(person.Role, word.Text) || HasWord(person.Organization, word.Text));

    // The conjunction of a role: Europe and Central Asia researcher.
    private static bool IsInRole(Person person, List<SpeechWord> words, int at) =>
        at > 0 && at + 1 < words.Count && person.Role is { } role
        && string.Join(' ', WordsOf(role)).Contains(
            $"{words[at - 1].Text} {words[at].Text} {words[at + 1].Text}", StringComparison.Ordinal);

    private static bool HasWord(string? office, string word) =>
        office is not null && WordsOf(office).Any(w => string.Equals(Bare(w), Bare(word), StringComparison.Ordinal));

    // The Arabic article is part of the word.
    private static string Bare(string word) => word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private static string[] WordsOf(string office) =>
        office.ToLowerInvariant().Split([' ', ',', '-', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    // “The deputy chief” for the role “Deputy Chief of the committee”: all words of the role before its first preposition, and no other.
    private bool IsOffice(ImmutableArray<SpeechWord> words, Person person, SubjectPosition position)
    {
        if (person.Role is not { } role) return false;
        var head = WordsOf(role).TakeWhile(w => !Attribution.Prepositions.Contains(w)).ToArray();
        var hasArticle = Attribution.Articles.Contains(words[0].Text);
        if (head.Length == 0 || hasArticle != Attribution.Articles.Count > 0) return false;
        var own = words.AsSpan()[(hasArticle ? 1 : 0)..];
        if (own.Length < head.Length) return false;
        for (var i = 0; i < head.Length; i++)
            if (own[i].Text != head[i]) return false;
        var mention = new NameMention(person.Id, own[0].Start, own[head.Length - 1].End);
        return IsAfterVerb(position) ? EndsAfter(words, mention) : LeadsToVerb(After(words, mention), person);
    }
}
