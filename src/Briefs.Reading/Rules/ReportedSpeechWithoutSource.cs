namespace Briefs.Reading.Rules;

/// <summary>reported-speech-without-source: somebody's words, told without marks, and no citation in the sentence.</summary>
public sealed class ReportedSpeechWithoutSource : StageRule
{
    public static ReportedSpeechWithoutSource Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "reported-speech-without-source",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” reports somebody's words, but this sentence cites no source.",
        Help =
            "Cite whose they are and where they stand, before the full stop: {1}. If nobody in particular says so, say it without “{0}”.",
        Why = "Words that are told without quotation marks are somebody's all the same, and readers ask of them what they ask of a "
            + "quotation: who said so, and where?",
        Bad =
        [
            "The two men ⟦said⟧ they had been beaten.",
            "Nobody is held without a verdict, ⟦according to⟧ the ministry.",
            "Ada Mills ⟦claimed⟧ that the post was closed. She ⟦denies⟧ that it was ever open.",
        ],
        Good =
        [
            "The two men said they had been beaten [@news].",
            "Nobody is held without a verdict, according to the ministry [@ivanov in @un-report].",
            "That said, nobody was told to leave, and all went according to plan.",
        ],
    };

    /// <param name="reporting">The words that report.</param>
    /// <param name="citation">The one that is offered.</param>
    internal Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string reporting, string citation) =>
        Info.CreateDiagnostic(file, span, reporting, citation);
}
