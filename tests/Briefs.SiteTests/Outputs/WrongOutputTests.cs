using Briefs.Cli.Output;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Outputs;

public sealed class WrongOutputTests
{
    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("content")]
    [InlineData("Content")]
    [InlineData("content/briefs")]
    [InlineData("content/new")]
    [InlineData("templates")]
    [InlineData(".git")]
    [InlineData(".git/site")]
    [InlineData("_site/.git/x")]
    [InlineData("")]
    [InlineData(".briefs-stage-x")]
    [InlineData("CON")]
    [InlineData("out/nul")]
    public void A_folder_that_must_not_be_replaced_is_refused_and_nothing_is_touched(string output)
    {
        using var site = TestSite.Good().With(".git/HEAD", "ref").With("templates/mine.html", "x");
        var before = TestSite.TreeOf(site.Folder);
        var run = BriefsProcess.Run(site.Folder, "build", "--output", output);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("--output", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Folder));
    }

    [Fact]
    public void The_home_folder_is_refused()
    {
        using var site = TestSite.Good();
        var home = Path.Combine(Path.GetDirectoryName(site.Folder)!, "home");
        Directory.CreateDirectory(home);
        var run = BriefsProcess.RunIn(site.Folder, new() { ["HOME"] = home }, "build", "--output", home);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("home", run.Remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void What_Jekyll_made_is_refused_with_advice()
    {
        using var site = TestSite.Good().With("_site/index.html", "<p>Jekyll</p>").With("_site/a/b.html", "x");
        var before = TestSite.TreeOf(site.Folder);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("Jekyll", run.Remarks, StringComparison.Ordinal);
        Assert.Contains("index.html", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Folder));
    }

    [Fact]
    public void A_file_that_somebody_put_into_the_built_site_is_never_deleted()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        site.With("_site/notes.txt", "mine");
        var before = TestSite.TreeOf(site.Folder);
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains("notes.txt", run.Remarks, StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("made by hand\n")]
    [InlineData("\0\u0001")]
    public void A_forged_marker_is_no_marker(string marker)
    {
        using var site = TestSite.Good().With("_site/.briefs", marker).With("_site/index.html", "mine");
        Assert.Equal(2, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.Equal("mine", site.Read("_site/index.html"));
    }

    [Fact]
    public void A_file_is_refused()
    {
        using var site = TestSite.Good().With("_site", "a file");
        Assert.Equal(2, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.Equal("a file", site.Read("_site"));
    }

    [Fact]
    public void A_symbolic_link_is_refused_and_so_is_what_lies_behind_one()
    {
        using var site = TestSite.Good().With("victim/keep.txt", "keep");
        Directory.CreateSymbolicLink(site.PathOf("_site"), site.PathOf("victim"));
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 2, run.All);
        Directory.CreateSymbolicLink(site.PathOf("way"), site.PathOf("victim"));
        var behind = BriefsProcess.Run(site.Folder, "build", "--output", "way/out");
        Assert.True(behind.Exit == 2, behind.All);
        Assert.Equal(["keep.txt"], TestSite.TreeOf(site.PathOf("victim")).Keys);
    }

    [Fact]
    public void A_link_inside_the_built_site_is_refused()
    {
        using var site = TestSite.Good().With("victim/keep.txt", "keep");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        Directory.CreateSymbolicLink(site.PathOf("_site/victim"), site.PathOf("victim"));
        Assert.Equal(2, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.Equal("keep", site.Read("victim/keep.txt"));
    }

    [Theory]
    [InlineData("out")]
    [InlineData("a/b/c")]
    [InlineData("with space")]
    [InlineData("--output-like")]
    [InlineData("сайт")]
    public void A_new_folder_of_any_name_is_made(string output)
    {
        using var site = TestSite.Good();
        var run = BriefsProcess.Run(site.Folder, "build", $"--output={output}");
        Assert.True(run.Exit == 0, run.All);
        Assert.True(File.Exists(Path.Combine(site.Folder, output, "index.html")));
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build", $"--output={output}").Exit);
    }

    [Theory]
    [InlineData(".DS_Store")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    [InlineData("Desktop.ini")]
    [InlineData("THUMBS.DB")]
    public void An_empty_folder_is_taken_and_what_desktops_leave_does_no_harm(string file)
    {
        using var site = TestSite.Good().With($"_site/{file}", "x");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        site.With($"_site/{file}", "x");
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        Assert.False(File.Exists(site.PathOf($"_site/{file}")));
    }

    // As disks of macOS do.
    [Fact]
    public void Names_that_the_disk_decomposed_are_known()
    {
        using var site = TestSite.Good();
        Assert.Equal(0, BriefsProcess.Run(site.Folder, "build").Exit);
        site.With("_site/caf\u00e9.png", "x");
        SiteMarker.Write(site.Output, SiteMarker.FilesOf(site.Output).Append("caf\u00e9.png"));
        File.Move(site.PathOf("_site/caf\u00e9.png"), site.PathOf("_site/cafe\u0301.png"));
        var run = BriefsProcess.Run(site.Folder, "build");
        Assert.True(run.Exit == 0, run.All);
    }

    [Theory]
    [InlineData("init", "aux")]
    [InlineData("schema", "--write", "prn")]
    [InlineData("check", "--report", "nul.json")]
    public void The_name_of_a_device_of_Windows_is_refused_on_every_system(params string[] call)
    {
        using var site = TestSite.Good();
        var before = TestSite.TreeOf(site.Folder);
        var run = BriefsProcess.Run(site.Folder, call);
        Assert.True(run.Exit == 2, run.All);
        Assert.Contains(
            "is the name of a device on Windows, so no file or folder there can have it. Choose another name.", run.Remarks,
            StringComparison.Ordinal);
        Assert.Equal(before, TestSite.TreeOf(site.Folder));
    }
}
