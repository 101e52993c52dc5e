
namespace Briefs.Tests.Pages;

/// <summary>A source and its archived copy name each other, so that whoever finds one dead finds the other.</summary>
public sealed class RobustLinkTests
{
    private const string Url = "https://courier.example/gate?a=1&b=2";
    private const string Copy = "https://web.archive.org/web/20240202101530/" + Url;

    private static readonly SourceId s_courier = new("courier");

    [Fact]
    public void A_source_names_its_copy_and_the_day_of_it_and_the_copy_the_source()
    {
        var page = Page(s => s with { Url = Url, Archive = Copy });
        var (url, copy) = (Url.Replace("&", "&amp;", StringComparison.Ordinal), Copy.Replace("&", "&amp;", StringComparison.Ordinal));
        Assert.Contains($"<a href=\"{url}\" rel=\"noopener noreferrer external\" data-versionurl=\"{copy}\" "
            + "data-versiondate=\"2024-02-02\">", page, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{copy}\" rel=\"noopener noreferrer external\" data-originalurl=\"{url}\" "
            + "data-versiondate=\"2024-02-02\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_copy_does_not_tell_its_day_it_is_that_on_which_the_page_was_seen()
    {
        var page = Page(s => s with { Url = Url, Archive = "https://perma.cc/AB12-CD34", Accessed = new PartialDate(2024, 2, 5) });
        Assert.Contains("data-versionurl=\"https://perma.cc/AB12-CD34\" data-versiondate=\"2024-02-05\">", page, StringComparison.Ordinal);
        page = Page(s => s with { Url = Url, Archive = "https://perma.cc/AB12-CD34", Accessed = new PartialDate(2024, 2) });
        Assert.Contains("data-versionurl=\"https://perma.cc/AB12-CD34\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-versiondate", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_without_a_copy_and_a_copy_without_an_address_say_no_more_than_they_know()
    {
        Assert.DoesNotContain("data-version", Page(s => s with { Url = Url, Archive = null }), StringComparison.Ordinal);
        var page = Page(s => s with { Url = null, NoUrl = "taken down in 2024", Archive = Copy });
        Assert.DoesNotContain("data-originalurl", page, StringComparison.Ordinal);
        Assert.Contains("data-versiondate=\"2024-02-02\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_an_address_leaves_its_attribute()
    {
        var page = Page(s => s with { Url = Url, Archive = "https://example.org/\"onclick=alert(1) x<script>" });
        Assert.DoesNotContain("\"onclick", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("data-versionurl=\"https://example.org/%22onclick=alert(1)%20x%3Cscript%3E\"", page, StringComparison.Ordinal);
    }

    private static string Page(Func<Source, Source> change)
    {
        var brief = SampleLibrary.Gate();
        return BuiltSite.Of(SampleLibrary.With(brief with
        {
            Sources = brief.Sources.SetItem(
            s_courier, change(brief.Sources[s_courier]))
        }))["briefs/gate/index.html"];
    }
}
