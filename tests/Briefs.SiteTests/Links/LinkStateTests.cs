using Briefs.Cli.Commands;
using Briefs.Cli.Reporting;
using Briefs.SiteTests.Harness;
using Xunit;

namespace Briefs.SiteTests.Links;

/// <summary>What is said of every kind of answer that a link can have.</summary>
public sealed class LinkStateTests : IDisposable
{
    private readonly GivenLinks _given = new();

    public void Dispose() => _given.Dispose();

    public static TheoryData<string, string, string> Statuses => new()
    {
        { "200 OK", "ok", "" },
        { "204 No Content", "ok", "" },
        { "206 Partial Content", "ok", "" },
        { "304 Not Modified", "unknown", "304" },
        { "400 Bad Request", "unknown", "400" },
        { "401 Unauthorized", "unknown", "password" },
        { "402 Payment Required", "unknown", "payment" },
        { "403 Forbidden", "unknown", "blocks automated requests" },
        { "404 Not Found", "dead", "does not exist" },
        { "405 Method Not Allowed", "unknown", "405" },
        { "406 Not Acceptable", "unknown", "406" },
        { "410 Gone", "dead", "taken down" },
        { "418 I am a teapot", "unknown", "418" },
        { "429 Too Many Requests", "unknown", "too many requests" },
        { "451 Unavailable For Legal Reasons", "unknown", "legal" },
        { "500 Internal Server Error", "unknown", "failed with an error" },
        { "502 Bad Gateway", "unknown", "failed with an error" },
        { "503 Service Unavailable", "unknown", "failed with an error" },
        { "599 Whatever", "unknown", "failed with an error" },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_is_one_of_three_states_and_its_reason_is_told(string status, string state, string reason)
    {
        _given.Web.Answer("/x", status);
        var run = _given.LinkingTo("/x").Ask();
        var link = _given.LinksOf(run)["/x"];
        Assert.Equal(state, link.GetProperty("state").GetString());
        Assert.Contains(reason, link.GetProperty("reason").GetString() ?? "", StringComparison.Ordinal);
        Assert.Equal(state == "dead" ? 1 : 0, run.Exit);
        Assert.Equal(state switch
        {
            "dead" => ["link-dead content/briefs/pass.md:6"],
            "unknown" => ["link-unclear content/briefs/pass.md:6"],
            _ => []
        }, GivenLinks.Findings(run));
    }

    [Fact]
    public void Silence_garbage_a_cut_and_circles_are_not_called_dead()
    {
        _given.Silence = TimeSpan.FromSeconds(2);
        _given.Web.Silent("/silent").Raw("/garbage", "This is no HTTP.\r\n\r\n").Raw("/cut", "")
            .Answer("/circle", "302 Found", "Location: /back").Answer("/back", "302 Found", "Location: /circle")
            .Answer("/nowhere", "301 Moved Permanently").Answer("/mail", "302 Found", "Location: mailto:desk@example.org")
            .Answer("/inside", "302 Found", "Location: http://10.0.0.1/router");
        for (var i = 0; i < 12; i++) _given.Web.Answer($"/chain{i}", "302 Found", $"Location: /chain{i + 1}");
        var run = _given.LinkingTo("/silent", "/garbage", "/cut", "/circle", "/nowhere", "/mail", "/inside", "/chain0").Ask();
        Assert.Equal(0, run.Exit);
        var links = _given.LinksOf(run);
        Assert.Equal(8, links.Count);
        Assert.All(links, link => Assert.Equal("unknown", link.Value.GetProperty("state").GetString()));
        var reasons = links.ToDictionary(l => l.Key, l => l.Value.GetProperty("reason").GetString()!, StringComparer.Ordinal);
        Assert.Contains("sent nothing for 2 seconds", reasons["/silent"], StringComparison.Ordinal);
        Assert.Contains("invalid answer", reasons["/garbage"], StringComparison.Ordinal);
        Assert.Contains("closed", reasons["/cut"], StringComparison.Ordinal);
        Assert.Contains("in a loop", reasons["/circle"], StringComparison.Ordinal);
        Assert.Contains("no valid address", reasons["/nowhere"], StringComparison.Ordinal);
        Assert.Contains("only http and https", reasons["/mail"], StringComparison.Ordinal);
        Assert.Contains("not on the public internet", reasons["/inside"], StringComparison.Ordinal);
        Assert.Contains("more than 10 redirects", reasons["/chain0"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("menu")]
    [InlineData("footer")]
    public void A_dead_link_of_the_menu_and_the_footer_is_reported_in_the_settings(string key)
    {
        _given.Web.Answer("/gone", "404 Not Found").Page("/here", "x");
        _given.Site.With("content/site.yml", $"{TestTexts.Settings}{key}:\n  - title: Press\n    link: {_given.Web.At("/gone")}\n"
            + "  - link: people\n  - title: Mail\n    link: mailto:a@example.org\n");
        var run = _given.LinkingTo("/here").Ask();
        Assert.Equal(1, run.Exit);
        var line = TestTexts.Settings.Count(c => c == '\n') + 3;
        Assert.Equal([$"link-dead content/site.yml:{line}"], GivenLinks.Findings(run));
        Assert.Equal("menu", _given.LinksOf(run)["/gone"].GetProperty("places")[0].GetProperty("use").GetString());
        Assert.Contains("write the new address of the page, or remove the entry", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _given.LinksOf(run).Count);
    }

    [Fact]
    public void A_move_for_good_proposes_the_new_address_and_a_passing_one_nothing()
    {
        _given.Web.Answer("/old", "301 Moved Permanently", "Location: /new").Answer("/passing", "302 Found", "Location: /new")
            .Page("/new", "x");
        var run = _given.LinkingTo("/old#part", "/passing").Ask();
        Assert.Equal(["link-moved content/briefs/pass.md:6"], GivenLinks.Findings(run));
        Assert.Contains($"{_given.Web.At("/old#part")} has moved permanently to {_given.Web.At("/new#part")}.",
            run.Output.Replace("\\u0023", "#", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public void A_page_that_leads_to_the_front_page_or_to_a_log_in_is_worth_a_remark()
    {
        _given.Web.Answer("/a/page", "301 Moved Permanently", "Location: /").Page("/", "home")
            .Answer("/b", "302 Found", "Location: /users/sign-in?next=/b").Page("/users/sign-in?next=/b", "x");
        var run = _given.LinkingTo("/a/page", "/b", "/").Ask();
        Assert.Equal(["link-goes-elsewhere content/briefs/pass.md:6", "link-goes-elsewhere content/briefs/pass.md:7"],
            GivenLinks.Findings(run));
        Assert.Contains("the home page of the site", run.Output, StringComparison.Ordinal);
        Assert.Contains("which asks for a login", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("405 Method Not Allowed")]
    [InlineData("404 Not Found")]
    [InlineData("501 Not Implemented")]
    [InlineData("403 Forbidden")]
    public void A_server_that_does_not_know_HEAD_is_asked_as_readers_ask(string status)
    {
        _given.Web.Page("/x", "there").AnswerTo("HEAD", "/x", status);
        var run = _given.LinkingTo("/x").Ask();
        Assert.Equal("ok", _given.LinksOf(run)["/x"].GetProperty("state").GetString());
        Assert.Equal(["HEAD /x", "GET /x"], _given.Web.Asked);
    }

    [Fact]
    public void A_page_that_is_there_is_asked_for_once_and_not_read()
    {
        _given.Web.Page("/x", "there");
        _given.LinkingTo("/x", "/x", "/x#part").Ask();
        Assert.Equal(["HEAD /x"], _given.Web.Asked);
    }

    [Fact]
    public void Nobody_in_the_own_network_is_asked_unless_that_is_said()
    {
        _given.Web.Page("/x", "there");
        var run = _given.LinkingTo("/x").Ask(request => request with { Policy = Briefs.Capture.Fetching.AddressPolicy.PublicOnly });
        Assert.Empty(_given.Web.Asked);
        Assert.Equal(["link-unclear content/briefs/pass.md:6"], GivenLinks.Findings(run));
        Assert.Contains("not on the public internet", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_source_is_told_at_its_address_with_where_an_archive_may_have_it()
    {
        var run = _given.With(
            "---\ntitle: The pass\ndate: 2024-03-01\nsources:\n  news:\n    title: Nobody crosses\n    publisher: The Times\n    date: "
                + $"2024-02-01\n    url: {_given.Web.At("/gone")}\n---\n\nNobody crossed [@news].\n")
            .Ask(request => request with { Format = ReportFormat.Text });
        Assert.Equal(1, run.Exit);
        Assert.Contains($"content/briefs/pass.md:9:10: error: The link {_given.Web.At("/gone")} is dead: the page does not "
            + "exist (404). [link-dead]", run.Output, StringComparison.Ordinal);
        Assert.Contains($"https://web.archive.org/web/20240201/{_given.Web.At("/gone")}", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 link: 0 ok, 1 dead, 0 unclear. 1 checked now.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dead_source_with_an_archived_copy_needs_nothing_unless_the_copy_is_dead_too()
    {
        var brief = "---\ntitle: The pass\ndate: 2024-03-01\nsources:\n  news:\n    title: Nobody crosses\n    publisher: The Times\n  "
            + $"  date: 2024-02-01\n    url: {_given.Web.At("/gone")}\n    archive: {_given.Web.At("/copy")}\n---\n\nNobody crossed "
            + "[@news].\n";
        _given.Web.Page("/copy", "x");
        var run = _given.With(brief).Ask();
        Assert.Equal(0, run.Exit);
        Assert.Equal(["link-only-archived content/briefs/pass.md:9"], GivenLinks.Findings(run));

        _given.Web.Answer("/copy", "404 Not Found");
        run = _given.Ask(request => request with { MaxAge = 0 });
        Assert.Equal(1, run.Exit);
        Assert.Equal(["link-dead content/briefs/pass.md:9", "link-dead content/briefs/pass.md:10"], GivenLinks.Findings(run));
    }

    [Fact]
    public void A_shared_source_is_told_in_its_file_once_however_many_cite_it_and_not_when_nobody_does()
    {
        const string Brief = "---\ntitle: The pass\ndate: 2024-03-01\n---\n\nNobody crossed [@news].\n";
        _given.Site.With("content/sources.json", $$"""
            [
              {"id": "news", "type": "article-newspaper", "title": "Nobody crosses", "container-title": "The Times", "issued": {"date-parts": [[2024, 2, 1]]},
               "URL": "{{_given.Web.At("/gone")}}"},
              {"id": "other", "type": "article-newspaper", "title": "Other", "container-title": "The Times", "issued": {"date-parts": [[2024, 2, 1]]},
               "URL": "{{_given.Web.At("/unused")}}"}
            ]
            """).With("content/briefs/second.md", Brief);
        var run = _given.With(Brief).Ask();
        Assert.Equal(["link-dead content/sources.json:3"], GivenLinks.Findings(run));
        Assert.DoesNotContain(_given.Web.Asked, asked => asked.Contains("unused", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_editor_leaves_aside_or_a_site_weighs_otherwise_is_heard()
    {
        _given.LinkingTo("/gone");
        _given.With(_given.Site.Read(GivenLinks.Brief)
            .Replace("date: 2024-03-01\n", "date: 2024-03-01\nallow:\n  link-dead: taken down, and that is the story\n",
            StringComparison.Ordinal));
        var run = _given.Ask();
        Assert.True(run.Exit == 0 && GivenLinks.Findings(run).Count == 0, run.All);
        // And build, which never asks, does not call it unused.
        Assert.All(BriefsHere.Run("check", _given.Site.Folder, "--format", "json")
            .Findings(), f => Assert.StartsWith("link-misleading ", f, StringComparison.Ordinal));

        _given.LinkingTo("/gone").Site.With("content/site.yml", TestTexts.Settings + "severities:\n  link-dead: warning\n");
        run = _given.Ask();
        Assert.True(run.Exit == 0 && GivenLinks.Findings(run).Count == 1, run.All);
    }
}
