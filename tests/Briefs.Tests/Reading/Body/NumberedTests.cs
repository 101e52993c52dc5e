using Briefs.Tests.Pages;
using Xunit;

namespace Briefs.Tests.Reading.Body;

/// <summary>Numbered paragraphs: <c>numbered: true</c>.</summary>
public sealed class NumberedTests
{
    private const string Body = """
        The first [paragraph](#p3).

        ## P3

        - A list has no number.

        > [!NOTE]
        > Nor has an alert.

        The second, and [the heading](#p3).

        The third.
        """;

    [Fact]
    public void Paragraphs_of_the_text_have_numbers_that_are_links_to_themselves()
    {
        var (brief, found) = Numbered(Body);
        Assert.Empty(found);
        Assert.Equal(3, brief.NumberedParagraphs);
        var site = BuiltSite.Of(SampleLibrary.With(brief));
        var page = site["briefs/x/index.html"];
        Assert.Contains("<p class=\"numbered\" id=\"p1\"><a class=\"number\" href=\"#p1\">1</a> The first ", page,
            StringComparison.Ordinal);
        Assert.Contains("<p class=\"numbered\" id=\"p3\"><a class=\"number\" href=\"#p3\">3</a> The third.</p>", page,
            StringComparison.Ordinal);
        Assert.Equal(3, System.Text.RegularExpressions.Regex.Count(page, "class=\"number\""));
        Assert.DoesNotContain("id=\\\"p1", site["feed.json"], StringComparison.Ordinal);
        Assert.Contains("https://example.org/watch/briefs/x/#p1", site["feed.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_number_leads_there_and_a_heading_of_that_name_comes_first()
    {
        var brief = Numbered(Body).Value;
        Assert.Equal("h-p3", brief.FragmentOf("h-p3"));
        Assert.Equal("p2", brief.FragmentOf("h-p2"));
        Assert.All((string[])["h-p0", "h-p4", "h-p02", "h-p", "h-px", "p2"], id => Assert.Null(brief.FragmentOf(id)));
        var page = BuiltSite.Of(SampleLibrary.With(brief, Numbered("See [there](x.md#p2) and [here](#p1).").Value with
        {
            Slug = "y",
            File = ContentFile.Whole("content/briefs/y.md"),
        }))["briefs/y/index.html"];
        Assert.Contains("href=\"/watch/briefs/x/#p2\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#p1\">here</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_key_nothing_is_numbered()
    {
        var brief = GivenBrief.WithBody(Body).Value;
        Assert.Equal(0, brief.NumberedParagraphs);
        Assert.DoesNotContain("numbered", BuiltSite.Of(SampleLibrary.With(brief))["briefs/x/index.html"], StringComparison.Ordinal);
    }

    private static Checked<Brief> Numbered(string body) =>
        GivenBrief.Whole(GivenBrief.Head.Replace("lang: LANG", "lang: en\nnumbered: true", StringComparison.Ordinal) + body);
}
