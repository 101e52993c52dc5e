namespace Briefs.Workspaces;

/// <summary>Applies the severities that <c>site.yml</c> sets for rules.</summary>
public static class SeverityOptions
{
    /// <summary>The diagnostics with the severities of <c>site.yml</c>, sorted, without those switched off.</summary>
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> found, SiteSettings settings)
    {
        return
        [
            .. found.Select(diagnostic => WithSeverity(diagnostic, SeverityOf(diagnostic, settings)))
                .Where(diagnostic => diagnostic.Severity != Severity.Off)
                .Order(DiagnosticOrder.Instance),
        ];
    }

    private static Diagnostic WithSeverity(Diagnostic diagnostic, Severity severity) =>
        diagnostic.Severity == severity ? diagnostic : diagnostic with { Severity = severity };

    // site.yml cannot make rules of quotations and sources more lenient; trying to is reported separately and has no effect here. A single
    // diagnostic may be more severe than its rule; then site.yml can only make it stricter.
    private static Severity SeverityOf(Diagnostic diagnostic, SiteSettings settings)
    {
        var own = diagnostic.Severity > diagnostic.Rule.Severity ? diagnostic.Severity : diagnostic.Rule.Severity;
        if (!settings.Severities.TryGetValue(diagnostic.Rule.Id, out var wanted)) return own;
        return /* guard: gate-severity */ (diagnostic.Rule.CanBeLowered && own == diagnostic.Rule.Severity) || wanted > own ? wanted : own;
    }
}
