using System.Runtime.InteropServices;
using Briefs.Reading.QuotationMarks;
using Briefs.Reading.ReportedSpeech;

namespace Briefs.Reading.Attribution;

/// <summary>
/// Finds the speaker that a sentence names for each of its quotations: the subject of the reporting verb right before the quotation, or
/// else of the one right after it.
/// </summary>
internal sealed class SubjectFinder
{
    /// <summary>Least words of a quotation inside a reported clause: fewer may be a term of the author's.</summary>
    private const int ShortestReported = 3;

    private readonly AttributedSentence _sentence;
    private readonly SpeechVerbs _verbs;
    private readonly SubjectReader _read;
    private readonly List<Gap> _gaps = [];

    private SubjectFinder(AttributedSentence sentence, SpeechVerbs verbs, DeclaredPeople people)
    {
        _sentence = sentence;
        _verbs = verbs;
        _read = new SubjectReader(sentence.Text, verbs, people);
        var at = sentence.Start;
        foreach (var part in sentence.Quoted)
        {
            _gaps.Add(Gap.Create(sentence.Text.AsSpan(0, Math.Max(at, part.Start)), at, verbs));
            at = part.End;
        }

        _gaps.Add(Gap.Create(sentence.Text.AsSpan(0, Math.Max(at, sentence.End)), at, verbs));
    }

    /// <summary>One subject per quotation, in order.</summary>
    /// <param name="verbs">The verbs of the sentence's language.</param>
    /// <param name="people">The people that the sentence may name.</param>
    public static ImmutableArray<Subject> Find(AttributedSentence sentence, SpeechVerbs verbs, DeclaredPeople people)
    {
        var find = new SubjectFinder(sentence, verbs, people);
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

        if (_sentence.ReadsReports && Reported(before, quotation) is { } reported) return reported;
        return quotation > 0 && Last(before) is { FirstVerb: < 0 } gapped ? Gapped(before, gapped) : new Subject.Same();
    }

    // “Mills said that the law was “a trap for the poor””: the only reporting verb before the quotation, with the clause that it reports.
    private Subject? Reported(Gap gap, int quotation)
    {
        if (gap.IsFirstTaken || CountWords(_sentence.Quoted[quotation]) < ShortestReported || _verbs.NamesSource(gap.Words)) return null;
        var main = gap.Clauses.IndexOf(gap.Clauses.FirstOrDefault(c => c.FirstVerb >= 0)!);
        if (main < 0 || main + 1 >= gap.Clauses.Length || gap.Clauses[main] is not { IsJoined: false } clause) return null;
        if (clause.FirstVerb != clause.LastVerb || gap.Clauses.Count(c => c.FirstVerb >= 0) > 1 || !BeginsReport(gap, clause)) return null;
        if (gap.Clauses.Skip(main + 2).Any(c => c.IsJoined)) return null;
        var before = Words(gap)[clause.Start..clause.FirstVerb];
        if (before.Length > 0)
        {
            return Turned(gap, clause, clause.FirstVerb)
                ?? At(_read.ReadBefore(before), gap, clause, clause.FirstVerb, SubjectPosition.BeforeVerb);
        }

        return _verbs.Attribution.IsVerbFirst
            ? At(_read.ReadAfter(Words(gap)[(clause.FirstVerb + 1)..clause.End]), gap, clause, clause.FirstVerb, SubjectPosition.Introduced)
            : null;
    }

    private bool BeginsReport(Gap gap, Clause clause)
    {
        var next = clause.EndedBy == ' ' ? clause.End : clause.End + 1;
        return next < gap.Words.Count && _verbs.Speech.That.Contains(gap.Words[next].Text);
    }

    private static int CountWords(RunPart part) => part.Block.Visible.Text[part.Start..part.End]
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    // The last clause before the quotation, if it has a reporting verb: … and the minister said: “…”.
    private static Clause? Reaching(Gap gap)
    {
        if (Last(gap) is not { LastVerb: >= 0 } last || last.EndedBy is ';' or '；' or '.' or ')') return null;
        return gap.IsFirstTaken && gap.Clauses.Length == 1 ? null : last;
    }

    private static Clause? Last(Gap gap) => gap.Clauses.IsEmpty || (gap.IsFirstTaken && gap.Clauses.Length == 1) ? null : gap.Clauses[^1];

    // The first clause after the quotation, if it has a reporting verb and no conjunction before it: “…,” said the minister.
    private static Clause? Following(Gap gap) => gap.Clauses is [{ FirstVerb: >= 0, IsJoined: false } first, ..] ? first : null;

    private Subject Introducing(Gap gap, Clause clause, int quotation)
    {
        var verb = clause.LastVerb;
        var before = Words(gap)[clause.Start..verb];
        if (before.Length > 0)
            return Turned(gap, clause, verb) ?? At(_read.ReadBefore(before), gap, clause, verb, SubjectPosition.BeforeVerb);
        if (!clause.IsJoined && Aside(gap) is { Length: > 0 } aside)
            return At(_read.ReadBefore(aside), gap, clause, verb, SubjectPosition.BeforeAside);
        var after = Words(gap)[(verb + 1)..clause.End];
        var opensSentence = quotation == 0 && clause.Start == 0;
        if (_verbs.Attribution.IsVerbFirst || opensSentence)
            return At(_read.ReadAfter(after), gap, clause, verb, SubjectPosition.Introduced);
        return _verbs.Speech.Before.Count == 0 && _read.ReadAfter(after) is Subject.Declared named ? named : new Subject.Same();
    }

