namespace Briefs.Workspaces;

/// <summary>Applies the severities that <c>site.yml</c> sets for rules.</summary>
public static class SeverityOptions
{
    /// <summary>The diagnostics with the severities of <c>site.yml</c>, sorted, without those switched off.</summary>
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> found, SiteSettings settings)
    {
        return
        [
            .. found.Select(finding => finding with { Severity = SeverityOf(finding, settings) })
                .Where(finding => finding.Severity != Severity.Off)
                .Order(DiagnosticOrder.Instance),
        ];
    }

    // site.yml cannot make rules of quotations and sources more lenient; trying to is reported separately and has no effect here. A single
    // diagnostic may be more severe than its rule; then site.yml can only make it stricter.
    private static Severity SeverityOf(Diagnostic finding, SiteSettings settings)
    {
        var own = finding.Severity > finding.Rule.Severity ? finding.Severity : finding.Rule.Severity;
        if (!settings.Severities.TryGetValue(finding.Rule.Id, out var wanted)) return own;
        return /* guard: gate-severity */ (finding.Rule.CanBeLowered && own == finding.Rule.Severity) || wanted > own ? wanted : own;
    }
}
