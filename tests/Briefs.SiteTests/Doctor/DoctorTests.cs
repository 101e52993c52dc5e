using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Doctor;

/// <summary><c>briefs doctor</c>: what is missing on this machine or at this site, and how to get it.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_site_outside_git_is_told_what_its_workflows_need()
    {
        var run = BriefsProcess.Run(_site.Folder, "doctor");
        Assert.True(run.Exit == 0, run.All);
        Assert.Matches("(^|\n)ok +Briefs [0-9.]+.* runs on \\.NET 10", run.Output);
        Assert.Matches("\nok +Unicode support", run.Output);
        Assert.Matches("\nok +.* is a site: ", run.Output);
        Assert.Matches("\ncheck +The site is not in a git repository\\.\n +The workflows that publish it need one: git init\n",
            run.Output);
        Assert.EndsWith("\n1 thing to check.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://github.com/Monitor/site.git", "https://example.org/", "https://monitor.github.io/site/")]
    [InlineData("git@github.com:Monitor/monitor.github.io", "https://example.org/", "https://monitor.github.io/")]
    [InlineData("https://name:secret@github.com/Monitor/site", "https://monitor.github.io/site/", null)]
    [InlineData("https://git.example.org/site", "https://example.org/", null)]
    public void An_address_that_GitHub_will_not_serve_is_told(string remote, string url, string? offered)
    {
        _site.With("content/site.yml", $"title: Example\nurl: {url}\n");
        Git("init", "-q");
        Git("remote", "add", "origin", remote);
        var run = BriefsProcess.Run(_site.Folder, "doctor");
        Assert.True(run.Exit == 0, run.All);
        Assert.DoesNotContain("secret", run.All, StringComparison.Ordinal);
        if (offered is null) Assert.EndsWith("\nNothing is missing.\n", run.Output, StringComparison.Ordinal);
        else Assert.Contains($"Write `url: {offered}` in content/site.yml", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"tools\":{\"briefs\":{\"version\":\"0.0.9\"}}}", "check", 0)]
    [InlineData("{\"tools\":{}}", "missing", 3)]
    [InlineData("{\"tools\":[1]}", "missing", 3)]
    [InlineData("not json", "missing", 3)]
    public void A_site_that_asks_for_another_version_is_told(string manifest, string sign, int exit)
    {
        _site.With(".config/dotnet-tools.json", manifest);
        var run = BriefsProcess.Run(_site.Folder, "doctor");
        Assert.True(run.Exit == exit, run.All);
        Assert.Matches($"\n{sign} +(The site uses Briefs 0\\.0\\.9, but you are running |\\.config/dotnet-tools\\.json does not name a "
            + "version)", run.Output);
    }

    [Fact]
    public void What_is_no_site_and_what_cannot_be_read_is_told()
    {
        var elsewhere = BriefsProcess.Run(Path.GetDirectoryName(_site.Folder)!, "doctor");
        Assert.True(elsewhere.Exit == 0, elsewhere.All);
        Assert.Contains("To create a site: briefs init DIR", elsewhere.Output, StringComparison.Ordinal);
        _site.With("content/site.yml", "title: [\n");
        var faulty = BriefsProcess.Run(_site.Folder, "doctor");
        Assert.True(faulty.Exit == 3, faulty.All);
        Assert.Matches("\nmissing +content/site\\.yml has errors\\.\n +To list them: briefs check", faulty.Output);
        File.Delete(_site.PathOf("content/site.yml"));
        Assert.Contains("content/site.yml not found.", BriefsProcess.Run(_site.Folder, "doctor").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_where_nothing_else_of_Briefs_does()
    {
        // The native program compares words in Unicode whatever this variable says.
        var run = BriefsProcess.RunWithDotnet(_site.Folder, new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, "doctor");
        Assert.True(run.Exit == 3, run.All);
        Assert.Matches("\nmissing +Quotations can't be compared.*\n +This machine cannot compare words in Unicode\\. Unset "
            + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", run.Output);
    }

    [Fact]
    public void Without_git_it_says_what_git_is_for()
    {
        var run = BriefsHere.Run("doctor", "--site", _site.Folder);
        Assert.Matches("\ncheck +git not found\\.\n +Only briefs publish needs it", run.Output);
    }

    private void Git(params string[] arguments) => OtherProgram.Run(_site.Folder, new Dictionary<string, string>(), "git", arguments);
}
