using Briefs.Cli.Output;
using Briefs.Pages;
using Briefs.Workspaces;

namespace Briefs.Cli.Reporting;

/// <summary>Formats the last line of the output.</summary>
internal static class ClosingLine
{
    public static string OfFindings(CheckResult result)
    {
        var parts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Note, "note") }
            .Select(p => (Count: result.Count(p.Item1), Noun: p.Item2))
            .Where(p => p.Count > 0)
            .Select(p => CountText.Format(p.Count, p.Noun))
            .ToList();
        var files = result.Diagnostics.Where(f => !IsFolder(f)).Select(f => f.File.Path).Distinct(StringComparer.Ordinal).Count();
        var where = files == 0 ? "" : " in " + CountText.Format(files, "file");
        return $"{CountText.List(parts)}{where}.{(result.Passes ? "" : " The site can't be published.")}";
    }

    // Diagnostics about a folder do not count as a file.
    private static bool IsFolder(Diagnostic found) =>
        found.Rule.Id == "no-briefs"
            || (found.Rule.Id is "file-unexpected" or "evidence-folder-missing"
            && !Path.GetFileName(found.File.Path).Contains('.', StringComparison.Ordinal));

    public static string OfCheck(CheckResult result) => $"Checked {Holds(result)}. The site can be published.";

    public static string OfBuild(CheckResult result, SitePlan plan, OutputPlace place, BuildOptions request)
    {
        var shown = SafeText.Escape(place.Shown);
        var published = result.Library.Briefs.Count(b => b.IsPublicAt(request.Site.AsOf));
        var hidden = result.Library.Briefs.Length - published;
        var kept = hidden == 0 ? "" : $" ({CountText.Format(hidden, "brief")} hidden: drafts and embargoes)";
        return $"Published {CountText.Format(published, "brief")}{kept} in {CountText.Format(plan.Files.Length, "file")} into {shown}, "
            + "from "
            + $"{Holds(result)}.";
    }

    private static string Holds(CheckResult result)
    {
        var counts = SiteCounts.Create(result.Library);
        var sourced = counts.Quotations == 0 ? "" : counts.Sourced == counts.Quotations ? ", all with a source"
            : $", {counts.Sourced} with a source";
        return $"{CountText.Format(counts.Briefs, "brief")} with {CountText.Format(counts.Quotations, "quotation")}{sourced}";
    }
}

/// <summary>Counts of a site: briefs, and the quotations and declarations of briefs and pages.</summary>
/// <param name="Sourced">Quotations with a source.</param>
/// <param name="Verified">Quotations found word for word in a saved copy.</param>
public sealed record SiteCounts(int Briefs, int Quotations, int Sourced, int Verified, int Declared)
{
    public static SiteCounts Create(Library library)
    {
        var statuses = library.Documents.SelectMany(d => d.Quotations).Select(q => q.Status).ToList();
        return new SiteCounts(
            library.Briefs.Length,
            statuses.Count,
            statuses.Count(s => s != QuotationStatus.Unsourced),
            statuses.Count(s => s == QuotationStatus.Verified),
            library.Documents.Sum(d => d.Declarations.Length));
    }
}
