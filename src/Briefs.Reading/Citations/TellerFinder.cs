using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds quotations that a sentence attributes to the person who told them, as in “I saw them,” Sadyk said [@guard via @sadyk].
/// </summary>
internal sealed class TellerFinder(CitedSpeakers cited, SpeechVerbs verbs)
{
    /// <summary>A verb and a name of up to three words.</summary>
    private const int MostAfterVerb = 4;

    /// <summary>The teller whom the sentence names or describes as the speaker; null for none.</summary>
    /// <param name="subject">The speaker whom the sentence names for the quotation.</param>
    /// <param name="sentence">The author's own words in the sentence.</param>
    public PersonId? Find(FoundQuotation quotation, Subject subject, ReadOnlySpan<char> sentence)
    {
        var tellers = CitedSpeakers.FindTellers(quotation);
        if (/* guard: teller-speaks */ tellers.IsEmpty || subject.Verb is not { } verb || !Ends(verb)) return null;
        var speakers = cited.Find(quotation);
        // “Get up!” Sadyk recalled the guard shouting: the sentence names both.
        if (cited.MayMean(speakers, sentence.ToString().Replace(',', ' '))) return null;
        return subject switch
        {
            Subject.Declared { People: var named } when !cited.Include(speakers, named) =>
                First(tellers, t => cited.Include([t], named)),
            Subject.Other { Text: var text } when verbs.CanSpeak(text) =>
                First(tellers, t => cited.MayMean([t], text)),
            _ => null,
        };
    }

    private static PersonId? First(ImmutableArray<PersonId> tellers, Func<PersonId, bool> isSpeaker) =>
        tellers.Where(isSpeaker).Cast<PersonId?>().FirstOrDefault();

    // “Sadyk said”, “Sadyk told us”: not “Sadyk recalled him shouting” or “Sadyk repeated his words”.
    private bool Ends(AttributingVerb verb)
    {
        if (verb.Position is SubjectPosition.AfterVerb) return true;
        if (verb.Position is SubjectPosition.Introduced) return verb.Clause.Length - verb.Clause.IndexOf(verb.Word) <= MostAfterVerb;
        var after = verb.Clause.Where(w => w.Start > verb.Word.Start).ToList();
        return after.Count == 0 || after[0].IsSign || verbs.Attribution.Prepositions.Contains(after[0].Text)
            || verbs.Attribution.Joins.Contains(after[0].Text) || verbs.Speech.Skipped.Contains(after[0].Text)
            || (after.Count == 1 && verbs.Speech.Verbs.Contains(verb.Word.Text));
    }
}
