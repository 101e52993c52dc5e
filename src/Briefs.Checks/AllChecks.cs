using Briefs.Checks.Rules;

namespace Briefs.Checks;

/// <summary>The rules over a whole site.</summary>
public static class AllChecks
{
    /// <summary>By id. Add a rule here.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new AddressCollision(),
        new AddressLost(),
        new AliasMalformed(),
        new ArchiveOnlyMutable(),
        new CorrectionMissing(),
        new DateInFuture(),
        new EmbargoBeforeDate(),
        new EmbargoLongPast(),
        new EvidenceChanged(),
        new EvidenceMissing(),
        new EvidenceNamesWitness(),
        new EvidenceUnlocked(),
        new EvidenceUnused(),
        new HeadingMissing(),
        new ImageBroken(),
        new ImageMissing(),
        new ImageRevealsPlace(),
        new ImageTooLarge(),
        new ImageTypeWrong(),
        new ImageWithoutAlt(),
        new ImageWithoutCredit(),
        new LinkBroken(),
        new NoBriefs(),
        new OmissionUnchecked(),
        new PersonConflict(),
        new PersonIncomplete(),
        new QuoteAddsWords(),
        new QuoteAfterNegation(),
        new QuoteCrossesSpeakers(),
        new QuoteNotInSource(),
        new QuoteOfAnotherSpeaker(),
        new QuoteOmissionTooLong(),
        new QuoteOmitsNegation(),
        new QuoteTooCostly(),
        new QuoteTooShortToVerify(),
        new QuoteUnverifiable(),
        new QuoteWithoutSource(),
        new QuoteWithoutSpeaker(),
        new RelatedUnknown(),
        new SaidAfterSource(),
        new SourceAfterBrief(),
        new SourceConflict(),
        new SourceDuplicate(),
        new SourceIncomplete(),
        new SourceNotKept(),
        new SourceSpeakerUnknown(),
        new SourceUnused(),
        new SpeakerUnused(),
        new TranslationWithoutOriginal(),
    ];
}
