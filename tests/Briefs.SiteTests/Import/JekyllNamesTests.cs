using Xunit;

namespace Briefs.SiteTests.Import;

/// <summary>Jekyll reads files by their names: some it never publishes, and the day of a post is in its name.</summary>
public sealed class JekyllNamesTests : IDisposable
{
    private const string Text = "---\ntitle: A plan\ndate: 2020-01-10\n---\nThe plan.\n";

    private readonly ImportedSite _site = new ImportedSite().With("_config.yml", "title: Old\ncollections: {docs: {output: true}}\n")
        .With("_posts/2020-01-11-open.md", Text);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("_plan.md", "The name `_plan.md`")]
    [InlineData("#plan.md", "The name `#plan.md`")]
    [InlineData("~plan.md", "The name `~plan.md`")]
    [InlineData("team/_plan.md", "The name `_plan.md`")]
    [InlineData("#team/plan.md", "The name `#team`")]
    [InlineData("_posts/_2020-01-10-plan.md", "The name `_2020-01-10-plan.md`")]
    [InlineData("_posts/_team/2020-01-10-plan.md", "The name `_team`")]
    [InlineData("_posts/team/#2020-01-10-plan.md", "The name `#2020-01-10-plan.md`")]
    [InlineData("_old/_posts/2020-01-10-plan.md", "The name `_old`")]
    [InlineData("_docs/_plan.md", "The name `_plan.md`")]
    [InlineData("team/_docs/plan.md", "The name `_docs`")]
    [InlineData("_posts/plan.md", "The missing date in its name")]
    [InlineData("_posts/2020-13-10-plan.md", "The missing date in its name")]
    [InlineData("_posts/20200110-plan.md", "The missing date in its name")]
    public void A_file_that_Jekyll_never_builds_is_not_published(string path, string what)
    {
        _site.With(path, Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "open.md"], _site.Briefs);
        Assert.Contains($"{Path.GetFileName(path)}. {what} hides it in the old site. To import it as a draft, pass its file.",
            result.Output, StringComparison.Ordinal);
        var chosen = _site.Import(_site.PathOf(path), "--slug", "plan");
        Assert.True(chosen.Exit == 0, chosen.All);
        Assert.Contains("\nstatus: draft\n", _site.Brief("plan.md"), StringComparison.Ordinal);
        Assert.Contains($"{what} hides this text, so the brief is a draft.", chosen.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_posts/2020-1-2-plan.md", "2020-01-02")]
    [InlineData("_posts/20-1-2-plan.md", "2020-01-02")]
    [InlineData("_posts/98-12-31-plan.md", "1998-12-31")]
    [InlineData("_posts/team/_x/2020-01-02-plan.md", "2020-01-02")]
    [InlineData("team/_posts/2020-01-02-plan.md", "2020-01-02")]
    public void The_day_of_a_post_is_in_its_name(string path, string day)
    {
        _site.With(path, "---\ntitle: A plan\n---\nThe plan.\n");
        var result = _site.Import(_site.Old);
        Assert.Equal(["border.md", "open.md", "plan.md"], _site.Briefs);
        Assert.Contains($"\ndate: {day}\n", _site.Brief("plan.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("status: draft", _site.Brief("plan.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("hides", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Included_names_and_the_folder_of_collections_are_read()
    {
        _site.With("_config.yml", "title: Old\ncollections_dir: all\ncollections: {docs: {output: true}}\ninclude: [_team]\n")
            .With("all/_docs/plan.md", Text).With("_team/page.md", Text).With("all/_posts/2020-01-12-post.md", Text);
        var result = _site.Import(_site.Old);
        Assert.True(result.Exit == 0, result.All);
        Assert.Equal(["border.md", "page.md", "plan.md", "post.md"], _site.Briefs);
        Assert.Contains("2020-01-11-open.md. `collections_dir` of _config.yml hides it in the old site.", result.Output,
            StringComparison.Ordinal);
        Assert.Contains("aliases:\n  - /docs/plan.html\n", _site.Brief("plan.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_post_without_front_matter_is_published_as_Jekyll_does()
    {
        _site.With("_posts/2020-01-12-plan.md", "The plan.\n");
        Assert.Equal(0, _site.Import(_site.Old).Exit);
        Assert.DoesNotContain("status: draft", _site.Brief("plan.md"), StringComparison.Ordinal);
    }
}
