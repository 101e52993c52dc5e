using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Messages;

/// <summary>What readers stumbled over on the page.</summary>
public sealed class PrintedTests
{
    private const string Head = """
        ---
        title: Second
        date: 2024-03-01
        sources:
          leaflet:
            title: A leaflet
            publisher: The Prison
            date: 2024-02-28
            no-url: handed out at the gate
          interview:
            type: interview
            date: 2024-02-27
            no-url: kept by us
        quoted:
          warden:
            name: A. Warden
          sister:
            description: The applicant’s sister
          court:
            name: The Hague Times
        ---

        """;

    [Fact]
    public void A_description_in_mid_sentence_begins_with_a_small_article()
    {
        var page = Page("“Go,” he said [@warden via @sister in @interview].");
        Assert.Contains("as told by the applicant’s sister", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_at_the_beginning_and_a_name_keep_their_capital()
    {
        var page = Page("“Go,” she said [@sister via @court in @interview].");
        Assert.Contains("as told by The Hague Times", page, StringComparison.Ordinal);
        Assert.Contains("The applicant’s sister", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the Hague", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_a_source_has_no_address_is_said_once_in_the_list_of_sources()
    {
        var page = Page("“Go,” he said [@warden in @leaflet, p. 1]. “Now,” he said [@warden in @leaflet, p. 2].");
        Assert.Equal(2, page.Split("handed out at the gate").Length);
        Assert.Contains("id=\"s-leaflet\"", page.Split("handed out at the gate")[0].Split("<li")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_footer_leaves_out_the_chapters_of_a_page_and_puts_each_page_behind_the_one_that_leads_to_it()
    {
        using var site = TestSite.Good()
            .With("content/pages/about.md", "---\ntitle: Z about\n---\n\nRead [the manual](manual.md), then [how we work](method.md).\n")
            .With("content/pages/manual.md", "---\ntitle: Manual\n---\n\n1. [First](first.md)\n2. [Second](second.md)\n")
            .With("content/pages/method.md", "---\ntitle: How we work\n---\n\nSee [the manual](manual.md).\n")
            .With("content/pages/first.md",
            "---\ntitle: First chapter\n---\n\nBack to [the manual](manual.md), or to [the second](second.md).\n")
            .With("content/pages/second.md", "---\ntitle: Second chapter\n---\n\nNothing.\n");
        Assert.Equal(["Z about", "Manual", "How we work"], Footer(site));
    }

    [Fact]
    public void Pages_that_only_lead_to_each_other_are_all_in_the_footer()
    {
        using var site = TestSite.Good()
            .With("content/pages/a.md", "---\ntitle: A\n---\n\nSee [b](b.md).\n")
            .With("content/pages/b.md", "---\ntitle: B\n---\n\nSee [a](a.md) and [here](b.md).\n")
            .With("content/pages/c.md", "---\ntitle: C\n---\n\nNothing.\n");
        Assert.Equal(["C", "A", "B"], Footer(site));
    }

    private static IEnumerable<string> Footer(TestSite site)
    {
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        var footer = File.ReadAllText(Path.Combine(site.Output, "index.html")).Split("<footer")[1];
        return footer.Split("<li><a ").Skip(1).Select(item => item.Split('>')[1].Split('<')[0]).TakeWhile(title => title != "Search");
    }

    private static string Page(string body)
    {
        using var site = TestSite.Good().With("content/briefs/second.md", Head + body + "\n");
        var run = BriefsHere.Run("build", site.Folder);
        Assert.True(run.Exit == 0, run.All);
        return File.ReadAllText(Path.Combine(site.Output, "briefs", "second", "index.html"));
    }
}
