using Briefs.Languages;
using Briefs.Reading.Body;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Finds the one declared person whom a sentence names as the speaker of its quotations. Stricter than what finds two speakers: a proposal
/// must never give words to a person whom the sentence does not name, or names as anyone but the speaker.
/// </summary>
internal sealed class NamedSpeakerFinder
{
    /// <summary>How many words may be between a quotation and one after it that has no speaker of its own: “…” and “…”.</summary>
    private const int WordsToNext = 5;

    /// <summary>The same if the next one is the second half of a split quotation.</summary>
    private const int WordsToSecondHalf = 12;

    /// <summary>The same for a quotation before the one whose speaker is named.</summary>
    private const int WordsToFormer = 2;

    /// <summary>Most words of a description before the name of the person: its new director.</summary>
    private const int LongestDescription = 3;

    private readonly BoundBody _body;
    private readonly LanguageConventions _language;
    private readonly SpeechVerbs _verbs;
    private readonly PersonNames _names;
    private readonly ImmutableArray<Person> _holders;
    private readonly SpeakerPhrase _phrase;
    private readonly ReportedWords _reported;

    public NamedSpeakerFinder(BoundBody body)
    {
        _body = body;
        _language = LanguageConventions.Get(body.Lang);
        _verbs = new SpeechVerbs(body.Lang);
        _names = new PersonNames(body.Entries.People.Values, body.Context.PeopleNames);
        _holders = [.. body.Entries.People.Values.Where(p => p.Role is not null).Select(WithoutEmployer)];
        _phrase = new SpeakerPhrase(_language, _verbs);
        _reported = new ReportedWords(_language);
    }

    /// <summary>The declared people whom the author's own words name, each once, in the order of their names.</summary>
    public List<NameMention> Mentions(ProseBlock block, TextSpan sentence) => Mentions(block.OwnWords, sentence);

    /// <summary>The same for a text in which everything but the author's own words is blank.</summary>
    public List<NameMention> Mentions(char[] text, TextSpan sentence) =>
        _names.IsEmpty ? [] : _names.Find(text, sentence, _language);

    /// <summary>The speaker of all quotations of a sentence; null unless the sentence names exactly one.</summary>
    /// <param name="mentions">The names in the sentence.</param>
    public PersonId? Find(AttributedSentence sentence, List<NameMention> mentions)
    {
        if (!_language.Attribution.TellsSpeakers || !_verbs.AreKnown) return null;
        var people = Distinct(mentions);
        if (/* guard: propose-two-named */ people.Count > 1 || (people.Count == 0 && _holders.IsEmpty)) return null;
        var subjects = SubjectFinder.Find(sentence, _verbs, new DeclaredPeople(Candidates(people), _verbs));
        var speakers = new PersonId?[subjects.Length];
        for (var i = 0; i < subjects.Length; i++)
        {
            var former = i == 0 ? null : speakers[i - 1];
            if (Apposed(subjects[i], sentence, mentions) is { } apposed) speakers[i] = apposed;
            else if (!TryRead(subjects[i], former, d => Speaker(d, sentence, mentions), out speakers[i])) return null;
        }

        var named = speakers.Where(s => s is not null).Distinct().ToList();
        var speaker = named.Count switch
        {
            0 => BySource(sentence, mentions) ?? ByLabel(sentence, mentions),
            1 when AreJoined(sentence, speakers) => named[0],
            _ => null,
        };
        if (people is [var only] && only != speaker) return null;
        return /* guard: propose-heard */ (subjects.Any(s => IsOfAnother(s, sentence))) ? null : speaker;
    }

    // “Mills said the guards’ answer was “no””, “Mills said they heard “no””: she reports the words of another person.
    private bool IsOfAnother(Subject subject, AttributedSentence sentence)
    {
        if (subject is not Subject.Declared { Verb: { } verb }) return false;
        var quoted = sentence.Quoted.Where(q => q.Start > verb.Word.End).Select(q => q.Start).DefaultIfEmpty(0).Min();
        if (quoted == 0) return false;
        return verb.Position is SubjectPosition.BeforeVerb or SubjectPosition.Introduced
            && _reported.AreIn(Words(sentence.Text, new TextSpan(verb.Word.End, quoted)));
    }

