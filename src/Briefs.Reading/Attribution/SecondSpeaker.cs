using System.Runtime.InteropServices;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Checks whether a sentence with quotations asks, names or describes a second speaker, whose words may follow it: “We waited,” she said,
/// and her husband cut in.
/// </summary>
internal sealed class SecondSpeaker
{
    private readonly SpeechVerbs _verbs;
    private readonly DeclaredPeople _people;

    public SecondSpeaker(string lang, IEnumerable<Person> people)
    {
        _verbs = new SpeechVerbs(lang);
        _people = new DeclaredPeople(people, _verbs);
    }

    public bool IsIn(AttributedSentence sentence)
    {
        var end = sentence.Quoted[^1].End;
        if (!sentence.Text.AsSpan(sentence.Start, sentence.End - sentence.Start).ContainsAnyExcept(Blank)) return false;
        var gap = Gap.Create(sentence.Text.AsSpan(0, Math.Max(end, sentence.End)), end, _verbs);
        // Without the verbs of the language, only a single clause around a single quotation is certain to have one speaker.
        if (!_verbs.AreKnown) return sentence.Quoted.Length > 1 || gap.Clauses.Length > 1;
        Subject? speaker = null;
        var subjects = SubjectFinder.Find(sentence, _verbs, _people);
        // “Tell me why,” she asked the guard: what follows is the answer.
        if (/* guard: continued-asked */ (subjects[^1].Verb is { } last && _verbs.Attribution.Asking.Contains(last.Word.Text))) return true;
        foreach (var subject in subjects)
        {
            if (subject is Subject.Nobody) return true;
            if (subject is Subject.Same || (subject is Subject.Other other && !_verbs.CanSpeak(other.Text))) continue;
            if (speaker is null) speaker = subject;
            else if (!IsAlike(speaker, subject)) return true;
        }

        // “For the guard, it was “a lie.””: the words around the quotation don't say who speaks, so the next sentence may be another's.
        if (/* guard: continued-attributed */ (speaker is null && HasWords(sentence) && !HasVerb(sentence))) return true;
        // The first clause attributes the quotation, unless a conjunction begins it.
        return gap.Clauses.Where((c, i) => i > 0 || IsJoined(gap, c)).Any(c => IsAnother(gap, c));
    }

    // In languages that leave out pronouns, the verb alone has a speaker: dedi, قالت.
    private bool HasVerb(AttributedSentence sentence)
    {
        var at = sentence.Start;
        foreach (var end in sentence.Quoted.Select(q => q.Start).Append(sentence.End))
        {
            if (Gap.Create(sentence.Text.AsSpan(0, Math.Max(at, end)), at, _verbs).Clauses.Any(c => c.FirstVerb >= 0)) return true;
            at = Math.Max(at, end);
        }

        return false;
    }

    private static bool HasWords(AttributedSentence sentence)
    {
        foreach (var c in sentence.Text.AsSpan(sentence.Start, sentence.End - sentence.Start))
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private static readonly System.Buffers.SearchValues<char> Blank =
        System.Buffers.SearchValues.Create([' ', '\u00A0', '\n', Markdown.VisibleText.Atom]);

    // “…, and her husband cut in”: a clause with a subject of its own, after a conjunction or before a reporting verb.
    private bool IsAnother(Gap gap, Clause clause)
    {
        var words = CollectionsMarshal.AsSpan(gap.Words)[clause.Start..clause.End];
        var subject = clause.FirstVerb < 0 ? words : words[..(clause.FirstVerb - clause.Start)];
        if (clause.FirstVerb < 0 && !IsJoined(gap, clause)) return false;
        if (subject.IsEmpty) return clause.FirstVerb >= 0 && _verbs.Attribution.IsVerbFirst;
        var joint = _verbs.LengthOfJoint(words[0].Text);
        return words.Length > 1 && (words[0].IsCapital || _verbs.CanSpeak(Joined(subject)[joint..]));
    }

    private bool IsJoined(Gap gap, Clause clause) => clause.IsJoined || _verbs.LengthOfJoint(gap.Words[clause.Start].Text) > 0;

    private static string Joined(ReadOnlySpan<SpeechWord> words)
    {
        var joined = new StringBuilder();
        foreach (var word in words)
        {
            if (joined.Length > 0) joined.Append(' ');
            joined.Append(word.IsCapital ? char.ToUpperInvariant(word.Text[0]) + word.Text[1..] : word.Text);
        }

        return joined.ToString();
    }

    private bool IsAlike(Subject one, Subject next) => (one, next) switch
    {
        (Subject.Pronoun first, Subject.Pronoun second) => first.Text == second.Text,
        (_, Subject.Pronoun) => true,
        (Subject.Declared first, Subject.Declared second) => first.People.Intersect(second.People).Any(),
        (Subject.Declared known, Subject.Other other) => known.People.Any(p => _people.MayMean(p, other.Text.ToLowerInvariant())),
        (Subject.Other other, Subject.Declared known) => known.People.Any(p => _people.MayMean(p, other.Text.ToLowerInvariant())),
        (Subject.Other first, Subject.Other second) => SharesWord(first.Text.ToLowerInvariant(), second.Text.ToLowerInvariant()),
        _ => false,
    };

    private static bool SharesWord(string one, string other) =>
        one == other || one.Split(' ').Any(w => w.Length > 3 && other.Split(' ').Contains(w, StringComparer.Ordinal));
}
