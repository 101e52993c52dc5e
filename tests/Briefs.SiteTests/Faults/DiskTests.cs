using System.Runtime.Versioning;
using Briefs.SiteTests.Harness;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.SiteTests.Faults;

[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
public sealed class DiskTests
{
    [Fact]
    public void A_full_disk_exits_3_and_leaves_the_old_site()
    {
        using var disk = SmallDisk.Mount();
        using var site = TestSite.Good();
        var output = Path.Combine(disk.Folder, "out");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--output", output).Exit);
        var before = TestSite.TreeOf(output);
        File.WriteAllBytes(Path.Combine(disk.Folder, "ballast"), new byte[disk.Free() - 8192]);
        for (var i = 0; i < 20; i++) site.With($"content/briefs/more-{i}.md", TestTexts.Brief($"More, {i}", new string('a', 5_000)));
        var run = BriefsProcess.Run(site.Folder, "build", "--output", output);
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("disk is full", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(output));
        Assert.Equal(["ballast", "out"], Directory.EnumerateFileSystemEntries(disk.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
        File.Delete(Path.Combine(disk.Folder, "ballast"));
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--output", output).Exit);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_exits_3()
    {
        Needs.Linux();
        using var site = TestSite.Good();
        Directory.CreateDirectory(site.PathOf("closed"));
        File.SetUnixFileMode(site.PathOf("closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = Nobody.Run(site, "build", "--output", "closed/out");
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("closed", run.Remarks, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(site.PathOf("closed")));
    }

    public static TheoryData<string> Unreadable => [.. Repetitions.Each(
        3, "content/briefs/border.md", "content/site.yml", "content/people.yml", "content/evidence/news.txt", "content/images/dot.png",
            "templates/page.html", "content/briefs", "content/images")];

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_may_not_be_read_is_an_error_and_never_skipped(string path)
    {
        Needs.Linux();
        using var site = TestSite.Good()
            .With("content/people.yml", "mills: {name: Laura Mills}\n").With("content/evidence/news.txt", "We will not comply, he said.\n")
            .With("content/images/dot.png", TestTexts.Png).With("content/images.yml", "dot.png: {credit: Us}\n")
            .With("templates/page.html", "<h1>{{ page.title }}</h1>\n")
            .With("content/briefs/border.md", TestTexts.Brief("At the border", "\n![A dot](dot.png)"));
        var first = Nobody.Run(site, "build");
        Assert.True(first.Exit == 0, first.All);
        var before = TestSite.TreeOf(site.Output);
        File.SetUnixFileMode(site.PathOf(path), UnixFileMode.None);
        var run = Nobody.Run(site, "build");
        File.SetUnixFileMode(site.PathOf(path), (UnixFileMode)0b111_101_101);
        Assert.True(run.Exit == 3, run.All);
        Assert.Equal(before, TestSite.TreeOf(site.Output));
    }

    [Fact]
    public void A_folder_of_drafts_that_may_not_be_read_is_an_error_and_never_skipped()
    {
        Needs.Linux();
        using var site = TestSite.Good().With("old/a.md", "# First\n\nA text.\n").With("old/closed/b.md", "# Second\n\nA text.\n");
        File.SetUnixFileMode(site.PathOf("old/closed"), UnixFileMode.None);
        var run = Nobody.Run(site, "import", "old");
        File.SetUnixFileMode(site.PathOf("old/closed"), (UnixFileMode)0b111_101_101);
        Assert.True(run.Exit == 3, run.All);
        Assert.Contains("old/closed", run.Remarks, StringComparison.Ordinal);
        Assert.False(File.Exists(site.PathOf("content/briefs/first.md")));
    }

    [Fact]
    public void A_disk_without_room_for_more_files_exits_3_and_leaves_the_old_site()
    {
        using var disk = SmallDisk.Mount("nr_inodes=90");
        using var site = TestSite.Good();
        var output = Path.Combine(disk.Folder, "out");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--output", output).Exit);
        var before = TestSite.TreeOf(output);
        for (var i = 0; i < 40; i++) site.With($"content/briefs/more-{i}.md", TestTexts.Brief($"More, {i}"));
        var run = BriefsProcess.Run(site.Folder, "build", "--output", output);
        Assert.True(run.Exit == 3, run.All);
        Assert.Equal(before, TestSite.TreeOf(output));
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(disk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_disk_mounted_where_the_site_should_be_is_refused_or_left_as_it_was()
    {
        using var disk = SmallDisk.Mount();
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "build", "--output", disk.Folder);
        Assert.True(run.Exit == 3, run.All);
        Assert.Empty(Directory.EnumerateFileSystemEntries(disk.Folder));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.GetTempPath()), p => Path.GetFileName(p).StartsWith(
            $".briefs-stage-{Path.GetFileName(disk.Folder)}", StringComparison.Ordinal));
    }

    public static TheoryData<int> OpenFiles => [.. Repetitions.Each(3, 64, 48, 96, 128, 160)];

    [Theory]
    [MemberData(nameof(OpenFiles))]
    public void Too_few_open_files_end_in_a_whole_site_or_in_none(int most)
    {
        Needs.Linux();
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        var before = TestSite.TreeOf(site.Output);
        site.With("content/briefs/second.md", TestTexts.Brief("Second"));
        var run = BriefsProcess.RunUnder(site.Folder, ["sh", "-c", $"ulimit -n {most}; exec \"$@\"", "sh"], "build");
        var after = TestSite.TreeOf(site.Output);
        Assert.True(run.Exit == 0 || before.SequenceEqual(after), run.All);
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.True(run.Exit != 0 || after.SequenceEqual(TestSite.TreeOf(site.Output)), run.All);
    }

    [Fact]
    public void A_report_that_finds_the_disk_full_exits_3_and_says_so()
    {
        Needs.Linux();
        using var site = TestSite.Good();
        var piped = BriefsProcess.RunUnder(site.Folder, ["sh", "-c", "exec \"$@\" > /dev/full", "sh"], "check", "--format", "json");
        Assert.True(piped.Exit == 3, piped.All);
    }

    [Fact]
    public void A_disk_that_may_only_be_read_exits_3_and_leaves_the_old_site()
    {
        using var disk = SmallDisk.Mount();
        using var site = TestSite.Good();
        var output = Path.Combine(disk.Folder, "out");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--output", output).Exit);
        var before = TestSite.TreeOf(output);
        disk.MakeReadOnly();
        var run = BriefsProcess.Run(site.Folder, "build", "--output", output, "--format", "json");
        Assert.True(run.Exit == 3, run.All);
        Assert.False(run.Report().GetProperty("ok").GetBoolean());
        Assert.Equal(before, TestSite.TreeOf(output));
    }

    [Fact]
    public void An_old_site_that_cannot_be_deleted_is_a_warning_and_the_new_one_is_in_place()
    {
        Needs.Root();
        Needs.Program("chattr");
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        using (var fixing = System.Diagnostics.Process.Start("chattr", ["+i", site.PathOf("_site/index.html")]))
        {
            fixing.WaitForExit();
            Assert.SkipUnless(fixing.ExitCode == 0, "NOT TESTED: this disk has no files that cannot be changed.");
        }

        site.With("content/briefs/border.md", TestTexts.Brief("A new border"));
        var run = BriefsProcess.Run(site.Folder, "build");
        var left = Directory.EnumerateDirectories(site.Folder, ".briefs-*").ToList();
        var next = BriefsProcess.Run(site.Folder, "build");
        OtherProgram.Run(site.Folder, new Dictionary<string, string>(), "chattr", ["-R", "-i", site.Folder]);
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("the new site is in place", run.Remarks, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(left), run.Remarks, StringComparison.Ordinal);
        Assert.True(next.Exit == 0, next.All);
        Assert.Contains(left[0], next.Remarks, StringComparison.Ordinal);
        Assert.Contains("Delete this folder yourself.", next.Remarks, StringComparison.Ordinal);
        Assert.Contains("A new border", site.Read("_site/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.Equal(["_site", "content"], Directory.EnumerateFileSystemEntries(site.Folder).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }

    public static TheoryData<string, string> Masks =>
        new(Repetitions.Each(2, ("077", "600"), ("022", "644"), ("000", "666"), ("027", "640")));

    [Theory]
    [MemberData(nameof(Masks))]
    public void Everybody_may_read_the_site_whatever_the_mask_of_the_shell_and_reports_keep_to_it(string mask, string report)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such masks.");
        using var site = TestSite.Good();
        for (var time = 0; time < 2; time++)
        {
            var run = BriefsProcess.RunUnder(
                site.Folder, ["sh", "-c", $"umask {mask}; exec \"$@\"", "sh"], "build", "--quiet", "--report", "report.json");
            Assert.True(run.Exit == 0, run.All);
            Assert.Equal(report, Convert.ToString((int)File.GetUnixFileMode(site.PathOf("report.json")), 8));
            File.Delete(site.PathOf("report.json"));
        }

        Assert.All(TestSite.TreeOf(site.Output).Values, file => Assert.EndsWith(" 644", file, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateDirectories(site.Output, "*", SearchOption.AllDirectories).Append(site.Output), folder =>
            Assert.Equal("755", Convert.ToString((int)File.GetUnixFileMode(folder), 8)));
    }
}
