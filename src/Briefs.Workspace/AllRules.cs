using Briefs.Checks.Rules;
using Briefs.Checks;
using Briefs.Pages.Rules;
using Briefs.Reading.Rules;

namespace Briefs.Workspaces;

/// <summary>Every rule there is, of every room. A test finds the one that was forgotten here.</summary>
public static class AllRules
{
    private static readonly ImmutableArray<RuleInfo> s_ofReading =
    [
        AnonymousWithoutReason.Info,
        ArchiveWithoutCopy.Info,
        BlankUnfilled.Info,
        CitationCoversNothing.Info,
        CitationCoversTwoSpeakers.Info,
        CitationMalformed.Info,
        CitationWithoutSource.Info,
        CalloutUnknown.Info,
        DashDialogue.Info,
        DeclarationMalformed.Info,
        EvidenceFolderMissing.Info,
        EvidenceLockMalformed.Info,
        FileEncoding.Info,
        FileName.Info,
        FileNameCollision.Info,
        FileUnexpected.Info,
        FootnoteDuplicate.Info,
        FootnoteUndefined.Info,
        FootnoteUnused.Info,
        FrontMatterBadAddress.Info,
        FrontMatterBadDate.Info,
        FrontMatterBadId.Info,
        FrontMatterColon.Info,
        FrontMatterComment.Info,
        FrontMatterDateOrder.Info,
        FrontMatterDuplicateKey.Info,
        FrontMatterHiddenCharacter.Info,
        FrontMatterMalformed.Info,
        FrontMatterMissing.Info,
        FrontMatterQuotationMark.Info,
        FrontMatterUnknownKey.Info,
        FrontMatterWrongType.Info,
        HeadingEmpty.Info,
        HiddenCharacter.Info,
        InvisibleCharacter.Info,
        ImageRemote.Info,
        LimitExceeded.Info,
        LinkEmpty.Info,
        LinkMisleading.Info,
        LinkScheme.Info,
        MarkupNotUnderstood.Info,
        PastedResidue.Info,
        PersonAnonymousNamed.Info,
        PersonNotShared.Info,
        QuoteHoldsPicture.Info,
        QuoteMarkLookalike.Info,
        QuoteOutOfPlace.Info,
        QuoteMarksAmbiguous.Info,
        QuoteMarksMixed.Info,
        QuoteStruckOut.Info,
        QuoteUnclosed.Info,
        QuoteUnopened.Info,
        RawHtml.Info,
        ReportedSpeechWithoutSource.Info,
        NameNearMiss.Info,
        RelativeDate.Info,
        SettingsSeverityLowered.Info,
        SettingsUnknownRule.Info,
        SourceIdUnusable.Info,
        SourceUnknown.Info,
        SpeakerAmbiguous.Info,
        SpeakerUnclear.Info,
        SpeakerUnknown.Info,
        TermTooLong.Info,
    ];

    // Found after all others, from what they found.
    private static readonly ImmutableArray<RuleInfo> s_ofAllowances = [AllowanceInvalid.Info, AllowanceUnused.Info];

    // Found by `briefs links` alone, from what the web answers.
    private static readonly ImmutableArray<RuleInfo> s_ofTheWeb =
        [LinkDead.Info, LinkGoesElsewhere.Info, LinkMoved.Info, LinkOnlyArchived.Info, LinkUnclear.Info];

    private static readonly ImmutableArray<RuleInfo> s_ofPages =
    [
        CardNotDrawn.Info,
        HtmlOutsideVocabulary.Info,
        HtmlTooLarge.Info,
        LanguageWithoutWords.Info,
        TemplateMalformed.Info,
        TemplateUnknownVariable.Info,
        WordsMalformed.Info,
    ];

    /// <summary>By group, then by id: the order of the manual.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. s_ofReading
            .Concat(AllChecks.Rules.Select(rule => rule.Info))
            .Concat(s_ofAllowances)
            .Concat(s_ofTheWeb)
            .Concat(s_ofPages)
            .OrderBy(info => info.Group)
            .ThenBy(info => info.Id, StringComparer.Ordinal),
    ];

    public static FrozenDictionary<string, RuleInfo> ById { get; } = Infos.ToFrozenDictionary(info => info.Id, StringComparer.Ordinal);

    /// <summary>The rule of an id; null when there is none.</summary>
    public static RuleInfo? Find(string id) => ById.GetValueOrDefault(id);
}
