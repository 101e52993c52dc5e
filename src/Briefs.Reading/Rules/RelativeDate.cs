namespace Briefs.Reading.Rules;

/// <summary>relative-date: a date that is true on the day of writing only.</summary>
public static class RelativeDate
{
    public static RuleInfo Info { get; } = new()
    {
        Id = "relative-date",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” will mislead later readers: on the day of publication, {1}, it meant {2}.",
        Help = "If that is the date you mean, write `{3}`. Words that someone else said belong in quotation marks and can stay as they "
            + "are.",
        Why = """
            A brief is read for years, and copied without its date. A reader next year takes the words to mean another year, and the
            statement is then false. A date stays true.
            """,
        Bad =
        [
            "The two were arrested in ⟦October last year⟧.",
            "The court will decide ⟦next Tuesday⟧; the law was made ⟦two years ago⟧.",
        ],
        Good =
        [
            "The two were arrested in October 2023.",
            "It was the last year of the war, and she was freed two years later.",
            "She was arrested “last year” [@mills in @news], that is in 2023.",
        ],
    };

    /// <param name="written">The day on which the words were written.</param>
    /// <param name="meant">What they meant then.</param>
    /// <param name="repair">What to write instead.</param>
    internal static Diagnostic CreateDiagnostic(
        ContentFile file, TextSpan span, string words, PartialDate written, string meant, string repair) =>
        Info.CreateDiagnostic(file, span, words, written.ToString(), meant, repair);

    internal static Diagnostic Unknown(ContentFile file, TextSpan span, string words) => Info.CreateDiagnostic(file, span, words) with
    {
        Message = $"“{words}” will mislead later readers.",
        Help = "Write the date itself. Words that someone else said belong in quotation marks and can stay as they are.",
    };
}
