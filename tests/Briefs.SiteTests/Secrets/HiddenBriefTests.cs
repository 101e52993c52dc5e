using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Secrets;

/// <summary>A word that stands in hidden briefs alone must be nowhere in what is published, and not in a public log.</summary>
public sealed class HiddenBriefTests
{
    private const string Canary = "zanzibar";

    [Theory]
    [InlineData("status: draft")]
    [InlineData("embargo: 2999-01-01T09:00+05:00")]
    public void What_is_hidden_is_nowhere_on_the_site(string hiding)
    {
        using var site = Site(hiding);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        Assert.Empty(Leaks(site.Output));
        Assert.Contains("kept back", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embargo_ends_at_its_instant_and_not_before()
    {
        using var site = Site("embargo: 2024-05-01T09:00+05:00");
        foreach (var zone in (string[])["UTC", "Pacific/Kiritimati", "America/St_Johns"])
        {
            Assert.Equal(0, BriefsProcess.RunIn(site.Folder, new() { ["TZ"] = zone }, "build", "--as-of", "2024-05-01T03:59:59Z").Exit);
            Assert.Empty(Leaks(site.Output));
            Assert.Equal(0, BriefsProcess.RunIn(site.Folder, new() { ["TZ"] = zone }, "build", "--as-of", "2024-05-01T04:00Z").Exit);
            Assert.NotEmpty(Leaks(site.Output));
        }

        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--as-of", "2024-04-30").Exit);
        Assert.Empty(Leaks(site.Output));
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--as-of", "2024-05-01").Exit);
        Assert.NotEmpty(Leaks(site.Output));
    }

    [Fact]
    public void Drafts_are_published_when_asked_for_and_embargoes_are_not()
    {
        using var site = Site("status: draft");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--drafts").Exit);
        Assert.NotEmpty(Leaks(site.Output));
        using var embargoed = Site("embargo: 2999-01-01T09:00+05:00");
        Assert.Equal(0, BriefsProcess.Run(embargoed.Folder, "build", "--drafts").Exit);
        Assert.Empty(Leaks(embargoed.Output));
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("embargo: 2999-01-01T09:00+05:00")]
    [InlineData("embargo: 2999-01-01T09:00+05:00\nstatus: : broken")]
    public void Hidden_briefs_are_checked_and_a_public_log_tells_rule_and_line_alone(string hiding)
    {
        using var site = Site(hiding).With($"content/briefs/{Canary}.md", TestTexts.Brief($"{Canary}\n{hiding}", $"\nShe answered: “{Canary} asked us.”"));
        foreach (var format in (string[])["text", "json"])
        {
            var open = BriefsProcess.Run(site.Folder, "build", "--format", format);
            Assert.True(open.Exit == 1, open.All);
            Assert.Contains(Canary, open.Output, StringComparison.Ordinal);
            var inPublic = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, "build", "--format", format);
            Assert.True(inPublic.Exit == 1, inPublic.All);
            Assert.Contains("quote-without-source", inPublic.Output, StringComparison.Ordinal);
            Assert.Contains("hidden brief 1", inPublic.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, inPublic.Output + inPublic.Remarks, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void What_is_private_is_printed_nowhere()
    {
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief($"At the border\nprivate:\n  phone: {Canary}"));
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        Assert.Empty(Leaks(site.Output));
    }

    private static TestSite Site(string hiding) => TestSite.Good()
        .With($"content/briefs/{Canary}.md", TestTexts.Brief($"{Canary} in the title\ntopics: [{Canary}]\n{hiding}", $"\nThe {Canary} is closed.").Replace("ivanov", $"{Canary}-ivanov", StringComparison.Ordinal).Replace("news", $"{Canary}-news", StringComparison.Ordinal));

    private static IEnumerable<string> Leaks(string folder) => TestSite.TreeOf(folder).Keys.Where(path =>
        path.Contains(Canary, StringComparison.OrdinalIgnoreCase)
        || File.ReadAllText(Path.Combine(folder, path)).Contains(Canary, StringComparison.OrdinalIgnoreCase));
}
