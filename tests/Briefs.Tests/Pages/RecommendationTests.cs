using System.Text.Json;
using Briefs.Tests.Reading.Body;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>What briefs recommend: on the brief, on a page for each addressee, and as data.</summary>
public sealed class RecommendationTests
{
    private const string Entries = """
        recommendations:
          - addressee: Ministry & Co
            text: Release everyone.
            deadline: 2024-06-01
          - addressee: Parliament
            text: Repeal the order, which says “closed” [@mills in @news].
            status: accepted
            source: report
          - addressee: Ministry & Co
            text: Publish the order.
            deadline: 2025
            status: refused
            source: news

        """;

    [Fact]
    public void The_brief_lists_them_by_addressee_with_deadline_status_and_its_source()
    {
        var page = Site()["briefs/x/index.html"].ReplaceLineEndings("");
        Assert.Contains("<h2 id=\"recommendations\">Recommendations</h2><div><h3><a href=\"/watch/recommendations/ministry-co/\">"
            + "Ministry &amp; Co</a></h3><ol><li id=\"recommendation-1\">Release everyone. <span class=\"fate\">by "
            + "<time datetime=\"2024-06-01\">1 June 2024</time> · <span class=\"status open\">Open</span></span></li>"
            + "<li id=\"recommendation-3\">Publish the order. <span class=\"fate\">by <time datetime=\"2025\">2025</time> · "
            + "<span class=\"status refused\">Refused</span> <span class=\"reported\">", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"quotation\" id=\"q-", page, StringComparison.Ordinal);
        Assert.Contains("The report", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_addressee_has_a_page_and_the_list_leads_there()
    {
        var site = Site();
        Assert.Contains("<li><a href=\"/watch/recommendations/ministry-co/\">Ministry &amp; Co</a> <span class=\"count\">"
            + "2 recommendations</span></li>", site["recommendations/index.html"], StringComparison.Ordinal);
        var page = site["recommendations/ministry-co/index.html"];
        Assert.Contains("href=\"/watch/briefs/x/#recommendation-3\">A border closes</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Repeal", page, StringComparison.Ordinal);
        // Notes are in the brief only.
        Assert.DoesNotContain("doc-noteref", site["recommendations/parliament/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_data()
    {
        var site = Site();
        using var data = JsonDocument.Parse(site["recommendations.json"]);
        var second = data.RootElement.GetProperty("recommendations")[1];
        Assert.Equal("https://example.org/watch/briefs/x/#recommendation-2", second.GetProperty("url").GetString());
        Assert.Equal(("Parliament", "accepted", "report"), (second.GetProperty("addressee").GetString(),
            second.GetProperty("status").GetString(), second.GetProperty("source").GetString()));
        var lines = site["recommendations.csv"].TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("brief,url,addressee,text,lang,deadline,status,source,sourceUrl", lines[0]);
        Assert.Equal("content/briefs/x.md,https://example.org/watch/briefs/x/#recommendation-1,\"Ministry & Co\","
            + "\"Release everyone.\",en,2024-06-01,open,,", lines[1]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void A_site_without_any_has_none_of_this() =>
        Assert.DoesNotContain(BuiltSite.Of(SampleLibrary.Library).Paths, p => p.Contains("recommendation", StringComparison.Ordinal));

    [Theory]
    [InlineData("  - addressee: A\n    text: B\n    status: done\n", "recommendation-without-source", "“done”")]
    [InlineData("  - addressee: A\n    text: B\n    status: maybe\n", "front-matter-wrong-type", "one of open, accepted, partly")]
    [InlineData("  - addressee: A\n    text: B\n    status: done\n    source: nowhere\n", "source-unknown", "nowhere")]
    [InlineData("  - addressee: A\n    text: B\n    deadline: soon\n", "front-matter-bad-date", "soon")]
    [InlineData("  - text: B\n", "front-matter-missing", "`addressee`")]
    [InlineData("  - addressee: A\n", "front-matter-missing", "`text`")]
    [InlineData("  - addressee: The “free” press\n    text: B\n", "quote-out-of-place", "free")]
    public void An_incomplete_one_is_an_error_at_its_place(string entries, string rule, string named)
    {
        var found = Assert.Single(Read("recommendations:\n" + entries).Diagnostics);
        Assert.Equal((rule, Severity.Error), (found.Rule.Id, found.Severity));
        Assert.Contains(named, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_them_are_quotations_and_their_sources_are_used()
    {
        var brief = Read(Entries).Value;
        Assert.Equal(("closed", QuotationContext.Field), (Assert.Single(brief.Quotations).Text, brief.Quotations[0].Where));
        Assert.Superset(new HashSet<string>(["news", "report"]), Briefs.Checks.CitedIds.Sources(brief).Select(s => s.Value).ToHashSet());
    }

    private static BuiltSite Site()
    {
        var (brief, found) = Read(Entries);
        Assert.Empty(found);
        return BuiltSite.Of(SampleLibrary.With(brief));
    }

    private static Checked<Brief> Read(string entries) => GivenBrief.Whole(
        GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
            .Replace("quoted:\n", entries + "quoted:\n", StringComparison.Ordinal) + "No one crossed.\n");
}
