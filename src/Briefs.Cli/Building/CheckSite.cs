using Briefs.Cli.Commands;

namespace Briefs.Cli.Building;

/// <summary>Runs the rules over a site as read, leaves aside what may be, and weighs what remains as the site asks.</summary>
public static class CheckSite
{
    public static SiteVerdict From(SiteReading reading, SiteRequest request)
    {
        var library = CompareSite.With(request.WithDrafts ? WithDrafts(reading.Library) : reading.Library);
        return JudgedSite.Of(library, ReadFindings.Of(reading), request).Verdict(request, HiddenIn(reading.Library.Documents, request.AsOf));
    }

    /// <summary>The paths of drafts and of what is under embargo, whatever is asked for.</summary>
    internal static FrozenSet<string> HiddenIn(IEnumerable<Brief> documents, DateTimeOffset asOf) =>
        documents.Where(d => !d.IsPublicAt(asOf)).Select(d => d.File.Path).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The findings with the severities of <c>site.yml</c>, in order, without those switched off.</summary>
    public static ImmutableArray<Diagnostic> Weigh(IEnumerable<Diagnostic> found, SiteSettings settings)
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

    private static Library WithDrafts(Library library) => library with
    {
        Briefs = [.. library.Briefs.Select(b => b with { IsDraft = false })],
        Pages = [.. library.Pages.Select(p => p with { IsDraft = false })],
    };
}
