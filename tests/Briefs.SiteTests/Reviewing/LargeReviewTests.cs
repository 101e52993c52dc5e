using System.Diagnostics;
using System.Text.Json;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Reviewing;

/// <summary>However much has changed, a comment fits, begins with the verdict and is made in time.</summary>
public sealed class LargeReviewTests
{
    [Fact]
    public void Ten_thousand_changed_briefs_fit_into_one_comment()
    {
        using var site = new TestSite().With("before.json", Evidence(10_000, 8, "then")).With("after.json", Evidence(10_000, 8, "now"));
        var watch = Stopwatch.StartNew();
        var run = BriefsHere.Run("diff", site.PathOf("before.json"), site.PathOf("after.json"));
        Assert.True(run.Exit == 0, run.Remarks);
        // Comparing each quotation with each of the site would take hours.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.InRange(run.Output.Length, 50_000, 60_000);
        Assert.StartsWith("### What changes in the evidence\n\n**To look at: 10,000 briefs changed published words without a correction; 80,000 new or changed quotations are not verified.**\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("10,000 briefs changed · 0 quotations new, 80,000 changed, 0 gone", run.Output, StringComparison.Ordinal);
        var shown = run.Output.Split("- **Changed**").Length - 1;
        Assert.Contains($"quotations: {80_000 - shown:N0}", run.Output.Split("**A comment has no room for more.**")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewritten_brief_of_two_thousand_quotations_is_compared_in_time()
    {
        using var site = new TestSite().With("before.json", Evidence(1, 2_000, "then")).With("after.json", Evidence(1, 2_000, "now"));
        var watch = Stopwatch.StartNew();
        var run = BriefsHere.Run("diff", site.PathOf("before.json"), site.PathOf("after.json"));
        Assert.True(run.Exit == 0, run.Remarks);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.InRange(run.Output.Length, 1_000, 60_000);
    }

    [Fact]
    public void One_quotation_without_end_leaves_room_for_others()
    {
        var words = string.Join(' ', Enumerable.Range(0, 20_000));
        using var site = new TestSite().With("before.json", Evidence(2, 1, $"then {words}")).With("after.json", Evidence(2, 1, $"now {words} {words}"));
        var run = BriefsHere.Run("diff", site.PathOf("before.json"), site.PathOf("after.json"));
        Assert.True(run.Exit == 0, run.Remarks);
        Assert.InRange(run.Output.Length, 100, 20_000);
        Assert.Contains("/briefs/b1/", run.Output, StringComparison.Ordinal);
    }

    private static string Evidence(int briefs, int quotations, string state) => JsonSerializer.Serialize(new
    {
        version = 1,
        site = "https://example.org/",
        documents = Enumerable.Range(0, briefs).Select(b => new { path = $"content/briefs/b{b}.md", kind = "brief", title = $"Brief {b}", address = $"briefs/b{b}/", aliases = Array.Empty<string>(), corrections = Array.Empty<string>() }),
        quotations = Enumerable.Range(0, briefs).SelectMany(b => Enumerable.Range(0, quotations).Select(q => new
        {
            id = $"q-{state[..3]}{b}x{q}",
            brief = $"content/briefs/b{b}.md",
            text = $"Number {q} of what they {state} told us about place {b}",
            status = "cited",
            citations = Array.Empty<string>(),
        })),
        declared = Array.Empty<string>(),
        kept = Array.Empty<string>(),
        sources = Array.Empty<string>(),
        people = Array.Empty<string>(),
    });
}
