using System.Text.Json;
using Xunit;

namespace Briefs.Tests.Pages;

/// <summary>The authors of a brief, wherever a reader or a program looks for them.</summary>
public sealed class BylineTests
{
    private const string Page = "briefs/gate/index.html";

    private static readonly Author s_ana = new()
    {
        Id = new AuthorId("ana-petrel"),
        Names = ImmutableSortedDictionary<string, string>.Empty.Add("en", "Ana Petrel").Add("ru", "Ана Петрел"),
        Role = "Senior researcher",
        Link = "https://border.example/ana",
        Orcid = "0000-0002-1825-0097",
    };

    private static readonly BuiltSite s_site = BuiltSite.Of(
        SampleLibrary.With(SampleLibrary.Gate() with { Authors = [s_ana, Author.Create("Vera <Blindtext>"), Author.Create("Olaf Lund")] }));

    [Fact]
    public void The_page_names_them_with_role_page_and_ORCID() => Assert.Contains(
        "<p class=\"byline\">By <a href=\"https://border.example/ana\" rel=\"author noopener noreferrer external\">Ana Petrel</a> "
        + "<span class=\"role\">(Senior researcher)</span> <a class=\"orcid\" href=\"https://orcid.org/0000-0002-1825-0097\" "
        + "rel=\"noopener noreferrer external\" aria-label=\"ORCID: Ana Petrel\">ORCID</a>, Vera &lt;Blindtext&gt; and Olaf Lund</p>",
        s_site[Page], StringComparison.Ordinal);

    [Fact]
    public void To_cite_the_brief_is_to_name_them_and_the_publisher() => Assert.Contains(
        "id=\"cite-as\">Ana Petrel, Vera &lt;Blindtext&gt; and Olaf Lund. <cite>Vesmark keeps “the gate” shut</cite>. "
        + "Border Watch Vesmark, 1 March 2024. <bdi", s_site[Page], StringComparison.Ordinal);

    [Fact]
    public void Reference_managers_read_each_of_them()
    {
        foreach (var name in (string[])["Ana Petrel", "Vera &lt;Blindtext&gt;", "Olaf Lund"])
            Assert.Contains($"<meta name=\"citation_author\" content=\"{name}\">", s_site[Page], StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_author_orcid\" content=\"https://orcid.org/0000-0002-1825-0097\">", s_site[Page],
            StringComparison.Ordinal);
        Assert.DoesNotContain("<meta name=\"citation_author\" content=\"Border Watch Vesmark\">", s_site[Page], StringComparison.Ordinal);
    }

    [Fact]
    public void The_linked_data_have_them_as_people_with_their_ORCID()
    {
        var page = s_site[Page];
        var from = page.IndexOf("<script type=\"application/ld+json\">", StringComparison.Ordinal) + 35;
        using var data = JsonDocument.Parse(page[from..page.IndexOf("</script>", from, StringComparison.Ordinal)]);
        var report = data.RootElement.GetProperty("@graph").EnumerateArray()
            .Single(node => node.GetProperty("@type").ValueEquals("Report"));
        var authors = report.GetProperty("author").EnumerateArray().ToList();
        Assert.Equal(["Ana Petrel", "Vera <Blindtext>", "Olaf Lund"], authors.Select(a => a.GetProperty("name").GetString()));
        Assert.All(authors, a => Assert.Equal("Person", a.GetProperty("@type").GetString()));
        Assert.Equal("https://orcid.org/0000-0002-1825-0097", authors[0].GetProperty("sameAs").GetString());
        Assert.Equal("Senior researcher", authors[0].GetProperty("jobTitle").GetString());
    }

    [Fact]
    public void The_feeds_have_them()
    {
        Assert.Matches("<entry[^>]*>[\\s\\S]*<author>\\s*<name>Ana Petrel</name>\\s*<uri>https://border.example/ana</uri>\\s*</author>",
            s_site["feed.xml"]);
        using var feed = JsonDocument.Parse(s_site["feed.json"]);
        var authors = feed.RootElement.GetProperty("items")[0].GetProperty("authors").EnumerateArray().ToList();
        Assert.Equal(["Ana Petrel", "Vera <Blindtext>", "Olaf Lund"], authors.Select(a => a.GetProperty("name").GetString()));
        Assert.Equal("https://border.example/ana", authors[0].GetProperty("url").GetString());
    }

    [Fact]
    public void A_brief_without_authors_is_the_work_of_the_organisation()
    {
        var page = BuiltSite.Of(SampleLibrary.Library)[Page];
        Assert.DoesNotContain("class=\"byline\"", page, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"citation_author\" content=\"Border Watch Vesmark\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_written_in_the_language_of_the_brief()
    {
        var site = BuiltSite.Of(SampleLibrary.With(SampleLibrary.Gate() with { Lang = "ru", Authors = [s_ana] }));
        Assert.Contains(">Ана Петрел</a>", site["ru/briefs/gate/index.html"], StringComparison.Ordinal);
    }
}
