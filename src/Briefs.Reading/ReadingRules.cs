using Briefs.Reading.Rules;

namespace Briefs.Reading;

/// <summary>The rules of a single file, checked while it is read.</summary>
public static class ReadingRules
{
    /// <summary>In order of id. Add a rule here.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        ActionLink.Rule,
        AnonymousWithoutReason.Rule,
        ArchiveWithoutCopy.Rule,
        AuthorUnknown.Rule,
        BlankUnfilled.Rule,
        CalloutUnknown.Rule,
        CitationCoversNothing.Rule,
        CitationCoversTwoSpeakers.Rule,
        CitationMalformed.Rule,
        CitationUnconfirmed.Rule,
        CitationWithoutSource.Rule,
        DashDialogue.Rule,
        DeclarationMalformed.Rule,
        EvidenceFolderMissing.Rule,
        EvidenceLockMalformed.Rule,
        FileEncoding.Rule,
        FileName.Rule,
        FileNameCollision.Rule,
        FileUnexpected.Rule,
        FootnoteDuplicate.Rule,
        FootnoteUndefined.Rule,
        FootnoteUnused.Rule,
        FrontMatterBadAddress.Rule,
        FrontMatterBadDate.Rule,
        FrontMatterBadId.Rule,
        FrontMatterColon.Rule,
        FrontMatterComment.Rule,
        FrontMatterDateOrder.Rule,
        FrontMatterDuplicateKey.Rule,
        FrontMatterHiddenCharacter.Rule,
        FrontMatterMalformed.Rule,
        FrontMatterMissing.Rule,
        FrontMatterQuotationMark.Rule,
        FrontMatterUnknownKey.Rule,
        FrontMatterWrongType.Rule,
        HeadingEmpty.Rule,
        HiddenCharacter.Rule,
        ImageRemote.Rule,
        InvisibleCharacter.Rule,
        LimitExceeded.Rule,
        LinkEmpty.Rule,
        LinkMisleading.Rule,
        LinkScheme.Rule,
        MarkupNotUnderstood.Rule,
        NameNearMiss.Rule,
        OrcidInvalid.Rule,
        PastedResidue.Rule,
        PersonAnonymousNamed.Rule,
        PersonNotShared.Rule,
        QuoteHoldsPicture.Rule,
        QuoteMarkLookalike.Rule,
        QuoteMarksAmbiguous.Rule,
        QuoteMarksMixed.Rule,
        QuoteOutOfPlace.Rule,
        QuoteStruckOut.Rule,
        QuoteUnclosed.Rule,
        QuoteUnopened.Rule,
        RawHtml.Rule,
        AnnexDuplicate.Rule,
        CardLink.Rule,
        CardWithoutTitle.Rule,
        RecommendationWithoutSource.Rule,
        RelativeDate.Rule,
        ReportedSpeechWithoutSource.Rule,
        SettingsSeverityLowered.Rule,
        SettingsUnknownRule.Rule,
        SourceIdUnusable.Rule,
        SourceUnknown.Rule,
        SpeakerAmbiguous.Rule,
        SpeakerUnclear.Rule,
        SpeakerUnknown.Rule,
        TermTooLong.Rule,
    ];

    /// <summary>The rules that check one brief or page.</summary>
    internal static ImmutableArray<BodyRule> OfBody { get; } = [.. Rules.OfType<BodyRule>()];
}

/// <summary>
/// A rule that checks one brief or page after its quotations have their citations. No rule sees the diagnostics of another, so they may run
/// in any order.
/// </summary>
public abstract class BodyRule : StageRule
{
    internal abstract IEnumerable<Diagnostic> Check(BoundBody body);
}
