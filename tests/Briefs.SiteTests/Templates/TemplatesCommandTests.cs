using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Templates;

/// <summary><c>briefs templates</c>: what pages are made from, shown and copied to be changed.</summary>
public sealed class TemplatesCommandTests : IDisposable
{
    private readonly TestSite _site = TestSite.Good();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--list")]
    public void Every_file_of_the_repositorys_folder_is_listed_with_what_it_shows(params string[] options)
    {
        var run = BriefsHere.Run(["templates", .. options]);
        Assert.Equal(0, run.Exit);
        var names = Directory.EnumerateFiles(Repository.PathOf("templates")).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        Assert.Equal(names, run.Output.Split("\n\n")[0].Split('\n').Select(line => line.Split(' ')[0]));
        Assert.All(run.Output.Split("\n\n")[0].Split('\n'), line => Assert.True(line.Split(' ', 2)[1].Trim().Length > 5, line));
    }

    [Fact]
    public void The_repositorys_own_templates_are_the_built_in_ones_and_not_said_to_differ() =>
        Assert.DoesNotContain("differs", Run("--site", Repository.Folder).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("brief.html")]
    [InlineData("site.css")]
    [InlineData("site.js")]
    [InlineData("quotes.js")]
    [InlineData("icon.svg")]
    public void What_is_shown_is_what_is_copied_and_what_is_built_in(string name)
    {
        Assert.Equal(File.ReadAllText(Repository.PathOf("templates/" + name)), Run("--show", name).Output);
        var ejected = Run("--eject", name, "--site", _site.Folder);
        Assert.Equal(0, ejected.Exit);
        Assert.Contains($"templates/{name}", ejected.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(Repository.PathOf("templates/" + name)), File.ReadAllBytes(_site.PathOf("templates/" + name)));
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        _site.With("templates/brief.html", "mine");
        var run = Run("--eject", "brief.html", "--site", _site.Folder);
        Assert.Equal(2, run.Exit);
        Assert.Equal("mine", _site.Read("templates/brief.html"));
        Assert.Contains("templates/brief.html already exists", run.Remarks, StringComparison.Ordinal);
        Assert.Contains("--show brief.html", run.Remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("breif.html", "Did you mean brief.html?")]
    [InlineData("site.cs", "Did you mean site.css?")]
    [InlineData("../brief.html", "Unknown template: ")]
    [InlineData("/etc/passwd", "Unknown template: ")]
    [InlineData("templates/../../x", "run briefs templates")]
    [InlineData("", "Unknown template: ")]
    public void A_name_that_is_none_is_refused_and_nothing_written(string name, string said)
    {
        foreach (var option in (string[])["--show", "--eject"])
        {
            var run = Run(option, name, "--site", _site.Folder);
            Assert.Equal(2, run.Exit);
            Assert.Equal("", run.Output);
            Assert.Contains(said, run.Remarks, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_site.PathOf("templates")));
    }

    [Fact]
    public void What_a_template_may_use_is_listed_its_own_first()
    {
        var brief = Run("--variables", "brief.html");
        Assert.Equal(0, brief.Exit);
        Assert.StartsWith("Only in brief.html:\n\nbrief ", brief.Output, StringComparison.Ordinal);
        Assert.Matches("\nbrief\\.topics\\[\\]\\.link +text +URL of the link\n", brief.Output);
        Assert.Matches("\n\nIn every template:\n\nsite +group +", brief.Output);
        Assert.StartsWith("In every template:", Run("--variables", "layout.html").Output, StringComparison.Ordinal);
        Assert.Equal(2, Run("--variables", "breif.html").Exit);
    }

    [Fact]
    public void What_Briefs_says_itself_is_listed_as_templates_name_it() =>
        Assert.Matches("(^|\n)cite_this +Cite this brief\n", Run("--words").Output);

    [Fact]
    public void Only_one_thing_is_done_and_only_to_a_site()
    {
        Assert.Equal(2, Run("--words", "--show", "brief.html").Exit);
        Assert.Equal(2, Run("--show", "brief.html", "--eject", "brief.html").Exit);
        Assert.Equal(2, Run("--list", "--show", "brief.html").Exit);
        Assert.Equal(2, Run("--lsit").Exit);
        Assert.Equal(2, Run("brief.html").Exit);
        Assert.Equal(2, Run("--site", _site.PathOf("content")).Exit);
        Assert.Equal(2, Run("--eject", "brief.html", "--site", _site.PathOf("content")).Exit);
        Assert.Equal(0, Run("--show", "brief.html", "--site", _site.PathOf("content")).Exit);
        Assert.False(Directory.Exists(_site.PathOf("content/templates")));
    }

    [Fact]
    public void A_folder_or_file_that_is_a_link_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs links");
        var elsewhere = Directory.CreateDirectory(Path.Combine(_site.Folder, "..", "elsewhere")).FullName;
        Directory.CreateSymbolicLink(_site.PathOf("templates"), elsewhere);
        Assert.Equal(2, Run("--eject", "brief.html", "--site", _site.Folder).Exit);
        Directory.Delete(_site.PathOf("templates"));
        Directory.CreateDirectory(_site.PathOf("templates"));
        File.CreateSymbolicLink(_site.PathOf("templates/brief.html"), Path.Combine(elsewhere, "not-there"));
        Assert.Equal(2, Run("--eject", "brief.html", "--site", _site.Folder).Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void The_list_tells_copies_changes_and_names_that_take_no_place_apart()
    {
        Run("--eject", "page.html", "--site", _site.Folder);
        _site.With("templates/home.html", "<h1>Ours</h1>\n").With("templates/breif.html", "x").With("templates/widgets.html", "x")
            .With("templates/topic.html", File.ReadAllText(Repository.PathOf("templates/topic.html")).ReplaceLineEndings("\r\n"));
        var lines = Run("--site", _site.Folder).Output.Split('\n');
        Assert.Contains("unchanged", Line("page.html"), StringComparison.Ordinal);
        Assert.Contains("unchanged", Line("topic.html"), StringComparison.Ordinal);
        Assert.Contains("differs", Line("home.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("(", Line("brief.html"), StringComparison.Ordinal);
        Assert.Contains("did you mean brief.html?", Line("breif.html"), StringComparison.Ordinal);
        Assert.EndsWith("the site’s own", Line("widgets.html"), StringComparison.Ordinal);
        Assert.Contains("briefs templates --show home.html | git diff --no-index - templates/home.html", lines);

        string Line(string name) => lines.Single(l => l.StartsWith(name + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_that_was_not_changed_builds_the_same_site()
    {
        BriefsHere.Run("build", _site.Folder, "--as-of", "2030-01-01");
        var before = TestSite.TreeOf(_site.Output);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("templates")))
            Run("--eject", Path.GetFileName(file), "--site", _site.Folder);
        Assert.Equal(0, BriefsHere.Run("build", _site.Folder, "--as-of", "2030-01-01").Exit);
        Assert.Equal(before, TestSite.TreeOf(_site.Output));
    }

    private static BriefsResult Run(params string[] arguments) => BriefsHere.Run(["templates", .. arguments]);
}
