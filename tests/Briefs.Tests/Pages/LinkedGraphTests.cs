using System.Text.Json;
using System.Text.Json.Nodes;
using Briefs.Pages;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class LinkedGraphTests
{
    private const string Gate = "briefs/gate/index.html";
    private const string Home = "https://example.org/watch/";
    private const string GateLink = Home + "briefs/gate/";

    [Fact]
    public void A_brief_is_a_report_with_its_dates_picture_and_publisher()
    {
        var report = Node(Graph(Gate), "Report");
        Assert.Equal(GateLink, Text(report, "@id"));
        Assert.Equal("Vesmark keeps “the gate” shut", Text(report, "headline"));
        Assert.Equal(Home + "#website", Text(report.GetProperty("isPartOf"), "@id"));
        Assert.Equal("2024-03-01", Text(report, "datePublished"));
        Assert.Equal("2024-03-09", Text(report, "dateModified"));
        Assert.Equal(Home + "images/gate.png", Text(report.GetProperty("image"), "url"));
        Assert.Equal(["asylum", "Border & snow"], report.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal("Border Watch Vesmark", Text(Node(Graph(Gate), "Organization", Text(report.GetProperty("author"), "@id")), "name"));
        Assert.Equal("CorrectionComment", Text(report.GetProperty("correction")[0], "@type"));
    }

    [Fact]
    public void A_quotation_names_its_speaker_source_date_and_original()
    {
        var graph = Graph(Gate);
        var quotation = Node(graph, "Report").GetProperty("hasPart").EnumerateArray()
            .Single(q => Text(q, "@id") == GateLink + "#q-0000000004");
        Assert.Equal("2024-02", Text(quotation, "dateCreated"));
        Assert.Equal("закрыт на ремонт", Text(quotation.GetProperty("translationOfWork"), "text"));
        Assert.Equal("ru", Text(quotation.GetProperty("translationOfWork"), "inLanguage"));
        var speaker = Node(graph, "Person", Text(quotation.GetProperty("spokenByCharacter"), "@id"));
        Assert.Equal("Dana Orlova", Text(speaker, "name"));
        Assert.Equal("Deputy Minister of the Interior", Text(speaker, "jobTitle"));
        Assert.Equal(Home + "people/orlova/#person", Text(speaker, "@id"));
        var source = Node(graph, "Article", Text(quotation.GetProperty("citation"), "@id"));
        Assert.Equal("2024-02-28", Text(source, "datePublished"));
        Assert.Equal("Ministry defends the closed gate", Text(source, "name"));
        Assert.Equal("https://archive.example/gate", Text(source, "archivedAt"));
    }

    [Fact]
    public void The_words_of_a_quotation_are_written_once_at_the_place_that_its_id_names()
    {
        var page = BuiltSite.Of(SampleLibrary.Library)[Gate];
        var data = Data(page);
        Assert.DoesNotContain("closed for repairs", data, StringComparison.Ordinal);
        Assert.Contains("\"@id\":\"#q-0000000004\"", data, StringComparison.Ordinal);
        Assert.Contains("id=\"q-0000000004\">“closed for repairs”", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(QuotationContext.Alt)]
    [InlineData(QuotationContext.Title)]
    [InlineData(QuotationContext.Summary)]
    public void Words_that_may_have_no_place_on_the_page_are_in_the_data(QuotationContext where)
    {
        var gate = SampleLibrary.Gate();
        var site = BuiltSite.Of(SampleLibrary.With(
            gate with { Quotations = gate.Quotations.SetItem(3, gate.Quotations[3] with { Where = where }) }));
        var parts = Node(Graph(site[Gate]), "Report").GetProperty("hasPart").EnumerateArray();
        Assert.Contains(parts, q => Text(q, "text") == "closed for repairs");
    }

    [Fact]
    public void The_original_publication_is_named_beside_the_work_that_was_read()
    {
        var gate = SampleLibrary.Gate();
        var relayed = gate.Quotations[3].Citations[0] with { Via = new SourceId("law") };
        var site = BuiltSite.Of(SampleLibrary.With(
            gate with { Quotations = gate.Quotations.SetItem(3, gate.Quotations[3] with { Citations = [relayed] }) }));
        var quotation = Node(Graph(site[Gate]), "Report").GetProperty("hasPart").EnumerateArray()
            .Single(q => Text(q, "@id") == GateLink + "#q-0000000004");
        var cited = quotation.GetProperty("citation").EnumerateArray().Select(c => Text(c, "@id"));
        Assert.Equal([GateLink + "#s-law", GateLink + "#s-courier"], cited);
        Assert.Equal(GateLink + "#s-courier", Text(quotation.GetProperty("isBasedOn"), "@id"));
    }

    [Fact]
    public void What_repeats_words_of_the_brief_is_no_second_part()
    {
        var gate = SampleLibrary.Gate();
        var parts = gate.Quotations.Count(q => q.EchoOf is null);
        Assert.Equal(parts, Node(Graph(Gate), "Report").GetProperty("hasPart").GetArrayLength());
        Assert.NotEqual(parts, gate.Quotations.Length);
    }

    [Fact]
    public void Somebody_anonymous_is_described_and_has_neither_name_nor_address()
    {
        var gate = SampleLibrary.Gate();
        var id = new PersonId("witness-1");
        // A name beside anonymous is an error of its own; should one ever get here, it must still not be printed.
        var named = gate.People[id] with { Names = gate.People[id].Names.Add("", "Secret Name") };
        var site = BuiltSite.Of(SampleLibrary.With(gate with { People = gate.People.SetItem(id, named) }));
        var witness = Graph(site[Gate]).Single(n => Text(n, "@id")?.StartsWith("_:", StringComparison.Ordinal) == true);
        Assert.Equal("A woman turned away at the gate", Text(witness, "description"));
        Assert.Equal(["@type", "@id", "description"], witness.EnumerateObject().Select(p => p.Name));
        Assert.All(site.Paths.Where(p => p.EndsWith(".html", StringComparison.Ordinal)),
            p => Assert.DoesNotContain("Secret Name", site[p], StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_s_page_has_the_person_and_the_ids_of_their_words_in_their_briefs()
    {
        var graph = Graph("people/orlova/index.html");
        var page = Node(graph, "ProfilePage");
        Assert.Equal(Home + "people/orlova/#person", Text(page.GetProperty("mainEntity"), "@id"));
        Assert.Equal("Dana Orlova", Text(Node(graph, "Person"), "name"));
        Assert.Equal(Home + "people/orlova/", Text(Node(graph, "Person"), "url"));
        Assert.Equal(
            [GateLink + "#q-0000000002", GateLink + "#q-0000000004"],
            page.GetProperty("hasPart").EnumerateArray().Select(q => Text(q, "@id")));
        Assert.DoesNotContain(graph, n => Text(n, "@type") == "Quotation");
    }

    [Theory]
    [InlineData("index.html", "")]
    [InlineData("topics/asylum/index.html", "Border Watch|Topics|asylum")]
    [InlineData("people/orlova/index.html", "Border Watch|People|Dana Orlova")]
    [InlineData("archive/2024/index.html", "Border Watch|Archive|Archive · 2024")]
    [InlineData("about/index.html", "Border Watch|About us")]
    public void Every_page_tells_the_way_to_it(string path, string way)
    {
        var crumbs = Graph(path).Where(n => Text(n, "@type") == "BreadcrumbList")
            .SelectMany(n => n.GetProperty("itemListElement").EnumerateArray()).ToList();
        Assert.Equal(way, string.Join('|', crumbs.Select(c => Text(c, "name"))));
        Assert.All(crumbs, c => Assert.StartsWith(Home, Text(c, "item"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_home_page_offers_the_search_that_the_list_of_quotations_answers() =>
        Assert.Equal(Home + "quotes/?q={search_term_string}",
            Text(Node(Graph("index.html"), "WebSite").GetProperty("potentialAction").GetProperty("target"), "urlTemplate"));

    [Fact]
    public void A_site_that_quotes_nobody_offers_no_search()
    {
        var bare = new Brief
        {
            File = ContentFile.Whole("content/briefs/bare.md"),
            Kind = DocumentKind.Brief,
            Slug = "bare",
            Lang = "en",
            Title = BodyOf.Plain("Bare"),
        };
        Assert.False(Node(Graph(BuiltSite.Of(SampleLibrary.With(bare))["index.html"]), "WebSite").TryGetProperty("potentialAction", out _));
    }

    [Fact]
    public void No_text_can_end_the_element_or_begin_another()
    {
        const string evil = "</script><script>alert(1)</script><!-- <script \u2028 \u2029 ]]> & ' \" \\u003c";
        var gate = SampleLibrary.Gate();
        var page = BuiltSite.Of(SampleLibrary.With(gate with
        {
            Title = new PrintedText(evil, new BodyOf().Html("safe")),
            Topics = [evil],
            Quotations = gate.Quotations.SetItem(1, gate.Quotations[1] with { Text = evil, Where = QuotationContext.Alt }),
            Sources = gate.Sources.SetItem(
                new SourceId("courier"), gate.Sources[new SourceId("courier")] with { Title = evil, Author = evil, Publisher = evil }),
        }))[Gate];
        var written = Data(page);
        Assert.DoesNotContain(written, c => c is '<' or '>' or '&' or '\'' or '\u2028' or '\u2029');
        var report = Node(Graph(page), "Report");
        Assert.Equal(evil, Text(report, "headline"));
        Assert.Contains(report.GetProperty("hasPart").EnumerateArray(), q => Text(q, "text") == evil);
    }

    [Fact]
    public void A_preview_names_the_published_pages()
    {
        var plan = SitePlanner.Plan(SampleLibrary.Library, TemplateReader.Read(new Dictionary<string, string>()).Value,
            new SiteProfile("https://example.org/watch/preview/pr-7/", DateTimeOffset.UnixEpoch)
            { Preview = "pr-7", PublicUrl = Home }).Value;
        var page = System.Text.Encoding.UTF8.GetString(
            Assert.IsType<PlannedFile.Rendered>(plan.Files.Single(f => f.Path == Gate)).Render().Value.Span);
        Assert.DoesNotContain("example.org/watch/preview", page, StringComparison.Ordinal);
        Assert.Equal(GateLink, Text(Node(Graph(page), "Report"), "@id"));
        Assert.Contains("<meta property=\"og:url\" content=\"https://example.org/watch/briefs/gate/\">", page, StringComparison.Ordinal);
    }

    private static List<JsonElement> Graph(string pathOrPage)
    {
        var page = pathOrPage.StartsWith('<') ? pathOrPage : BuiltSite.Of(SampleLibrary.Library)[pathOrPage];
        var data = JsonNode.Parse(Data(page))!;
        Resolve(data["@graph"]!, new Uri(data["@context"]![1]!["@base"]!.GetValue<string>()));
        return [.. JsonSerializer.SerializeToElement(data["@graph"]).EnumerateArray()];
    }

    private static string Data(string page) =>
        Assert.Single(page.Split("<script type=\"application/ld+json\">").Skip(1)).Split("</script>")[0];

    // As a processor of JSON-LD does; .ci/judges reads the pages with one.
    private static void Resolve(JsonNode node, Uri page)
    {
        if (node is JsonObject named && named["@id"] is { } id && !id.GetValue<string>().StartsWith("_:", StringComparison.Ordinal))
            named["@id"] = new Uri(page, id.GetValue<string>()).AbsoluteUri;
        foreach (var part in node is JsonObject of ? of.Select(p => p.Value) : node is JsonArray list ? list : [])
            if (part is JsonObject or JsonArray) Resolve(part, page);
    }

    private static JsonElement Node(List<JsonElement> graph, string type, string? id = null) =>
        graph.Single(n => Text(n, "@type") == type && (id is null || Text(n, "@id") == id)
            && (type != "Person" || id is not null || n.TryGetProperty("name", out _)));

    private static string? Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) ? value.GetString() : null;
}
