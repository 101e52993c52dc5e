using Briefs.Checks.Rules;

namespace Briefs.Checks;

/// <summary>All rules that check the whole site, its suppressions and its web links.</summary>
public static class AllChecks
{
    /// <summary>Sorted by id. Add new rules here.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new AddressCollision(),
        new AddressLost(),
        new AliasMalformed(),
        AllowanceInvalid.Rule,
        AllowanceUnused.Rule,
        new ArchiveOnlyMutable(),
        new AttachmentBroken(),
        new AttachmentLarge(),
        new AttachmentMissing(),
        new AttachmentRevealsPeople(),
        new AttachmentTooLarge(),
        new AttachmentTypeWrong(),
        new AttachmentUnused(),
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
        LinkDead.Rule,
        LinkGoesElsewhere.Rule,
        LinkMoved.Rule,
        LinkOnlyArchived.Rule,
        LinkUnclear.Rule,
        new MenuLinkBroken(),
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

    /// <summary>The rules that run on the site as read, without another stage.</summary>
    internal static ImmutableArray<SiteRule> OfSite { get; } = [.. Rules.OfType<SiteRule>()];
}
