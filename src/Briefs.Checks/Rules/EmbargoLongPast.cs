
namespace Briefs.Checks.Rules;

public sealed class EmbargoLongPast : DocumentRule
{
    private const int DaysOfYear = 366;

    private const string Dated = "---\ntitle: At the border\ndate: 2023-01-10\nsummary: Nobody crossed.\n";

    public override RuleInfo Info { get; } = new()
    {
        Id = "embargo-long-past",
        Group = RuleGroup.FrontMatter,
        Severity = Severity.Warning,
        Message = "The embargo ended on {0}, more than a year ago.",
        Help = "If the year is mistyped, correct it; until you do, the brief is public. Otherwise, remove the `embargo:` line, which no "
            + "longer has any effect.",
        Why = """
            In January, it is easy to type the previous year by mistake. An embargo with that year has already ended, so the brief is
            published immediately.
            """,
        Bad = [Dated + "embargo: ⟦2023-01-10T09:00+01:00⟧\n---\nNobody crossed.\n"],
        Good =
        [
            Dated + "---\nNobody crossed.\n",
            Dated.Replace("2023", "2024", StringComparison.Ordinal) + "embargo: 2024-01-10T09:00+01:00\n---\nNobody crossed.\n",
        ],
    };

    public override IEnumerable<Diagnostic> Check(CheckedSite site, Brief document)
    {
        if (document is not { Embargo: { } embargo, IsDraft: false } || (site.Clock.AsOf - embargo).TotalDays <= DaysOfYear) yield break;
        if (document.Date is { } date && EmbargoBeforeDate.IsBefore(embargo, date)) yield break;
        // A document that was already public has not just been published by accident.
        if (site.Before is { } before && before.Documents.Any(d => d.Path == document.File.Path)) yield break;
        yield return Info.CreateDiagnostic(
            document.File, document.EmbargoSpan, embargo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
