using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Workflows;

/// <summary>What is said of a pull request before anything of it is published, from a fork too.</summary>
public sealed class CheckStepTests : WorkflowPlace
{
    [Fact]
    public void A_check_says_what_changes_and_keeps_pages_that_can_be_looked_at_on_any_machine()
    {
        MakeProposal(text => text.Replace("covers every kind of return", "is wide", StringComparison.Ordinal));
        Check();
        Assert.Contains("href=\"/briefs/not-to-be-sent-back/\"", Place.Read("checkout/_site/index.html"), StringComparison.Ordinal);
        foreach (var report in (string[])["briefs.sarif", "briefs.md", "difference.md"])
            Assert.True(new FileInfo(Place.PathOf($"checkout/reports/{report}")).Length > 0, report);
        Assert.Contains(Place.Read("checkout/reports/difference.md"), Place.Read("summary.md"), StringComparison.Ordinal);
        Assert.Equal(
            ["briefs-not-to-be-sent-back.html"], Directory.GetFiles(Place.PathOf("checkout/reports/pages")).Select(Path.GetFileName));
    }

    // The name that check.yml gives a preview in a merge queue, where there is no number of a pull request.
    [Fact]
    public void A_check_in_a_merge_queue_builds_a_preview_too()
    {
        MakeProposal(text => text);
        Steps.Run(Checkout, "check/check/Build the site without this pull request");
        CheckProposal("merge_group");
        Assert.NotEqual(LabelFor("pull_request"), LabelFor("merge_group"));
        Assert.Contains(LabelFor("merge_group"), Place.Read("checkout/_site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_fails_where_published_words_change_without_a_correction()
    {
        MakeProposal(text => text.Replace("“in any manner whatsoever”", "“in any manner”", StringComparison.Ordinal));
        Assert.Contains("correction-missing", Assert.Throws<InvalidOperationException>(Check).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Place.PathOf("checkout/_site")));
    }

    [Fact]
    public void A_main_branch_that_does_not_build_does_not_keep_its_repair_from_being_checked()
    {
        MakeProposal(text => text);
        Place.With("checkout/before/content/briefs/broken.md", "no brief");
        Assert.Throws<InvalidOperationException>(
            () => Steps.Run(Checkout, "check/check/Build the site without this pull request"));
        CheckProposal();
        Steps.Run(Checkout, "check/check/List the quotations that are new, changed or removed");
        Assert.True(File.Exists(Place.PathOf("checkout/_site/index.html")));
    }
}
