using System.Runtime.Versioning;
using Briefs.SiteTests.Harness;
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
        Assert.SkipWhen(disk is null, "A small disk can be mounted by root on Linux only.");
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
        Assert.Equal(["ballast", "out"], Directory.EnumerateFileSystemEntries(disk.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        File.Delete(Path.Combine(disk.Folder, "ballast"));
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", "--output", output).Exit);
    }

    [Fact]
    public void A_folder_that_may_not_be_written_exits_3()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root may write everywhere.");
        using var site = TestSite.Good();
        Directory.CreateDirectory(site.PathOf("closed"));
        File.SetUnixFileMode(site.PathOf("closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var run = BriefsProcess.Run(site.Folder, "build", "--output", "closed/out");
        Assert.True(run.Exit == 3, run.All);
    }

    [Fact]
    public void A_disk_that_may_only_be_read_exits_3_and_leaves_the_old_site()
    {
        using var disk = SmallDisk.Mount();
        Assert.SkipWhen(disk is null, "A small disk can be mounted by root on Linux only.");
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
    public void Everybody_may_read_the_site_whatever_the_mask_of_the_shell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such masks.");
        using var site = TestSite.Good();
        using var shell = System.Diagnostics.Process.Start("sh", ["-c", $"umask 077; cd '{site.Folder}'; exec dotnet exec '{Path.Combine(AppContext.BaseDirectory, "briefs.dll")}' build --quiet"]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
        Assert.All(TestSite.TreeOf(site.Output).Values, file => Assert.EndsWith(" 644", file, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateDirectories(site.Output, "*", SearchOption.AllDirectories).Append(site.Output), folder =>
            Assert.Equal("755", Convert.ToString((int)File.GetUnixFileMode(folder), 8)));
    }
}