    /// <summary>The person whom a closing line such as “— Laura Mills, researcher” names at its beginning; null otherwise.</summary>
    /// <param name="line">The words after the dash.</param>
    public PersonId? AtStartOf(ProseBlock block, TextSpan line)
    {
        var mentions = _names.Find(block.Visible.Text, line, _language);
        if (Distinct(mentions) is not [var person] || _body.Entries.FindPerson(person.Value) is not { } known) return null;
        var words = Words(block.Visible.Text.ToCharArray(), line);
        return mentions[0].IsExact && _phrase.LeadsTo(words, mentions[0], known) ? person : null;
    }

    // An organisation beside one of its people is not a second speaker: Mills of Human Rights Watch.
    private List<PersonId> Distinct(List<NameMention> mentions)
    {
        var people = mentions.Select(m => m.Person).Distinct().ToList();
        if (people.Count < 2) return people;
        var employers = people.Select(id => _body.Entries.FindPerson(id.Value)).Where(p => p is { Names.IsEmpty: false })
            .Select(p => p!.Organization).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        return people.FindAll(id => _body.Entries.FindPerson(id.Value) is not { Names.IsEmpty: true, Organization: { } own }
            || !employers.Contains(own));
    }

    private IEnumerable<Person> Candidates(List<PersonId> named) => named.Select(id => _body.Entries.FindPerson(id.Value)).OfType<Person>()
        .Select(WithoutEmployer).Concat(_holders.Where(h => !named.Contains(h.Id)));

    // The name of an organisation does not name the people who work there.
    private static Person WithoutEmployer(Person person) =>
        person with { Roles = [], Organization = person.Names.IsEmpty ? person.Organization : null };

    // “…,” said its director, Laura Mills. The two or three words before the comma describe her, and the name ends the clause. With more
    // words, the description may end with another person: “said the guard to the director, Laura Mills”.
    private PersonId? Apposed(Subject subject, AttributedSentence sentence, List<NameMention> mentions)
    {
        if (subject is not Subject.Other { Verb: { Position: SubjectPosition.AfterVerb } verb } || _language.HasCases
            || !_phrase.Reports(verb) || _language.Attribution.Naming.Contains(verb.Word.Text)) return null;
        var words = Words(sentence.Text, new TextSpan(verb.Word.End, sentence.End));
        var comma = 0;
        while (comma < words.Length && !words[comma].IsSign) comma++;
        if (comma == 0 || comma > (_language.People.HasCapitalNouns ? 2 : LongestDescription) || comma + 1 >= words.Length
            || words[comma].Text != "," || !_language.People.IsRole(words[comma - 1].Text)) return null;
        if (words[..comma].Any(w => _language.Attribution.Joins.Contains(w.Text) || _language.Attribution.Prepositions.Contains(w.Text)
            || w.Text.EndsWith("'s", StringComparison.Ordinal) || w.Text.EndsWith("s'", StringComparison.Ordinal))) return null;
        return mentions.Find(m => m.Start == words[comma + 1].Start) is { IsFull: true, IsExact: true } mention
            && (_phrase.IsFollowedBySign(words, mention) || !words.Any(w => w.Start >= mention.End)) ? mention.Person : null;
    }

    // The one person whom a subject names, if it leaves no doubt; null otherwise.
    private PersonId? Speaker(Subject.Declared subject, AttributedSentence sentence, List<NameMention> mentions) =>
        subject.People is [var person] && _body.Entries.FindPerson(person.Value) is { } known
            && _phrase.NamesSpeaker(subject, known, mentions, sentence.Text) ? person : null;

    // Whether a quotation of this subject may have the same speaker as the others; the speaker, if the subject names one.
    private bool TryRead(Subject subject, PersonId? former, Func<Subject.Declared, PersonId?> read, out PersonId? speaker)
    {
        speaker = subject switch
        {
            // “…,” said Mills, the director, “…”: her role between commas names no one else.
            Subject.Declared { Verb: null, People: [var same] } when same == former => former,
            Subject.Declared declared => read(declared),
            // “…, said Mills, who called it “a mistake””
            Subject.Pronoun pronoun when _language.Speech.Relatives.Contains(pronoun.Text) => former,
            _ => null,
        };
        return speaker is not null || subject is Subject.Same || (subject is Subject.Other other && !_verbs.CanSpeak(other.Text));
    }

    // A quotation without a subject of its own has the speaker of its neighbour only if few words part them.
    private static bool AreJoined(AttributedSentence sentence, PersonId?[] speakers)
    {
        for (var i = 0; i < speakers.Length; i++)
        {
            if (speakers[i] is not null) continue;
            var follows = speakers.AsSpan(0, i).ContainsAnyExcept((PersonId?)null);
            var (from, to) = follows
                ? (sentence.Quoted[i - 1].End, sentence.Quoted[i].Start)
                : (sentence.Quoted[i].End, sentence.Quoted[i + 1].Start);
            var most = !follows ? WordsToFormer : IsSplit(sentence.Quoted[i]) ? WordsToSecondHalf : WordsToNext;
            if (CountWords(sentence.Text.AsSpan(from..Math.Max(from, to))) > most) return false;
        }

        return true;
    }

