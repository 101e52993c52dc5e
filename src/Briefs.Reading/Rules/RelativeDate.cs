namespace Briefs.Reading.Rules;

/// <summary>relative-date: a date that is true on the day of writing only.</summary>
public sealed class RelativeDate : StageRule
{
    public static RelativeDate Rule { get; } = new();

    public override RuleInfo Info { get; } = new()
    {
        Id = "relative-date",
        Group = RuleGroup.Prose,
        Severity = Severity.Warning,
        Message = "“{0}” says something else to whoever reads it later: on the day of publication, {1}, it meant {2}.",
        Help = "If that is the time meant, write `{3}` in its place. Words that somebody else said "
            + "belong in quotation marks and may stay as they are.",
        Why = """
            A brief is read for years, and copied without its date. The reader of next year takes the words for another
            year, and the statement is then false. The date itself stays true.
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
    internal Diagnostic CreateDiagnostic(
        ContentFile file, TextSpan span, string words, PartialDate written, string meant, string repair) =>
        Info.CreateDiagnostic(file, span, words, written.ToString(), meant, repair);

    internal Diagnostic Unknown(ContentFile file, TextSpan span, string words) => Info.CreateDiagnostic(file, span, words) with
    {
        Message = $"“{words}” says something else to whoever reads it later.",
        Help = "Write the date itself. Words that somebody else said belong in quotation marks and may stay as they are.",
    };
}
