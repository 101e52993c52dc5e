
namespace Briefs.Tests.Reading.Body;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html;base64,AAAA)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](ftp://example.org/x)")]
    [InlineData("[x](intent://example.org/x)")]
    [InlineData("[x](//example.org/x)")]
    [InlineData("[x](https:example.org)")]
    [InlineData("[x](https://un.org@example.org/)")]
    [InlineData("[x](<https://exa mple.org>)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("[x]()")]
    public void A_link_that_is_not_safe_is_reported_and_printed_as_its_text(string body)
    {
        var (brief, found) = GivenBrief.WithBody(body);

        Assert.Contains(found, d => d.Rule.Id == "link-scheme");
        Assert.IsType<BodyLink.Broken>(Assert.Single(brief.Links));
    }

    [Theory]
    [InlineData("[x](https://example.org/a?b=c#d)", "https://example.org/a?b=c#d")]
    [InlineData("<https://example.org/>", "https://example.org/")]
    [InlineData("<desk@example.org>", "mailto:desk@example.org")]
    [InlineData("[x](tel:+41000000)", "tel:+41000000")]
    public void A_safe_link_leads_where_it_says(string body, string url)
    {
        var (brief, found) = GivenBrief.WithBody(body);

        Assert.Empty(found);
        Assert.Equal(url, Assert.IsType<BodyLink.External>(Assert.Single(brief.Links)).Url);
    }

    [Theory]
    [InlineData("[x](other.md)", "content/briefs/other.md", null)]
    [InlineData("[x](../pages/about.md#who-we-are)", "content/pages/about.md", "h-who-we-are")]
    [InlineData("[x](./a/../other.md)", "content/briefs/other.md", null)]
    public void A_link_to_a_file_is_resolved_from_the_file_it_stands_in(string body, string path, string? heading)
    {
        var link = Assert.IsType<BodyLink.Document>(Assert.Single(GivenBrief.WithBody(body).Value.Links));

        Assert.Equal((path, heading), (link.Path, link.HeadingId));
    }
}
