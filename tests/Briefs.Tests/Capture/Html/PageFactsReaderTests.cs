using Briefs.Capture.Html;
using Briefs.Tests.Running;
using Xunit;

namespace Briefs.Tests.Capture.Html;

public sealed class PageFactsReaderTests
{
    private static readonly Uri Address = new("https://courier.example/2020/02/pass?utm_source=x");

    [Fact]
    public void A_page_with_Open_Graph()
    {
        var facts = Read("""
            <!doctype html><html lang="en-GB"><head><title>Pass closed - The Lipsum Courier</title>
            <meta property="og:title" content="Pass closed &quot;until further notice&quot; | The Lipsum Courier">
            <meta property="og:site_name" content="The Lipsum Courier"><meta name="author" content="By  Ada Specimen">
            <meta property="article:published_time" content="2020-02-14T23:30:00+02:00"><link rel="canonical" href="/2020/02/pass">
            </head><body><h1>x</h1>
            """);
        Assert.Equal(("Pass closed \"until further notice\"", "The Lipsum Courier", new PartialDate(2020, 2, 14), "en-GB"),
            (facts.Title, facts.Publisher, facts.Published, facts.Language));
        Assert.Equal(["Ada Specimen"], facts.Authors);
        Assert.Equal(new Uri("https://courier.example/2020/02/pass"), facts.Address);
    }

    [Fact]
    public void A_page_with_linked_nodes()
    {
        var facts = Read("""
            <html lang=en><title>Site</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebPage","name":"Not this"},
            {"@type":["NewsArticle"],"headline":"Der Pass ist zu","author":[{"@id":"#ada"},{"@type":"Person","name":"Bo Lorem"}],"publisher":{"@id":"#org"},"datePublished":"2020-02-14","inLanguage":"de"},
            {"@type":"Person","@id":"#ada","name":"Ada Specimen"},{"@type":"Organization","@id":"#org","name":"Kurier"}]}</script>
            """);
        Assert.Equal(("Der Pass ist zu", "Kurier", new PartialDate(2020, 2, 14), "de"),
            (facts.Title, facts.Publisher, facts.Published, facts.Language));
        Assert.Equal(["Ada Specimen", "Bo Lorem"], facts.Authors);
    }

    [Fact]
    public void A_paper_as_libraries_want_it()
    {
        var facts = Read("""
            <title>PDF viewer</title><meta name="citation_title" content="On the misquotation of sources"><meta name="citation_author" content="Lorem, Ada">
            <meta name="citation_author" content="Ipsum, Bo"><meta name="citation_publication_date" content="2019/3/7"><meta name="citation_journal_title" content="Journal of Words">
            """);
        Assert.Equal(("On the misquotation of sources", "Journal of Words", new PartialDate(2019, 3, 7)),
            (facts.Title, facts.Publisher, facts.Published));
        Assert.Equal(["Lorem, Ada", "Ipsum, Bo"], facts.Authors);
    }

    [Fact]
    public void A_page_that_says_almost_nothing()
    {
        var facts = Read("<title>\n  A\n  notice </title><p>text");
        Assert.Equal(("A notice", null, null, null, null), (facts.Title, facts.Publisher, facts.Published, facts.Language, facts.Address));
        Assert.Empty(facts.Authors);
    }

    [Fact]
    public void A_picture_s_title_is_not_the_page_s() =>
        Assert.Equal("The page", Read("<svg><title>Logo</title></svg><title>The page</title>").Title);

    [Theory]
    [InlineData("<meta property=article:author content='https://social.example/ada'>")]
    [InlineData("<meta name=author content='@ada'>")]
    [InlineData("<meta name=author content='  '>")]
    public void An_address_is_no_author(string meta) => Assert.Empty(Read(meta).Authors);

    [Theory]
    [InlineData("14 February 2020")]
    [InlineData("02/14/2020")]
    [InlineData("2020-13-01")]
    [InlineData("2020-02-30")]
    [InlineData("20200214")]
    [InlineData("2020-2-14-9")]
    public void A_date_that_can_be_read_in_two_ways_or_none_is_left_out(string date) =>
        Assert.Null(Read($"<meta property='article:published_time' content='{date}'>").Published);

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":7,\"author\":[null,[],{}],\"publisher\":\"https://x.example\",\"@graph\":{}}")]
    public void Broken_linked_facts_say_nothing(string json) =>
        Assert.Equal("T", Read($"<title>T</title><script type='application/ld+json'>{json}</script>").Title);

    [Fact]
    public void What_would_turn_a_line_of_front_matter_is_dropped() =>
        Assert.Equal("Pass cl osed", Read("<meta property=og:title content='Pa\u202Ess&#10;cl\u0007\r\nosed&#0;'>").Title?.Replace(
            "\uFFFD", "", StringComparison.Ordinal));

    [Fact]
    public void A_canonical_address_elsewhere_is_not_believed() =>
        Assert.Null(Read("<link rel=canonical href='https://other.example/'><meta property=og:url content='javascript:alert(1)'>").Address);

    // A page nested deeper than calls can go must neither end the process nor take long.
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><td>")]
    [InlineData("<svg><title>")]
    [InlineData("<a>")]
    [InlineData("<font><i><b>")]
    public void A_page_nested_without_end_is_read_in_proportion(string opening)
    {
        Work.GrowsWith(Repetitions.Times(512, 2048) * 1024, size =>
        {
            var page = "<title>T</title>" + string.Concat(Enumerable.Repeat(opening, size / opening.Length));
            return () => Assert.Equal("T", Read(page).Title);
        });
    }

    private static PageFacts Read(string html) => PageFactsReader.Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Address);
}
