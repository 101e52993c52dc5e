using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Pages;

/// <summary>Pages in folders of <c>content/pages/</c>.</summary>
public sealed class FolderTests
{
    [Fact]
    public void A_page_in_a_folder_is_published_below_it_and_linked_both_ways()
    {
        using var site = TestSite.Good()
            .With("content/pages/help.md", "---\ntitle: Help\n---\n\nSee [who we are](help/who.md#our-team).\n")
            .With("content/pages/help/who.md",
                "---\ntitle: Who we are\naliases: [/who/]\n---\n\nSee [help](../help.md).\n\n## Our team\n\nWe are six.\n")
            .With("content/pages/help/who.ru.md", "---\ntitle: Кто мы\n---\n\nНас шестеро.\n");
        var run = BriefsProcess.Run(site.Folder, "build", "--base-url", "https://example.org/desk/");
        Assert.True(run.Exit == 0, run.All);
        Assert.Contains("href=\"/desk/help/who/#h-our-team\"", Published(site, "help"), StringComparison.Ordinal);
        Assert.Contains("href=\"/desk/help/\"", Published(site, "help/who"), StringComparison.Ordinal);
        Assert.Contains(
            "hreflang=\"ru\" href=\"https://example.org/desk/ru/help/who/\"", Published(site, "help/who"), StringComparison.Ordinal);
        Assert.Contains("/desk/help/who/", Published(site, "who"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("topics/asylum", "address-collision")]
    [InlineData("page/2", "address-collision")]
    [InlineData("Help/who", "file-name")]
    public void A_folder_that_cannot_be_published_is_an_error(string page, string rule)
    {
        using var site = TestSite.Good().With($"content/pages/{page}.md", "---\ntitle: Help\n---\n\nWe help.\n");
        var run = BriefsProcess.Run(site.Folder, "check", "--format", "json");
        Assert.Equal(1, run.Exit);
        Assert.Contains($"\"{rule}\"", run.Output, StringComparison.Ordinal);
    }

    private static string Published(TestSite site, string address) =>
        File.ReadAllText(Path.Combine([site.Output, .. address.Split('/'), "index.html"]));
}
