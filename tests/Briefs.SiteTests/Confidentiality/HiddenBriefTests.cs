using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Confidentiality;

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
        Assert.Contains("hidden: drafts and embargoes", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("embargo: 2999-01-01T09:00+05:00")]
    public void A_hidden_page_is_nowhere_on_the_site_either(string hiding)
    {
        using var site = TestSite.Good().With($"content/pages/{Canary}.md",
            $"---\ntitle: The {Canary}\n{hiding}\n---\n\nThe {Canary} is closed.\n");
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        Assert.Empty(Leaks(site.Output));
    }

    // It may have been a draft, whatever the site makes of the fault.
    [Theory]
    [InlineData("front-matter-missing", "The zanzibar is closed.\n")]
    [InlineData("front-matter-malformed", "---\ntitle: The zanzibar\nstatus: draft\n\nThe zanzibar is closed.\n")]
    public void What_has_no_front_matter_that_can_be_read_is_nowhere_on_the_site(string rule, string brief)
    {
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + $"severities: {{{rule}: note}}\n")
            .With($"content/briefs/{Canary}.md", brief);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        Assert.Empty(Leaks(site.Output));
    }

    [Fact]
    public void An_embargo_ends_at_its_instant_and_not_before()
    {
        using var site = Site("embargo: 2024-05-01T09:00+05:00");
        foreach (var zone in Repetitions.Each(3, "Pacific/Kiritimati", "America/St_Johns", "UTC"))
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
        // By its words, and not by a name alone: pages are looked into.
        Assert.Contains("index.html", Leaks(site.Output));
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
        using var site = Site(hiding).With($"content/briefs/{Canary}.md", TestTexts.Brief(
            $"{Canary}\n{hiding}", $"\nShe answered: “{Canary} asked us.”"));
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
    public void What_serves_hidden_briefs_alone_stays_hidden_too()
    {
        using var site = Site("embargo: 2999-01-01T09:00+05:00")
            .With("content/people.yml", $"{Canary}-ivanov:\n  name: Ivan Ivanov\n")
            .With("content/authors.yml", $"{Canary}-ana:\n  name: Ana {Canary}\n")
            .With("content/sources.yml",
            $"{Canary}-shared:\n  title: {Canary}\n  publisher: {Canary}\n  date: 2024-02-01\n  url: https://example.com/{Canary}\n")
            .With($"content/evidence/{Canary}-news.txt", $"“We will not comply,” he said in {Canary}.\n")
            .With($"content/images/{Canary}.png", Picture)
            .With($"content/files/{Canary}.csv", $"date,{Canary}\n")
            .With("content/images.yml", $"{Canary}.png: {Canary} agency\n");
        site.With($"content/briefs/{Canary}.md", site.Read($"content/briefs/{Canary}.md")
            .Replace("\ndate:", $"\nauthors: [{Canary}-ana]\nrecommendations:\n"
                + $"  - {{addressee: The {Canary}, text: Ask the {Canary}.}}\n"
                + $"annexes:\n  - {{file: {Canary}.csv, title: The {Canary}}}\ndate:", StringComparison.Ordinal)
            + $"\n![{Canary}]({Canary}.png)\n\nAs shared [@{Canary}-shared].\n");
        foreach (var asked in (string[][])[["build"],
            ["build", "--preview", "pr-7", "--base-url", "https://example.org/repo/preview/pr-7/"]])
        {
            var open = BriefsProcess.Run(site.Folder, asked);
            Assert.True(open.Exit == 0, open.All);
            Assert.Empty(Leaks(site.Output));
            foreach (var format in (string[])["text", "json"])
            {
                var inPublic = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, [.. asked, "--format", format]);
                Assert.True(inPublic.Exit == 0, inPublic.All);
                Assert.DoesNotContain(Canary, inPublic.Output + inPublic.Remarks, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    // The ids are not made from the slug here: what hides the one must not be what hides the other.
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    public void The_ids_of_sources_that_hidden_briefs_alone_cite_stay_hidden(string format)
    {
        using var site = TestSite.Good()
            .With("content/briefs/quagga.md", TestTexts.Brief("Later\nembargo: 2999-01-01T09:00+05:00")
            .Replace("news", $"{Canary}-news", StringComparison.Ordinal))
            .With($"content/evidence/{Canary}-news.txt", "“We will not comply,” he said.\n")
            .With("content/evidence/evidence.lock.json", Lock($"{Canary}-other", $"{Canary}-news"));
        var brief = site.Read("content/briefs/quagga.md")
            .Replace($"  {Canary}-news:",
            $"  {Canary}-other:\n    title: Other\n    publisher: Other\n    date: 2024-01-01\n    url: https://example.com/o\n  "
                + $"{Canary}-news:", StringComparison.Ordinal);
        site.With("content/briefs/quagga.md", brief);
        var open = BriefsProcess.Run(site.Folder, "check", "--format", format);
        Assert.Contains(Canary, open.Output, StringComparison.Ordinal);
        Assert.Contains("evidence-changed", open.Output, StringComparison.Ordinal);
        Assert.Contains("evidence-missing", open.Output, StringComparison.Ordinal);
        var inPublic = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, "check", "--format", format);
        Assert.Equal(open.Exit, inPublic.Exit);
        Assert.Contains("evidence-changed", inPublic.Output, StringComparison.Ordinal);
        Assert.Contains("evidence-missing", inPublic.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, inPublic.Output + inPublic.Remarks, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("evidence: ../kept\n", "name: Ivan Ivanov", "")]
    [InlineData("", "anonymous: fear of reprisal\n    description: A guard", "")]
    public void A_public_log_has_no_words_of_a_copy_that_is_not_public(string setting, string person, string more)
    {
        var folder = setting.Length > 0 ? "../kept" : "content/evidence";
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + setting + more)
            .With("content/briefs/border.md", TestTexts.Brief("At the border")
            .Replace("name: Ivan Ivanov", person, StringComparison.Ordinal))
            .With($"{folder}/news.txt", $"“We shall not comply, {Canary},” he said.\n");
        foreach (var format in (string[])["text", "json"])
        {
            var open = BriefsProcess.Run(site.Folder, "check", "--format", format);
            Assert.True(open.Exit == 1, open.All);
            Assert.Contains("shall", open.Output, StringComparison.Ordinal);
            var inPublic = BriefsProcess.RunIn(site.Folder, new() { ["GITHUB_ACTIONS"] = "true" }, "check", "--format", format);
            Assert.True(inPublic.Exit == 1, inPublic.All);
            Assert.Contains("quote-not-in-source", inPublic.Output, StringComparison.Ordinal);
            Assert.Contains("on your own machine", inPublic.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("shall", inPublic.Output + inPublic.Remarks, StringComparison.Ordinal);
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

    // With hashes that no text has.
    private static string Lock(params string[] sources) =>
        "{\"version\": 1, \"sources\": "
            + $"{{{string.Join(", ", sources.Select(s => $"\"{s}\": {{\"text\": {{\"sha256\": \"{new string('0', 64)}\"}}}}"))}}}}}";

    // The smallest picture: one transparent dot.
    private static readonly byte[] Picture =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    private static TestSite Site(string hiding) => TestSite.Good()
        .With($"content/briefs/{Canary}.md",
        TestTexts.Brief($"{Canary} in the title\ntopics: [{Canary}]\n{hiding}", $"\nThe {Canary} is closed.")
            .Replace("ivanov", $"{Canary}-ivanov", StringComparison.Ordinal).Replace("news", $"{Canary}-news", StringComparison.Ordinal));

    private static IEnumerable<string> Leaks(string folder) => TestSite.TreeOf(folder).Keys.Where(path =>
        path.Contains(Canary, StringComparison.OrdinalIgnoreCase)
        || File.ReadAllText(Path.Combine(folder, path)).Contains(Canary, StringComparison.OrdinalIgnoreCase));
}
