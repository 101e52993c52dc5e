using Briefs.Reading.Attribution;

namespace Briefs.Reading.Citations;

/// <summary>
/// Finds the quotations of a paragraph whose own sentences say that someone other than a cited person speaks: by a name, a role or another
/// subject of the verb, or by words before a colon that have no verb: “The answer of the court: “…””.
/// </summary>
internal sealed class OtherSpeakerFinder
{
    private readonly MarkedBody _body;
    private readonly SpeechVerbs _verbs;
    private readonly DeclaredPeople _people;

    public OtherSpeakerFinder(MarkedBody body)
    {
        _body = body;
        _verbs = new SpeechVerbs(body.Lang);
        _people = new DeclaredPeople(body.Named.People, _verbs);
    }

    /// <param name="cover">What the citation at the end of the paragraph cites.</param>
    public HashSet<FoundQuotation> Find(ProseBlock block, CitationCover cover)
    {
        var found = new HashSet<FoundQuotation>();
        if (!_verbs.AreKnown || !SaysWhose(cover)) return found;
        PersonId[] cited =
        [
            .. cover.Speakers.Where(s => s.Length > 0).Select(s => new PersonId(s)),
            .. cover.Citations.Select(c => c.ToldBy).OfType<PersonId>(),
        ];
        foreach (var (start, end, quotations) in QuotedSentence.FindAll(block))
        {
            var quoted = quotations.Select(q => q.Run!.Parts.First(p => p.Block == block)).ToImmutableArray();
            var sentence = new AttributedSentence(block.OwnWords, start, end, quoted);
            var isOther = IsLabelled(sentence, cited);
            foreach (var (quotation, subject) in quotations.Zip(SubjectFinder.Find(sentence, _verbs, _people)))
            {
                isOther = IsOther(subject, cited) ?? isOther;
                if (isOther) found.Add(quotation);
            }
        }

        return found;
    }

    // A citation without a speaker is an error of its own.
    private bool SaysWhose(CitationCover cover) => cover.Speakers.Any(s => s.Length > 0) || cover.Citations.Any(c => c.Itself
        || (c.Source is { } id && _body.Entries.FindSource(id.Value)?.Type is SourceType.Law or SourceType.Treaty));

    // Null if the sentence does not say who speaks.
    private bool? IsOther(Subject subject, PersonId[] cited) => subject switch
    {
        Subject.Nobody => true,
        Subject.Other { Text: var text } => _verbs.CanSpeak(text) && !MayMean(text, cited),
        Subject.Same => null,
        _ => false,
    };

    private bool MayMean(string words, PersonId[] cited) => cited.Any(c => _people.MayMean(c, words.ToLowerInvariant()));

    private bool IsLabelled(AttributedSentence sentence, PersonId[] cited)
    {
        var gap = Gap.Create(sentence.Text.AsSpan(0, Math.Max(sentence.Start, sentence.Quoted[0].Start)), sentence.Start, _verbs);
        return gap.Words is [.., { Text: ":" or "：" }] && gap.Words.Count > 1 && gap.Clauses.All(c => c.FirstVerb < 0)
            && !gap.Words.Exists(w => _verbs.IsPronoun(w.Text) || _verbs.Attribution.Possessives.Contains(w.Text))
            && !MayMean(string.Join(' ', gap.Words.Select(w => w.Text)), cited);
    }
}
