using System.Text.Json;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Diff;

/// <summary>
/// However much has changed, a comment fits and begins with the verdict, and the work grows no faster than what has changed.
/// </summary>
public sealed class LargeReviewTests
{
    [Fact]
    public void Thousands_of_changed_briefs_fit_into_one_comment()
    {
        var briefs = Repetitions.Times(2_000, 3_000, 10_000);
        using var site = new TestSite().With("before.json", Evidence(briefs, 8, "then")).With("after.json", Evidence(briefs, 8, "now"));
        var run = BriefsHere.Run("diff", site.PathOf("before.json"), site.PathOf("after.json"));
        Assert.True(run.Exit == 0, run.Remarks);
        Assert.InRange(run.Output.Length, 50_000, 60_000);
        Assert.StartsWith($"### Changes to the evidence\n\n**To review: {briefs:N0} briefs changed published words without a "
            + $"correction; {8 * briefs:N0} new or changed quotations are not verified.**\n", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{briefs:N0} briefs changed · 0 quotations new, {8 * briefs:N0} changed, 0 removed", run.Output,
            StringComparison.Ordinal);
        var shown = run.Output.Split("- **Changed**").Length - 1;
        Assert.Contains($"quotations: {(8 * briefs) - shown:N0}", run.Output.Split("**The comment has reached its maximum length.**")[1],
            StringComparison.Ordinal);
    }

    // Comparing each quotation of a site with each other would be 64 times the work.
    [Theory]
    [InlineData(800, 8)]
    [InlineData(1, 2_000)]
    public void Eight_times_what_has_changed_is_about_eight_times_the_work(int briefs, int quotations)
    {
        using var site = new TestSite();
        Work.GrowsWith(briefs * quotations, size =>
        {
            var (of, each) = briefs == 1 ? (1, size) : (size / quotations, quotations);
            var (before, after) = ($"before{size}.json", $"after{size}.json");
            site.With(before, Evidence(of, each, "then")).With(after, Evidence(of, each, "now"));
            return () => Assert.InRange(BriefsHere.Run("diff", site.PathOf(before), site.PathOf(after)).Output.Length, 1_000, 60_000);
        });
    }

    [Fact]
    public void One_quotation_without_end_leaves_room_for_others()
    {
        var words = string.Join(' ', Enumerable.Range(0, 20_000));
        using var site = new TestSite().With("before.json", Evidence(2, 1, $"then {words}"))
            .With("after.json", Evidence(2, 1, $"now {words} {words}"));
        var run = BriefsHere.Run("diff", site.PathOf("before.json"), site.PathOf("after.json"));
        Assert.True(run.Exit == 0, run.Remarks);
        Assert.InRange(run.Output.Length, 100, 20_000);
        Assert.Contains("/briefs/b1/", run.Output, StringComparison.Ordinal);
    }

    private static string Evidence(int briefs, int quotations, string state) => JsonSerializer.Serialize(new
    {
        version = 1,
        site = "https://example.org/",
        documents = Enumerable.Range(0, briefs)
            .Select(b => new
            {
                path = $"content/briefs/b{b}.md",
                kind = "brief",
                title = $"Brief {b}",
                address = $"briefs/b{b}/",
                aliases = Array.Empty<string>(),
                corrections = Array.Empty<string>()
            }),
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
