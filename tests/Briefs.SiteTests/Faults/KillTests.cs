using System.Diagnostics;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Faults;

public sealed class KillTests
{
    private static readonly int s_kills = Repetitions.Times(4, 12, 500);
    private static readonly int s_briefs = Repetitions.Times(60, 100, 150);

    [Fact]
    public void A_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one()
    {
        using var site = TestSite.Good();
        SortedDictionary<string, string>[] versions = [Built(site, "first"), Built(site, "second")];
        Assert.NotEqual(versions[0], versions[1]);
        Write(site, "first");
        // Only to choose the moments of the kills: as long as that, in a process of its own.
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, BriefsProcess.RunAlone(site.Folder, [], "build").Exit);
        var whole = clock.Elapsed;
        var random = new Random(20241123);
        for (var kill = 0; kill < s_kills; kill++)
        {
            Write(site, kill % 2 == 0 ? "second" : "first");
            using var process = BriefsProcess.Start(site.Folder, [], "build", "--quiet");
            // Most of the time goes by before the first file is written: two thirds of the kills fall into the rest.
            var least = kill % 3 == 0 ? 0 : 0.6;
            Thread.Sleep(whole * (least + (random.NextDouble() * (1.1 - least))));
            process.Kill();
            process.WaitForExit();
            Assert.Contains(TestSite.TreeOf(site.Output), versions);
        }

        Assert.Equal(versions[0], Built(site, "first"));
        // Nothing else is left over. The cache is there from 100 briefs on, and CacheFaultTests kills builds that write it.
        Assert.Equal(["_site", "content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName)
            .Where(name => name != ".briefs-cache").Order(StringComparer.Ordinal));
    }

    private static SortedDictionary<string, string> Built(TestSite site, string version)
    {
        Write(site, version);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
        return TestSite.TreeOf(site.Output);
    }

    private static void Write(TestSite site, string version)
    {
        for (var i = 0; i < s_briefs; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"brief-{i}");
            site.With($"content/briefs/{name}.md", TestTexts.Brief($"{name} in its {version} version"));
        }
    }
}
