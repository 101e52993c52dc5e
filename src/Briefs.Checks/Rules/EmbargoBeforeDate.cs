
namespace Briefs.Checks.Rules;

public sealed class EmbargoBeforeDate : DocumentRule
{
    private const string Dated = "---\ntitle: At the border\ndate: 2024-03-01\nsummary: Nobody crossed.\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "embargo-before-date",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Warning,
        Message = "The embargo ends on {0}, before the date of the brief, {1}.",
        Help = "Correct the embargo or the date. If the embargo has already ended, the brief is public now.",
        Why = "An embargo that ends before the date of the brief is nearly always a typo, so the brief may be published too early.",
        Bad = [Dated + "embargo: ⟦2023-03-01T09:00+01:00⟧\n---\nNobody crossed.\n"],
        Good = [Dated + "embargo: 2024-03-01T09:00+01:00\n---\nNobody crossed.\n"],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document is { Embargo: { } embargo, Date: { } date } && IsBefore(embargo, date))
            yield return Info.CreateDiagnostic(
                document.File, document.EmbargoSpan, embargo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToString());
    }

    internal static bool IsBefore(DateTimeOffset embargo, PartialDate date) => CheckClock.LatestDayOf(embargo) < date.First;
}
