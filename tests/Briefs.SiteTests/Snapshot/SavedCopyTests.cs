using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Snapshot;

/// <summary>Where copies lie, and that they stay there.</summary>
public sealed class SavedCopyTests
{
    private const string Words = "“We will not comply,” he said. KEPT-WORDS-OF-NOBODY-ELSE.\n";

    [Fact]
    public void Nothing_of_a_kept_copy_is_published()
    {
        using var site = TestSite.Good().With("content/evidence/news.txt", Words)
            .With("content/evidence/news.html", "<p>KEPT-WORDS-OF-NOBODY-ELSE")
            .With("content/evidence/news.pdf", "KEPT-WORDS-OF-NOBODY-ELSE");
        Assert.Equal(0, BriefsHere.Run("snapshot", "--lock", "--site", site.Folder).Exit);
        var build = BriefsHere.Run("build", site.Folder, "--strict");
        Assert.True(build.Exit == 0, build.All);
        foreach (var file in Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("KEPT-WORDS", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.False(Path.GetFileName(file) is "news.txt" or "news.html" or "news.pdf" or "evidence.lock.json", file);
        }
    }

    [Fact]
    public void Copies_outside_the_site_are_compared_and_locked_there()
    {
        using var site = Elsewhere();
        Assert.Equal(["evidence-unlocked ../kept/news.txt:1:1"], Check(site).Findings());
        var run = BriefsHere.Run("snapshot", "--lock", "--site", site.Folder);
        Assert.Equal("locked ../kept/news.txt (new)\n", run.Output);
        Assert.True(File.Exists(site.PathOf("../kept/evidence.lock.json")));
        var check = Check(site);
        Assert.Empty(check.Findings());
        Assert.Equal(1, check.Report().GetProperty("counts").GetProperty("verified").GetInt32());
    }

    [Fact]
    public void A_record_outside_the_site_that_cannot_be_read_is_reported_without_its_lines()
    {
        using var site = Elsewhere().With("../kept/evidence.lock.json", "{\n  oops");
        var run = BriefsHere.Run("check", site.Folder);
        Assert.True(run.Exit == 1, run.All);
        Assert.Contains("../kept/evidence.lock.json:2:3: error:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("oops", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_copies_that_is_not_there_is_a_warning_at_its_setting()
    {
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + "evidence: ../kept\n");
        var run = Check(site);
        Assert.Equal(0, run.Exit);
        Assert.Equal(["evidence-folder-missing content/site.yml:4:11"], run.Findings());
    }

    [Fact]
    public void Copies_left_behind_in_the_usual_folder_are_not_passed_over()
    {
        using var site = Elsewhere().With("content/evidence/news.txt", Words);
        Assert.Contains("file-unexpected content/evidence/news.txt:1:1", Check(site).Findings());
    }

    [Theory]
    [InlineData("other:\n  title: [\n")]
    [InlineData("\u0000")]
    public void A_copy_is_not_called_unused_when_the_shared_sources_cannot_be_read(string sources)
    {
        using var site = TestSite.Good().With("content/sources.yml", sources).With("content/evidence/other.txt", Words);
        var run = Check(site);
        Assert.Equal(1, run.Exit);
        Assert.DoesNotContain(run.Findings(), f => f.StartsWith("evidence-unused", StringComparison.Ordinal));
        Assert.Contains(Check(site.With("content/sources.yml", ""))
            .Findings(), f => f.StartsWith("evidence-unused", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/briefs")]
    [InlineData("content")]
    [InlineData(".")]
    [InlineData("templates")]
    [InlineData("_site/kept")]
    [InlineData("../site")]
    public void A_folder_that_is_used_for_something_else_is_refused(string folder)
    {
        using var site = TestSite.Good().With("content/site.yml", TestTexts.Settings + $"evidence: {folder}\n").With("_site/kept/x", "");
        var run = Check(site);
        Assert.True(run.Exit == 1, run.All);
        Assert.Equal(["front-matter-wrong-type content/site.yml:4:11"], run.Findings());
    }

    [Theory]
    [InlineData("news.txt")]
    [InlineData("evidence.lock.json")]
    public void A_link_in_the_folder_is_not_followed(string name)
    {
        using var site = TestSite.Good().With("../secret", "SECRET-WORDS").With("content/evidence/readme.md", "");
        File.CreateSymbolicLink(site.PathOf("content/evidence/" + name), site.PathOf("../secret"));
        var run = Check(site);
        Assert.True(run.Exit == 1, run.All);
        Assert.Equal([$"file-unexpected content/evidence/{name}:1:1"], run.Findings());
        Assert.DoesNotContain("SECRET", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_a_witness_may_be_kept_outside_the_site_and_not_in_it()
    {
        var brief = TestTexts.Brief("At the border")
            .Replace("    name: Ivan Ivanov\n", "    anonymous: fear of reprisal\n    description: A guard\n", StringComparison.Ordinal);
        using var site = TestSite.Good().With("content/briefs/border.md", brief).With("content/evidence/news.pdf", "%PDF");
        Assert.Equal(["evidence-names-witness content/briefs/border.md:6:3"], Check(site).Findings());
        Assert.DoesNotContain("source-not-kept", Check(site).Output, StringComparison.Ordinal);
        using var elsewhere = Elsewhere().With("content/briefs/border.md", brief);
        Assert.Equal(["evidence-unlocked ../kept/news.txt:1:1"], Check(elsewhere).Findings());
    }

    [Fact]
    public void Notes_come_last_and_are_short()
    {
        var sources = string.Concat(Enumerable.Range(1, 8).Select(
            n => $"  s{n}:\n    title: T{n}\n    publisher: P\n    date: 2024-01-01\n    url: https://example.com/{n}\n"));
        var body = string.Concat(Enumerable.Range(1, 8).Select(n => $"\n“Words number {n}” [@ivanov in @s{n}].\n"));
        using var site = TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", body + "\nShe answered: “Nobody asked us.”\n")
                .Replace("quoted:\n", sources + "quoted:\n", StringComparison.Ordinal));
        var lines = BriefsHere.Run("check", site.Folder).Output.Split('\n');
        Assert.Contains("[quote-without-source]", lines[0], StringComparison.Ordinal);
        Assert.Equal(5, lines.Count(line => line.EndsWith("[source-not-kept]", StringComparison.Ordinal)));
        Assert.Equal("… and 4 more of source-not-kept. --format json lists them.", lines[^4]);
        Assert.StartsWith("1 error and 9 notes in 1 file.", lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_copies_of_the_sample_site_are_locked()
    {
        var run = BriefsHere.Run("check", Repository.Folder, "--format", "json");
        // What the sample site quotes of the ban on sending people back follows its “shall not”, as it says.
        Assert.All(run.Findings(), found => Assert.StartsWith("quote-after-negation ", found, StringComparison.Ordinal));
    }

    private static TestSite Elsewhere() =>
        TestSite.Good().With("content/site.yml", TestTexts.Settings + "evidence: ../kept\n").With("../kept/news.txt", Words);

    private static BriefsResult Check(TestSite site) => BriefsHere.Run("check", site.Folder, "--format", "json");
}
