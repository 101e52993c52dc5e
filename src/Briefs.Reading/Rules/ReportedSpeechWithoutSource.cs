namespace Briefs.Reading.Rules;

/// <summary>reported-speech-without-source: somebody's words, told without marks, and no citation in the sentence.</summary>
public static class ReportedSpeechWithoutSource
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "reported-speech-without-source",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” reports what someone said, but this sentence has no citation.",
        Help = "Cite the speaker and the source before the full stop: {1}. If no one in particular said it, rewrite the sentence "
            + "without “{0}”.",
        Why = "Reported speech raises the same questions as a quotation: who said it, and where?",
        Bad =
        [
            "The two men ⟦said⟧ they had been beaten.",
            "No one is detained without trial, ⟦according to⟧ the ministry.",
            "Ada Mills ⟦claimed⟧ that the post was closed. She ⟦denies⟧ that it was ever open.",
        ],
        Good =
        [
            "The two men said they had been beaten [@news].",
            "No one is detained without trial, according to the ministry [@ivanov in @un-report].",
            "That said, no one was told to leave, and all went according to plan.",
        ],
    };

    /// <param name="reporting">The words that report.</param>
    /// <param name="citation">The one that is offered.</param>
    internal static Diagnostic CreateDiagnostic(ContentFile file, TextSpan span, string reporting, string citation) =>
        Info.CreateDiagnostic(file, span, reporting, citation);
}