    // The second half of a quotation goes on in lower case: “…,” said Mills after a while, “and …”.
    private static bool IsSplit(RunPart part) => part.FirstLetter is { } first && char.IsLower(first);

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var (count, isInWord) = (0, false);
        foreach (var c in text)
        {
            var isLetter = char.IsLetterOrDigit(c) || (isInWord && c is '\'' or '’' or '-');
            if (isLetter && !isInWord) count++;
            isInWord = isLetter;
        }

        return count;
    }

    // “According to Mills, …”
    private PersonId? BySource(AttributedSentence sentence, List<NameMention> mentions)
    {
        if (mentions.Count == 0) return null;
        var words = Words(sentence.Text, new TextSpan(sentence.Start, sentence.End));
        var texts = words.Select(w => w.Text).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            var length = _language.Attribution.SourcesOfNames.Contains(texts[i]) ? 1 : _language.Speech.Sources.LengthAt(texts, i);
            if (length == 0 || (length == 1 && i > 0 && !words[i - 1].IsSign)) continue;
            var after = words[(i + length)..];
            foreach (var mention in mentions)
            {
                if ((mention.IsExact || (_language.HasCases && mention.IsClose)) && IsNextTo(after, mention)
                    && /* guard: propose-declined */ (!_language.HasCases || !IsOfOther(after, mention)))
                    return IsIntroducedByAnother(sentence, mention) ? null : mention.Person;
            }
        }

        return null;
    }

    // “According to Mills, the letter said: “No””, “По словам Миллс, тот ответил: «Нет»”: the words before the colon say whose it is.
    private bool IsIntroducedByAnother(AttributedSentence sentence, NameMention mention)
    {
        if (sentence.Quoted.IsEmpty || sentence.Quoted[0].Start <= mention.End) return false;
        var words = Words(sentence.Text, new TextSpan(mention.End, sentence.Quoted[0].Start));
        return (words is [.., { Text: ":" or "：" }] && words.Any(w => !w.IsSign))
            || /* guard: propose-source-heard */ (_reported.AreIn(words));
    }

    private bool IsNextTo(ImmutableArray<SpeechWord> words, NameMention mention) =>
        words.Any(w => w.Start == mention.Start) && _body.Entries.FindPerson(mention.Person.Value) is { } known
        && _phrase.LeadsTo(words, mention, known) && _phrase.EndsAfter(words, mention);

    // “По словам адвоката Лауры Миллс”: after such a phrase every name has the ending of one that depends on the noun before it, so that
    // noun must be her own office.
    private bool IsOfOther(ImmutableArray<SpeechWord> words, NameMention mention) => words.Any(w => w.End <= mention.Start && !w.IsSign
        && !IsDeclinedFrom(_body.Entries.FindPerson(mention.Person.Value)?.Role, w.Text)
        && !_language.Attribution.Titles.Any(t => IsDeclinedFrom(t, w.Text)));

    private static bool IsDeclinedFrom(string? office, string word) => office is not null && office.ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(o => DeclinedWord.IsFormOf(word, o));

    // “Mills: “…””: nothing but the name, and perhaps an aside, before the colon.
    private PersonId? ByLabel(AttributedSentence sentence, List<NameMention> mentions)
    {
        if (mentions.Count == 0 || sentence.Quoted.IsEmpty) return null;
        var words = Words(sentence.Text, new TextSpan(sentence.Start, Math.Max(sentence.Start, sentence.Quoted[0].Start)));
        if (words is not [.., { Text: ":" or "：" }] || !mentions[0].IsExact || mentions[0].End > words[^1].Start) return null;
        return _body.Entries.FindPerson(mentions[0].Person.Value) is { } known
            && _phrase.LeadsTo(words, mentions[0], known) && _phrase.IsFollowedBySign(words, mentions[0])
            && !words.Any(w => _verbs.IsVerb([w], 0)) ? mentions[0].Person : null;
    }

    private ImmutableArray<SpeechWord> Words(char[] text, TextSpan span)
    {
        var words = new List<SpeechWord>();
        WordSplitter.Cut(words, text.AsSpan(0, span.End), span.Start, _language.Speech);
        return [.. words];
    }
}
