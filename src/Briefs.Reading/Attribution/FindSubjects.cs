using System.Runtime.InteropServices;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Whom the words of a sentence make the speaker of each of its quotations: the subject of the verb of saying right before it,
/// else of the one right after it.
/// </summary>
internal sealed class FindSubjects
{
    private readonly SpeechVerbs _verbs;
    private readonly ReadSubject _read;
    private readonly List<Gap> _gaps = [];

    private FindSubjects(AttributedSentence sentence, SpeechVerbs verbs, DeclaredPeople people)
    {
        _verbs = verbs;
        _read = new ReadSubject(sentence.Text, verbs, people);
        var at = sentence.Start;
        foreach (var part in sentence.Quoted)
        {
            _gaps.Add(Gap.Create(sentence.Text.AsSpan(0, Math.Max(at, part.Start)), at, verbs));
            at = part.End;
        }

        _gaps.Add(Gap.Create(sentence.Text.AsSpan(0, Math.Max(at, sentence.End)), at, verbs));
    }

    /// <summary>One a quotation, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="verbs">Those of its language.</param>
    /// <param name="people">Those whom it may name.</param>
    public static ImmutableArray<Subject> Find(AttributedSentence sentence, SpeechVerbs verbs, DeclaredPeople people)
    {
        var find = new FindSubjects(sentence, verbs, people);
        return [.. Enumerable.Range(0, sentence.Quoted.Length).Select(find.Of)];
    }

    private Subject Of(int quotation)
    {
        var (before, after) = (_gaps[quotation], _gaps[quotation + 1]);
        if (Reaching(before) is { } clause) return Introducing(before, clause, quotation);
        if (Following(after) is { } following)
        {
            after.IsFirstTaken = true;
            return Behind(after, following, before);
        }

        return quotation > 0 && Last(before) is { FirstVerb: < 0 } gapped ? Gapped(before, gapped) : new Subject.Same();
    }

    // The last clause before the marks, with the verb in it: “… and the minister said: “…””.
    private static Clause? Reaching(Gap gap)
    {
        if (Last(gap) is not { LastVerb: >= 0 } last || last.EndedBy is ';' or '；' or '.' or ')') return null;
        return gap.IsFirstTaken && gap.Clauses.Length == 1 ? null : last;
    }

    private static Clause? Last(Gap gap) => gap.Clauses.IsEmpty || (gap.IsFirstTaken && gap.Clauses.Length == 1) ? null : gap.Clauses[^1];

    // The first clause after the marks, when nothing joins it to what comes after: “…,” said the minister.
    private static Clause? Following(Gap gap) => gap.Clauses is [{ FirstVerb: >= 0, IsJoined: false } first, ..] ? first : null;

    private Subject Introducing(Gap gap, Clause clause, int quotation)
    {
        var verb = clause.LastVerb;
        var before = Words(gap)[clause.Start..verb];
        if (before.Length > 0) return Turned(gap, clause, verb) ?? _read.ReadBefore(before);
        if (!clause.IsJoined && Aside(gap) is { Length: > 0 } aside) return _read.ReadBefore(aside);
        var after = Words(gap)[(verb + 1)..clause.End];
        var opensSentence = quotation == 0 && clause.Start == 0;
        if (_verbs.Attribution.IsVerbFirst || opensSentence) return _read.ReadAfter(after);
        return _verbs.Speech.Before.Count == 0 && _read.ReadAfter(after) is Subject.Declared named ? named : new Subject.Same();
    }

    // Am Montag sagte der Minister: what comes before the verb is no subject, what follows it is.
    private Subject? Turned(Gap gap, Clause clause, int verb)
    {
        var words = Words(gap);
        if (!_verbs.Attribution.Prepositions.Contains(words[clause.Start].Text) || verb + 1 >= clause.End) return null;
        return _read.ReadBefore(words[clause.Start..verb]) is Subject.Other
            && _read.ReadAfter(words[(verb + 1)..clause.End]) is (Subject.Declared or Subject.Pronoun or Subject.Nobody) and var after
                ? after
                : null;
    }

    // “Mills, a researcher, said”: all that stands before the verb, back to the last clause with a verb of its own.
    private static ReadOnlySpan<SpeechWord> Aside(Gap gap)
    {
        var from = gap.Clauses.Length - 1;
        while (from > 0 && gap.Clauses[from - 1].FirstVerb < 0) from--;
        return from == gap.Clauses.Length - 1 ? [] : Words(gap)[gap.Clauses[from].Start..gap.Clauses[^1].Start];
    }

