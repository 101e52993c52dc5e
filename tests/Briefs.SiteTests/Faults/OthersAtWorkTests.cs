using System.Diagnostics;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>Somebody else reads the site, writes the texts, or ends the build while it is at work.</summary>
public sealed class OthersAtWorkTests
{
    [Fact]
    public async Task A_text_that_changes_while_it_is_read_is_published_in_one_version_or_reported()
    {
        using var site = TestSite.Good();
        SortedDictionary<string, string>[] versions = [Built(site, "one"), Built(site, "another")];
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                site.With("draft", TestTexts.Brief(i % 2 == 0 ? "one" : "another"));
                File.Move(site.PathOf("draft"), site.PathOf("content/briefs/border.md"), overwrite: true);
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < Repetitions.Times(3, 6, 100); i++)
        {
            var run = BriefsProcess.Run(site.Folder, "build");
            Assert.True(run.Exit is 0 or 3, run.All);
            Assert.Contains(TestSite.TreeOf(site.Output), versions);
        }

        await stop.CancelAsync();
        await writer;
    }

    [Fact]
    public async Task A_text_that_is_cut_short_while_it_is_read_breaks_nothing()
    {
        using var site = TestSite.Good().With("content/briefs/second.md", TestTexts.Brief("Second"));
        using var stop = new CancellationTokenSource();
        var whole = TestTexts.Brief("Second");
        var writer = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) site.With("content/briefs/second.md", whole[..(i % whole.Length)]);
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < Repetitions.Times(3, 6, 100); i++)
        {
            var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
            Assert.True(run.Exit is 0 or 1 or 3, run.All);
            run.Report();
        }

        await stop.CancelAsync();
        await writer;
        site.With("content/briefs/second.md", whole);
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
    }

    [Fact]
    public async Task Who_copies_the_site_while_it_is_replaced_has_the_old_one_or_the_new_one()
    {
        Needs.Program("tar");
        using var site = TestSite.Good();
        var copies = Path.Combine(Path.GetDirectoryName(site.Folder)!, "copies");
        SortedDictionary<string, string>[] versions = [Built(site, "one"), Built(site, "another")];
        using var stop = new CancellationTokenSource();
        var builder = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) Built(site, i % 2 == 0 ? "one" : "another");
        }, TestContext.Current.CancellationToken);
        var good = 0;
        for (var i = 0; i < Repetitions.Times(15, 40, 1000); i++)
        {
            if (Copy(site.Output, copies))
            {
                Assert.Contains(TestSite.TreeOf(copies), versions);
                good++;
            }

            Directory.Delete(copies, recursive: true);
        }

        await stop.CancelAsync();
        await builder;
        Assert.NotEqual(0, good);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("HUP")]
    public void A_build_that_is_asked_to_end_leaves_the_old_site_or_the_new_one(string signal)
    {
        Needs.Linux();
        using var site = TestSite.Good();
        SortedDictionary<string, string>[] versions = [Built(site, "one"), Built(site, "another")];
        for (var i = 0; i < Repetitions.Times(2, 3, 40); i++)
        {
            site.With("content/briefs/border.md", TestTexts.Brief(i % 2 == 0 ? "one" : "another"));
            using var process = BriefsProcess.StartAtTerminal(site.Folder, "build", "--quiet");
            Thread.Sleep(80 * (i + 1) % 700);
            using var kill = Process.Start("sh", ["-c", $"kill -{signal} {process.Id} 2>/dev/null"]);
            var run = BriefsProcess.End(process);
            Assert.True(run.Exit is 0 or 3 or (> 128 and < 160), run.All);
            Assert.Contains(TestSite.TreeOf(site.Output), versions);
        }

        Assert.Equal(versions[0], Built(site, "one"));
    }

    [Theory]
    [InlineData("0x1800000")]
    [InlineData("0x4000000")]
    public void Too_little_memory_leaves_the_old_site_or_the_new_one(string bytes)
    {
        using var site = TestSite.Good();
        SortedDictionary<string, string>[] versions = [Built(site, "one"), Built(site, "another")];
        site.With("content/briefs/border.md", TestTexts.Brief("one"));
        var run = BriefsProcess.RunIn(site.Folder, new() { ["DOTNET_GCHeapHardLimit"] = bytes }, "build");
        Assert.Contains(TestSite.TreeOf(site.Output), versions);
        Assert.True(run.Exit == 0 || TestSite.TreeOf(site.Output).SequenceEqual(versions[1]), run.All);
        Assert.Equal(versions[0], Built(site, "one"));
    }

    // tar keeps the folder open that it began to read, and fails where it has been taken away.
    private static bool Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        using var tar = Process.Start(new ProcessStartInfo(
            "sh", ["-c", $"tar -C '{from}' -cf - . | tar -C '{to}' -xf -"])
        { RedirectStandardError = true })!;
        var said = tar.StandardError.ReadToEnd();
        tar.WaitForExit();
        return tar.ExitCode == 0 && said.Length == 0;
    }

    private static SortedDictionary<string, string> Built(TestSite site, string version)
    {
        site.With("content/briefs/border.md", TestTexts.Brief(version));
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        return TestSite.TreeOf(site.Output);
    }
}