    // “Am Montag sagte der Minister”: the words before the verb are not its subject, those after it are.
    private Subject? Turned(Gap gap, Clause clause, int verb)
    {
        var words = Words(gap);
        if (!_verbs.Attribution.Prepositions.Contains(words[clause.Start].Text) || verb + 1 >= clause.End) return null;
        return _read.ReadBefore(words[clause.Start..verb]) is Subject.Other
            && _read.ReadAfter(words[(verb + 1)..clause.End]) is (Subject.Declared or Subject.Pronoun or Subject.Nobody) and var after
                ? At(after, gap, clause, verb, SubjectPosition.AfterVerb)
                : null;
    }

    // “Mills, a researcher, said”: all words before the verb's clause, back to the previous clause with a reporting verb.
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
        if (verb > clause.Start && !_verbs.IsParticles(words[clause.Start..verb]))
            return At(_read.ReadBefore(words[clause.Start..verb]), gap, clause, verb, SubjectPosition.BeforeVerb);
        if (verb + 1 < clause.End && !_verbs.IsDense)
            return At(_read.ReadAfter(words[(verb + 1)..clause.End]), gap, clause, verb, SubjectPosition.AfterVerb);
        // Bakan “…” dedi: the subject comes before the quotation, the verb after it.
        return Last(before) is { FirstVerb: < 0 } subject
            ? At(_read.ReadBefore(Words(before)[subject.Start..subject.End]), gap, clause, verb, SubjectPosition.Parted)
            : At(new Subject.Same(), gap, clause, verb, SubjectPosition.Parted);
    }

    // “…, and Mills “a fact””: a name alone, which shares the verb of the previous quotation.
    private Subject Gapped(Gap gap, Clause clause) =>
        _read.ReadBefore(Words(gap)[clause.Start..clause.End]) is Subject.Declared named ? named : new Subject.Same();

    private static Subject At(Subject subject, Gap gap, Clause clause, int verb, SubjectPosition position) =>
        subject with { Verb = new AttributingVerb(gap.Words[verb], position, [.. gap.Words[clause.Start..clause.End]]) };

    private static ReadOnlySpan<SpeechWord> Words(Gap gap) => CollectionsMarshal.AsSpan(gap.Words);
}

/// <summary>A sentence with quotations.</summary>
/// <param name="Text">The text of the block, with everything but the author's own words blanked out.</param>
/// <param name="Start">Index of the first character of the sentence.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Quoted">Its quotations in order, quotation marks included.</param>
internal sealed record AttributedSentence(char[] Text, int Start, int End, ImmutableArray<RunPart> Quoted)
{
    /// <summary>
    /// Whether a verb also attributes a quotation inside the clause that it reports. For proposals, which a person confirms.
    /// </summary>
    public bool ReadsReports { get; init; }
}

/// <summary>Finds the speaker that the words next to a reporting verb name.</summary>
/// <param name="text">The text of the block, with everything but the author's own words blanked out.</param>
/// <param name="verbs">The verbs of its language.</param>
/// <param name="people">The declared people.</param>
internal sealed class SubjectReader(char[] text, SpeechVerbs verbs, DeclaredPeople people)
{
    /// <summary>How many words before the verb are searched for a pronoun.</summary>
    private const int PronounReach = 3;

    /// <summary>How many words after the verb are read as its subject.</summary>
    private const int Longest = 8;

    /// <summary>Reads the words before the verb.</summary>
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

    /// <summary>Reads the words after the verb.</summary>
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
        return named.IsEmpty ? new Subject.Other(Written(words)) : new Subject.Declared(named, Written(words)) { Words = [.. words] };
    }

    // As the author wrote them, with white space folded.
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

/// <summary>The speaker that a sentence names for a quotation.</summary>
internal abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>The verb whose subject it is; null where no verb of its own attributes the quotation.</summary>
    public AttributingVerb? Verb { get; init; }

    /// <summary>The sentence names no speaker: the previous speaker continues.</summary>
    public sealed record Same : Subject;

    /// <summary>Declared people, by name, last name, role or organisation. Several if the words fit several.</summary>
    public sealed record Declared(ImmutableArray<PersonId> People, string Text) : Subject
    {
        /// <summary>The words that were read as the subject, in order.</summary>
        public ImmutableArray<SpeechWord> Words { get; init; } = [];
    }

    public sealed record Pronoun(string Text) : Subject;

    public sealed record Nobody(string Text) : Subject;

    /// <summary>Anyone who is not declared, such as “the teacher”.</summary>
    public sealed record Other(string Text) : Subject;
}

/// <summary>The verb by which a sentence attributes a quotation.</summary>
/// <param name="Word">The verb itself.</param>
/// <param name="Position">Where its subject is.</param>
/// <param name="Clause">The words of its clause, in order.</param>
internal sealed record AttributingVerb(SpeechWord Word, SubjectPosition Position, ImmutableArray<SpeechWord> Clause);

/// <summary>Where the subject of a reporting verb is.</summary>
internal enum SubjectPosition
{
    /// <summary>Mills said.</summary>
    BeforeVerb,

    /// <summary>Mills, a researcher, said.</summary>
    BeforeAside,

    /// <summary>“…,” said Mills.</summary>
    AfterVerb,

    /// <summary>Before the quotation, but after the verb: قالت ميلز.</summary>
    Introduced,

    /// <summary>Before the quotation, with the verb after it: Mills hat „…“ gesagt.</summary>
    Parted,
}
