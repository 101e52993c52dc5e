namespace Briefs.Workspaces;

/// <summary>The severities that <c>site.yml</c> gives to rules.</summary>
public static class SeverityOptions
{
    /// <summary>The findings with the severities of <c>site.yml</c>, in order, without those switched off.</summary>
    public static ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> found, SiteSettings settings)
    {
        return
        [
            .. found.Select(finding => finding with { Severity = SeverityOf(finding, settings) })
                .Where(finding => finding.Severity != Severity.Off)
                .Order(DiagnosticOrder.Instance),
        ];
    }

    // site.yml may not lower the rules of quotations and sources; that it tries is a finding of its own, and changes nothing.
    // A finding may weigh more than its rule does elsewhere; what site.yml asks for is then only heard when it asks for more.
    private static Severity SeverityOf(Diagnostic finding, SiteSettings settings)
    {
        var own = finding.Severity > finding.Rule.Severity ? finding.Severity : finding.Rule.Severity;
        if (!settings.Severities.TryGetValue(finding.Rule.Id, out var wanted)) return own;
        return (finding.Rule.CanBeLowered && own == finding.Rule.Severity) || wanted > own ? wanted : own;
    }
}
