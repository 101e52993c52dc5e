using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Briefs.Workspaces;
using Xunit;

namespace Briefs.SiteTests.Samples;

/// <summary>The promise, held against the repository's own site: take the citation from any quotation, and nothing is published.</summary>
public sealed class EveryQuotationTests
{
    [Fact]
    public void Without_its_citation_no_quotation_of_the_sample_site_is_published()
    {
        using var site = Repository.CopyOfSite();
        var built = BriefsHere.Run("build", site.Folder, "--format", "json");
        Assert.True(built.Exit == 0, built.All);
        var before = TestSite.TreeOf(site.Output);
        var quotations = Workspace.OpenContent(site.Folder).Library.Documents
            .SelectMany(document => document.Quotations.Select(quotation => (Document: document, Quotation: quotation)))
            .ToList();
        Assert.True(quotations.Count > 20);
        Assert.Equal(quotations.Count, built.Report().GetProperty("counts").GetProperty("quotations").GetInt32());
        foreach (var (document, quotation) in Repetitions.EachIfShort(4, quotations))
        {
            var path = document.File.Path;
            var original = site.Read(path);
            var place = TakeCitations(site, document, quotation.Span.Start);
            var run = BriefsHere.Run("build", site.Folder, "--format", "json");
            Assert.True(run.Exit == 1, $"{path}, “{quotation.Text}”: {run.All}");
            // Quotations that continue one another without a citation are one error, at the first of them.
            Assert.Contains(run.Findings(), f => f.StartsWith($"quote-without-source {path}:", StringComparison.Ordinal));
            Assert.Contains(run.Report().GetProperty("quotations").EnumerateArray(), q => q.GetProperty("brief").GetString() == path
                && q.GetProperty("line").GetInt32() == place.Line && q.GetProperty("column").GetInt32() == place.Column
                && q.GetProperty("status").GetString() == "unsourced");
            Assert.Equal(before, TestSite.TreeOf(site.Output));
            site.With(path, original);
        }

        Assert.Equal(0, BriefsHere.Run("build", site.Folder).Exit);
    }

    /// <summary>
    /// Takes away what covers a quotation, until nothing does: without its own citation, the next of its sentence would cover it.
    /// </summary>
    /// <returns>Where the quotation stands then.</returns>
    private static LinePosition TakeCitations(TestSite site, Brief document, int start)
    {
        var path = document.File.Path;
        while (true)
        {
            var quotation = document.Quotations.Single(q => q.Span.Start == start);
            var covering = quotation.EchoOf is { } echoed ? document.Quotations.Single(q => q.Id == echoed) : quotation;
            if (covering.Citations.IsEmpty) return document.File.Lines.GetPosition(start);
            var groups = document.CitationGroups
                .Where(group => covering.Citations.Any(
                citation => group.Span.Start <= citation.Span.Start && citation.Span.End <= group.Span.End))
                .OrderByDescending(group => group.Span)
                .ToList();
            Assert.NotEmpty(groups);
            var text = site.Read(path);
            foreach (var group in groups)
            {
                text = text.Remove(group.Span.Start, group.Span.Length);
                if (group.Span.Start < start) start -= group.Span.Length;
            }

            site.With(path, text);
            document = Workspace.OpenContent(site.Folder).Library.Documents.Single(d => d.File.Path == path);
        }
    }
}