    private Subject Behind(Gap gap, Clause clause, Gap before)
    {
        var words = Words(gap);
        var verb = clause.FirstVerb;
        if (SpeechVerbs.HoldsPronoun(words[verb].Text))
            return new Subject.Pronoun(words[verb].Text[(words[verb].Text.LastIndexOf('-') + 1)..]);
        if (verb > clause.Start && !_verbs.IsParticles(words[clause.Start..verb])) return _read.ReadBefore(words[clause.Start..verb]);
        if (verb + 1 < clause.End && !_verbs.IsDense) return _read.ReadAfter(words[(verb + 1)..clause.End]);
        // Bakan “…” dedi: the subject stands before the marks, the verb after them.
        return Last(before) is { FirstVerb: < 0 } subject
            ? _read.ReadBefore(Words(before)[subject.Start..subject.End]) : new Subject.Same();
    }

    // “…, and Mills “a fact””: a name alone, with the verb of the quotation before.
    private Subject Gapped(Gap gap, Clause clause) =>
        _read.ReadBefore(Words(gap)[clause.Start..clause.End]) is Subject.Declared named ? named : new Subject.Same();

    private static ReadOnlySpan<SpeechWord> Words(Gap gap) => CollectionsMarshal.AsSpan(gap.Words);
}

/// <summary>A sentence with quotations.</summary>
/// <param name="Text">The own words of its block, with the rest blotted out.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Index after it.</param>
/// <param name="Quoted">Its quotations, marks included, in order.</param>
internal sealed record AttributedSentence(char[] Text, int Start, int End, ImmutableArray<RunPart> Quoted);

/// <summary>Whom the words beside a verb of saying mean.</summary>
/// <param name="text">Of the block.</param>
/// <param name="verbs">Those of its language.</param>
/// <param name="people">Those who are declared.</param>
internal sealed class ReadSubject(char[] text, SpeechVerbs verbs, DeclaredPeople people)
{
    /// <summary>How many words may stand between a pronoun and its verb.</summary>
    private const int PronounReach = 3;

    /// <summary>Most words of a subject that follows its verb.</summary>
    private const int Longest = 8;

    /// <summary>Words that precede their verb.</summary>
    public Subject ReadBefore(ReadOnlySpan<SpeechWord> words)
    {
        if (Nobody(words) is { } nobody) return nobody;
        for (var i = words.Length - 1; i >= Math.Max(0, words.Length - PronounReach); i--)
        {
            if (words[i].IsCapital && i > 0) break;
            if (verbs.IsPronoun(words[i].Text)) return new Subject.Pronoun(words[i].Text);
        }

        return Named(words);
    }

    /// <summary>Words that follow it.</summary>
    public Subject ReadAfter(ReadOnlySpan<SpeechWord> words)
    {
        if (words.Length > Longest) words = words[..Longest];
        if (Nobody(words) is { } nobody) return nobody;
        return !words.IsEmpty && verbs.IsPronoun(words[0].Text) ? new Subject.Pronoun(words[0].Text) : Named(words);
    }

    private Subject.Nobody? Nobody(ReadOnlySpan<SpeechWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (verbs.IsNobody(words[i].Text)) return new Subject.Nobody(Written(words[i..(i + 1)]));
            if (words[i].Text == "no" && i + 1 < words.Length && words[i + 1].Text == "one")
                return new Subject.Nobody(Written(words[i..(i + 2)]));
        }

        return null;
    }

    private Subject Named(ReadOnlySpan<SpeechWord> words)
    {
        if (words.IsEmpty) return new Subject.Same();
        var named = people.Find(text, words);
        return named.IsEmpty ? new Subject.Other(Written(words)) : new Subject.Declared(named, Written(words));
    }

    // As the writer has it, without what follows a break.
    private string Written(ReadOnlySpan<SpeechWord> words)
    {
        var written = new StringBuilder();
        var end = words[0].Start;
        foreach (var word in words)
        {
            if (word.Start > end) written.Append(' ');
            written.Append(text.AsSpan(word.Start, word.End - word.Start));
            end = word.End;
        }

        return written.ToString();
    }
}

/// <summary>Whom a sentence makes the speaker of a quotation.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>No one of its own: whoever spoke before goes on.</summary>
    public sealed record Same : Subject;

    /// <summary>People who are declared, by name, surname, role or organisation; several where one form fits several.</summary>
    public sealed record Declared(ImmutableArray<PersonId> People, string Text) : Subject;

    public sealed record Pronoun(string Text) : Subject;

    public sealed record Nobody(string Text) : Subject;

    /// <summary>Anyone else: the teacher.</summary>
    public sealed record Other(string Text) : Subject;
}
