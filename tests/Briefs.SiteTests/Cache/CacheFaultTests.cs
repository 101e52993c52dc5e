using System.Diagnostics;
using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Cache;

/// <summary>A build that is killed, or whose disk fails, leaves a good site, and a cache that the next build can trust.</summary>
public sealed class CacheFaultTests
{
    private const int NoSpace = 28, BadDisk = 5;

    // The first calls that change anything are those of the cache, one file with an edited brief.
    private const int CallsOfCache = 24;

    [Fact]
    public void A_build_killed_at_any_moment_leaves_a_cache_that_can_be_trusted()
    {
        using var site = new CachedSite();
        var versions = new[] { "court", "tribunal" };
        var trees = versions.Select(version => Built(site, version)).ToArray();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, BriefsProcess.RunAlone(site.Site.Folder, site.Environment, "build").Exit);
        var (whole, random) = (clock.Elapsed, new Random(20261130));
        for (var kill = 0; kill < Repetitions.Times(3, 4, 200); kill++)
        {
            Write(site.Site, versions[kill % 2]);
            if (kill % 4 == 0) Directory.Delete(site.Site.PathOf(".briefs-cache"), recursive: true);
            using var process = BriefsProcess.Start(site.Site.Folder, site.Environment, "build", "--quiet");
            Thread.Sleep(whole * (0.2 + (random.NextDouble() * 0.9)));
            process.Kill();
            process.WaitForExit();
            Assert.Contains(TestSite.TreeOf(site.Site.Output), trees);
            if (site.Files.Count > 0) site.AgeLeftovers();
            Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
            Assert.Equal(trees[kill % 2], TestSite.TreeOf(site.Site.Output));
        }

        Assert.DoesNotContain(site.Files.Keys, name => name.StartsWith('.'));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(NoSpace)]
    [InlineData(BadDisk)]
    public void A_call_of_the_cache_at_which_a_build_is_killed_or_fails_leaves_one_that_can_be_trusted(int? error)
    {
        using var site = new CachedSite();
        string[] versions = ["court", "tribunal"];
        var trees = versions.Select(version => Edited(site, version)).ToArray();
        Assert.True(FaultyCalls.CountIn(site.Site, site.Environment) > CallsOfCache);
        var stride = Repetitions.Times(8, 8, 1);
        for (var (call, at) = (1, 0); call <= CallsOfCache; call += stride, at++)
        {
            // The site and the cache of one version, and the briefs of the other.
            Assert.Equal(trees[at % 2], Edited(site, versions[at % 2]));
            WriteOne(site.Site, versions[1 - (at % 2)]);
            var run = error is { } failing ? FaultyCalls.FailingAt(site.Site, call, failing, site.Environment)
                : FaultyCalls.KilledAt(site.Site, call, site.Environment);
            Assert.True(run.Exit is 0 or 3 or 137, $"call {call}: {run.All}");
            Assert.Contains(TestSite.TreeOf(site.Site.Output), trees);
            site.AgeLeftovers();
            Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
            Assert.Equal(trees[1 - (at % 2)], TestSite.TreeOf(site.Site.Output));
            Assert.DoesNotContain(site.Files.Keys, name => name.StartsWith('.'));
        }
    }

    [Fact]
    public void A_file_that_another_build_is_writing_stays()
    {
        using var site = new CachedSite();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        site.Site.With(".briefs-cache/documents/.00-half", "half").With(".briefs-cache/documents/40", "not of this site");
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.Contains(".00-half", site.Files.Keys);
        Assert.DoesNotContain("40", site.Files.Keys);
        site.AgeLeftovers();
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        Assert.DoesNotContain(".00-half", site.Files.Keys);
    }

    private static SortedDictionary<string, string> Edited(CachedSite site, string version)
    {
        WriteOne(site.Site, version);
        Assert.Equal(0, site.Run("build", site.Site.Folder).Exit);
        return TestSite.TreeOf(site.Site.Output);
    }

    private static void WriteOne(TestSite site, string version) =>
        site.With("content/briefs/brief-000003.md", TestTexts.Brief($"The {version}"));

    private static SortedDictionary<string, string> Built(CachedSite site, string version)
    {
        Write(site.Site, version);
        Assert.Equal(0, site.Run("build", site.Site.Folder, "--no-cache").Exit);
        return TestSite.TreeOf(site.Site.Output);
    }

    private static void Write(TestSite site, string word)
    {
        foreach (var file in Directory.EnumerateFiles(site.PathOf("content/briefs")))
            File.WriteAllText(file, File.ReadAllText(file).Replace("tribunal", "court", StringComparison.Ordinal).Replace(
                "court", word, StringComparison.Ordinal));
    }
}
