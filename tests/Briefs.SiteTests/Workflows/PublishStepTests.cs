using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What reaches the pages branch, and what leaves it.</summary>
public sealed class PublishStepTests : WorkflowPlace
{
    [Fact]
    public void A_site_is_published_only_if_another_build_of_it_has_the_same_bytes()
    {
        MakeRepository();
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        Compare();
        Assert.True(File.Exists(Place.PathOf("checkout/site.tar")));
    }

    [Fact]
    public void The_main_branch_is_checked_once_more_before_anything_of_it_is_compared_or_published()
    {
        MakeRepository();
        Steps.Run(Checkout, "publish/build/Check and build");
        Compare(Steps.Left.Split('=')[1].TrimEnd());
        Assert.True(new FileInfo(Place.PathOf("checkout/reports/briefs.sarif")).Length > 0);

        Place.With("checkout/content/briefs/broken.md", "no brief");
        Assert.Contains("ended with 1", Assert.Throws<InvalidOperationException>(
            () => Steps.Run(Checkout, "publish/build/Check and build")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_more_in_one_of_two_builds_ends_the_publication()
    {
        MakeRepository();
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        File.AppendAllText(Place.PathOf("checkout/_site/index.html"), "\n");
        Assert.Contains("index.html", Assert.Throws<InvalidOperationException>(Compare).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Place.PathOf("checkout/site.tar")));
    }

    [Fact]
    public void A_pull_request_has_a_preview_as_long_as_it_is_open_and_the_site_stays_beside_it()
    {
        MakeRepository();
        Git("init", "--quiet", "--bare", "remote.git");
        Git("-C", "checkout", "remote", "add", "origin", Place.PathOf("remote.git"));
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        Compare();
        Steps.Run(Checkout, "publish/publish/Publish");
        var site = Pages();
        Assert.Contains("briefs/not-to-be-sent-back/index.html", site);

        Propose();
        Build();
        Steps.Run(Checkout, "preview/publish/Publish the preview", ("NUMBER", "7"));
        Assert.Contains("preview/pr-7/briefs/not-to-be-sent-back/index.html", Pages());
        Assert.Equal(site, Pages().Where(file => !file.StartsWith("preview/", StringComparison.Ordinal)));

        Steps.Answering("repos/desk/briefs/pulls/7", """{"state": "open"}""");
        Steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests");
        Assert.Contains("preview/pr-7/index.html", Pages());
        Steps.Answering("repos/desk/briefs/pulls/7", """{"state": "closed"}""");
        Steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests");
        Assert.Equal(site, Pages());
    }

    // The job that publishes may have to wait for an approval. No one should have to approve the same site every hour.
    [Fact]
    public void A_publication_is_asked_for_only_if_it_changes_the_site()
    {
        MakeRepository();
        Git("init", "--quiet", "--bare", "remote.git");
        Git("-C", "checkout", "remote", "add", "origin", Place.PathOf("remote.git"));
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        Assert.Equal("true", Changed());
        Assert.Equal(0, BriefsHere.Run("publish", "--site", Checkout).Exit);
        Assert.Equal("false", Changed());

        Git("clone", "--quiet", "--branch", "gh-pages", "remote.git", "others");
        Place.With("others/preview/pr-7/index.html", "a preview\n").With("others/CNAME", "briefs.example.org\n");
        Git("-C", "others", "add", "--all");
        Git("-C", "others", "commit", "--quiet", "--message", "Publish a preview");
        Git("-C", "others", "push", "--quiet");
        Assert.Equal("false", Changed());

        // The same site an hour later, and then with another brief, under a name that the branch uses for its previews.
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T01:00:00Z").Exit);
        Assert.Equal("false", Changed());
        Place.With("checkout/content/briefs/preview.md", "---\ntitle: The pass\ndate: 2024-03-01\n---\n\nThe pass is closed.\n");
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T01:00:00Z").Exit);
        Assert.Equal("true", Changed());
        Assert.Equal(0, BriefsHere.Run("publish", "--site", Checkout).Exit);
        Assert.Equal("false", Changed());
        File.AppendAllText(Place.PathOf("checkout/_site/briefs/preview/index.html"), "\n");
        Assert.Equal("true", Changed());
    }

    // The manual says how a rejected change stops the requests for approval.
    [Fact]
    public void A_rejected_publication_is_asked_for_again_until_its_change_is_reverted()
    {
        MakeRepository();
        Git("init", "--quiet", "--bare", "remote.git");
        Git("-C", "checkout", "remote", "add", "origin", Place.PathOf("remote.git"));
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T00:00:00Z").Exit);
        Assert.Equal(0, BriefsHere.Run("publish", "--site", Checkout).Exit);
        Place.With("checkout/content/briefs/pass.md", "---\ntitle: The pass\ndate: 2024-03-01\n---\n\nThe pass is closed.\n");
        foreach (var hour in (string[])["01", "02"])
        {
            Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", $"2026-11-24T{hour}:00:00Z").Exit);
            Assert.Equal("true", Changed());
        }

        File.Delete(Place.PathOf("checkout/content/briefs/pass.md"));
        Assert.Equal(0, BriefsHere.Run("build", Checkout, "--as-of", "2026-11-24T03:00:00Z").Exit);
        Assert.Equal("false", Changed());
    }

    [Fact]
    public void Previews_of_closed_pull_requests_are_removed_and_no_others()
    {
        MakePagesBranch("preview/pr-3/index.html", "preview/pr-4/index.html", "preview/pr-x/index.html", "preview/notes/index.html",
            "index.html");
        Place.With("bin/briefs", "#!/bin/sh\necho \"$@\" >>\"$(dirname \"$0\")/briefs.log\"\n");
        Steps.Answering("repos/desk/briefs/pulls/3", """{"state": "closed"}""").Answering("repos/desk/briefs/pulls/4", """{"state": "open"}""");
        Steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests");
        Assert.Equal("publish --remove --prefix preview/pr-3\n", Place.Read("bin/briefs.log"));
    }

    [Fact]
    public void Where_nothing_was_published_yet_nothing_is_removed()
    {
        MakePagesBranch();
        Assert.Contains("There is no pages branch yet.",
            Steps.Run(Checkout, "preview-clean/clean/Remove previews of closed pull requests"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("briefs", "embargo: 2020-01-10T09:00+05:00", "embargo=true\n")]
    [InlineData("briefs", "\"embargo\": 2020-01-10T09:00+05:00", "embargo=true\n")]
    [InlineData("pages", "embargo: 2020-01-10T09:00+05:00", "embargo=true\n")]
    [InlineData("briefs", "status: draft", "")]
    public void The_hour_matters_only_where_a_brief_or_page_has_an_embargo(string folder, string line, string left)
    {
        Place.With($"checkout/content/{folder}/border.md", $"---\ntitle: At the border\n{line}\n---\n");
        Steps.Run(Checkout, "scheduled/look/Check whether any brief or page has an embargo");
        Assert.Equal(left, Steps.Left);
    }

    // The branch is checked out in the step before, which fails if it does not exist.
    private string Changed()
    {
        if (Directory.Exists(Place.PathOf("checkout/published"))) Directory.Delete(Place.PathOf("checkout/published"), recursive: true);
        if (Git("--git-dir", "remote.git", "branch", "--list", "gh-pages").Length > 0)
            Git("clone", "--quiet", "--branch", "gh-pages", "remote.git", "checkout/published");
        Steps.Run(Checkout, "publish/build/Check whether the published site would change");
        return Steps.Left["changed=".Length..].TrimEnd();
    }
}
