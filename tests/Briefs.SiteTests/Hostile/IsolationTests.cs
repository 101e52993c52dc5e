using Briefs.SiteTests.Faults;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Hostile;

/// <summary>A build needs no network, starts no program, and stays out of what is no file.</summary>
public sealed class IsolationTests
{
    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void It_runs_without_a_network(string command)
    {
        Needs.Root();
        using var site = Site();
        var run = BriefsProcess.RunUnder(site.Folder, ["unshare", "--net"], command);
        Assert.True(run.Exit == 0, run.All);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void It_opens_no_connection_and_starts_no_program(string command)
    {
        Needs.Linux();
        Needs.Program("strace");
        using var site = Site();
        var log = Path.Combine(Path.GetDirectoryName(site.Folder)!, "calls");
        var run = BriefsProcess.RunUnder(site.Folder,
            ["strace", "-f", "-qq", "-e", "trace=execve,execveat,socket,connect,bind,sendto", "-o", log], command);
        Assert.True(run.Exit == 0, run.All);
        var calls = File.ReadAllLines(log).Where(line => !line.Contains("--- SIG", StringComparison.Ordinal)).ToList();
        Assert.Contains("execve", Assert.Single(calls, c => c.Contains("exec", StringComparison.Ordinal) && c.Contains(
            "= 0", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(calls, c => c.Contains("AF_INET", StringComparison.Ordinal) || c.Contains(
            "connect(", StringComparison.Ordinal) || c.Contains("sendto(", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("content/briefs/x.md")]
    [InlineData("content/pages/x.md")]
    [InlineData("content/images/x.png")]
    [InlineData("content/people.yml")]
    [InlineData("content/sources.json")]
    [InlineData("content/images.yml")]
    [InlineData("content/evidence/news.txt")]
    [InlineData("content/evidence/evidence.lock.json")]
    [InlineData("templates/page.html")]
    public void A_device_or_pipe_is_neither_waited_for_nor_read(string path)
    {
        Needs.Linux();
        foreach (var kind in (string[])["pipe", "device"])
        {
            if (kind == "device" && !Environment.IsPrivilegedProcess) continue;
            using var site = Site();
            Directory.CreateDirectory(Path.GetDirectoryName(site.PathOf(path))!);
            File.Delete(site.PathOf(path));
            // 1 5 is /dev/zero: reading it never ends, and the guard against hanging fails the test.
            OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "mknod", kind == "pipe" ? [site.PathOf(path), "p"]
                : [site.PathOf(path), "c", "1", "5"]);
            var run = BriefsProcess.Run(site.Folder, "build", "--format", "json");
            Assert.True(run.Exit is 0 or 1 or 3, $"{kind}: {run.All}");
        }
    }

    [Fact]
    public void A_reader_that_goes_away_does_not_turn_findings_into_success()
    {
        Needs.Linux();
        using var site = TestSite.Good().With("content/briefs/x.md", TestTexts.Unsourced("X"));
        var run = BriefsProcess.RunUnder(site.Folder, ["bash", "-c", "\"$@\" | true; exit ${PIPESTATUS[0]}", "bash"], "check");
        Assert.True(run.Exit != 0, run.All);
    }

    [Fact]
    public void A_current_folder_that_is_gone_and_no_home_and_no_place_for_temporary_files_do_no_harm()
    {
        Needs.Linux();
        using var site = Site();
        var gone = Path.Combine(Path.GetDirectoryName(site.Folder)!, "gone");
        Directory.CreateDirectory(gone);
        var without = BriefsProcess.RunUnder(site.Folder, ["env", "-u", "HOME", "TMPDIR=/nonexistent"], "build");
        Assert.True(without.Exit == 0, without.All);
        var run = BriefsProcess.RunUnder(gone, ["sh", "-c", $"rmdir '{gone}'; exec \"$@\"", "sh"], "build", site.Folder);
        Assert.True(run.Exit is 0 or 2 or 3, run.All);
    }

    private static TestSite Site() =>
        TestSite.Good().With("content/briefs/border.md", TestTexts.Brief(
            "At the border", "\n[Out](https://example.org/) and ![A dot](dot.png)."))
        .With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n");
}
