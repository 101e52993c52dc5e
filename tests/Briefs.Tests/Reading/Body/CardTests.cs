using System.Text.RegularExpressions;
using Briefs.Tests.Model;
using Briefs.Tests.Pages;
using Briefs.Tests.Rules;
using Xunit;

namespace Briefs.Tests.Reading.Body;

/// <summary>Cards: a picture that is a link, and a title below it.</summary>
public sealed partial class CardTests
{
    private const string Gate = "[![The gate](gate.png)](https://video.example/karsa)";

    private const string Link = "<a href=\"https://video.example/karsa\" rel=\"noopener noreferrer external\" aria-describedby=\"card-1\">";

    private const string Facts = " <span class=\"card-facts\" id=\"card-1\"><span class=\"card-kind\">Video</span> · "
        + "<bdi dir=\"ltr\">video.example</bdi> · opens another website</span>";

    [Fact]
    public void A_linked_picture_and_the_line_below_it_are_a_card_with_one_link()
    {
        var card = CardOf(Page(Gate + "\nThe crossing at *Karsa*"));
        Assert.StartsWith("<figure class=\"picture link-card\"><img src=\"/watch/images/gate", card, StringComparison.Ordinal);
        Assert.Contains("alt=\"The gate\" loading=\"lazy\" decoding=\"async\"><figcaption>" + Link
            + "The crossing at <em>Karsa</em></a>" + Facts, card, StringComparison.Ordinal);
        Assert.Contains("<span class=\"credit\">Picture: A. Editor</span></figcaption></figure>", card, StringComparison.Ordinal);
        Assert.Equal(1, Regex.Count(card, "<a "));
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=x1Y2", "Video", "youtube.com")]
    [InlineData("https://map.example/pass", "Map", "map.example")]
    [InlineData("https://example.org/report.PDF#page=3", "Document", "example.org")]
    [InlineData("http://radio.example/9.mp3", "Recording", "radio.example")]
    [InlineData("https://example.org/appeal", "Web page", "example.org")]
    public void The_card_names_the_kind_and_the_website(string address, string kind, string host) => Assert.Contains(
        $"<span class=\"card-kind\">{kind}</span> · <bdi dir=\"ltr\">{host}</bdi> · opens another website</span>",
        Page($"[![The gate](gate.png)]({address})\nTitle"), StringComparison.Ordinal);

    [Fact]
    public void In_a_feed_the_card_has_no_ids()
    {
        var feed = Site(Gate + "\nThe crossing at Karsa")["feed.json"];
        Assert.Contains("The crossing at Karsa", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("card-1", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[![The gate][g]][v]\nTitle\n\n[g]: gate.png\n[v]: https://video.example/karsa")]
    [InlineData("- Item\n\n  [![The gate](gate.png)](https://video.example/karsa)\n  Title")]
    [InlineData("[![The gate](gate.png)](https://video.example/karsa \"A tooltip\")  \nTitle")]
    public void So_it_is_by_reference_in_a_list_and_with_a_tooltip(string body) =>
        Assert.Contains($"<figcaption>{Link}Title</a>", Page(body), StringComparison.Ordinal);

    [Theory]
    [InlineData("See [![The gate](gate.png)](https://video.example/karsa) here.")]
    [InlineData(Gate + " The crossing at Karsa")]
    [InlineData("[The gate ![The gate](gate.png)](https://video.example/karsa)\nThe crossing at Karsa")]
    [InlineData("[The crossing](https://video.example/karsa)")]
    public void A_picture_that_is_not_alone_in_its_line_stays_in_the_line(string body)
    {
        var page = Page(body);
        Assert.DoesNotContain("link-card", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://video.example/karsa\" rel=\"noopener noreferrer external\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Gate, "The crossing at Karsa (video, 4 minutes)")]
    [InlineData("[![The gate](gate.png)](https://video.example/karsa \"What the driver saw\")", "What the driver saw")]
    [InlineData(Gate + "\n[@news]", "The crossing at Karsa (video, 4 minutes)")]
    [InlineData("[![The gate](gate.png)](https://map.example/)", "Map of the crossing at Karsa")]
    [InlineData(Gate + "\n<!-- title to come -->", "The crossing at Karsa (video, 4 minutes)")]
    [InlineData(Gate + "\n&nbsp;", "The crossing at Karsa (video, 4 minutes)")]
    [InlineData(Gate + "\n\u00A0", "The crossing at Karsa (video, 4 minutes)")]
    public void Without_a_title_it_is_a_warning_that_says_where_the_title_goes(string body, string title)
    {
        var found = Assert.Single(GivenBrief.WithBody(body).Diagnostics);
        Assert.Equal(("card-without-title", Severity.Warning), (found.Rule.Id, found.Severity));
        Assert.Contains($"`{title}`", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_has_no_host_is_reported_as_in_any_link()
    {
        var found = GivenBrief.WithBody($"[![The gate](gate.png)]({WebHostTests.Impossible().OriginalString})").Diagnostics;
        Assert.Equal(["card-without-title", "link-scheme"], found.Select(d => d.Rule.Id).Order());
    }

    [Theory]
    [InlineData("The crossing, from [the archive](https://archive.example/)", "[the archive](https://archive.example/)")]
    [InlineData("[![The gate](gate.png)](https://video.example/2)", "[![The gate](gate.png)](https://video.example/2)")]
    [InlineData("Karsa <https://archive.example/>", "<https://archive.example/>")]
    public void A_second_link_is_an_error_at_its_place(string title, string place)
    {
        var body = $"{Gate}\n{title} again";
        var found = Assert.Single(GivenBrief.WithBody(body).Diagnostics);
        Assert.Equal(("card-link", Severity.Error), (found.Rule.Id, found.Severity));
        Assert.Equal(place, (GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal) + body)[found.Span.Start..found.Span.End]);
    }

    [Fact]
    public void A_quotation_in_the_title_needs_a_source_and_its_note_follows_the_link()
    {
        var unsourced = GivenBrief.WithBody(Gate + "\nThe guard says “go back”").Value;
        Assert.Equal(("go back", QuotationStatus.Unsourced), (Assert.Single(unsourced.Quotations).Text, unsourced.Quotations[0].Status));
        var page = Page(Gate + "\nShe says “go back” [@mills in @news]");
        Assert.Matches("“go back”</span></a><sup class=\"ref\".*?<a .*?</sup> <span class=\"card-facts\"", CardOf(page));
    }

    [Theory]
    [InlineData("[![](gate.png)](https://video.example/karsa)", "image-without-alt")]
    [InlineData("[![The gate](none.png)](https://video.example/karsa)", "image-missing")]
    [InlineData("[![The gate](../files/gate.png)](https://video.example/karsa)", "image-missing")]
    [InlineData("[![The gate](https://video.example/poster.png)](https://video.example/karsa)", "image-remote")]
    [InlineData("[![The gate](place.jpg)](https://video.example/karsa)", "image-reveals-place image-without-credit")]
    [InlineData("[![The gate](gate.png)](javascript:alert)", "link-scheme")]
    [InlineData("[![The gate](gate.png)](data:text/html,x)", "link-scheme")]
    [InlineData("[![The gate](gate.png)](../files/none.pdf)", "attachment-missing")]
    [InlineData("[![The “gate”](gate.png)](https://video.example/karsa)", "quote-without-source")]
    public void Picture_and_link_follow_the_rules_of_pictures_and_links(string first, string rules)
    {
        var found = RunExample.Found(ExampleSite.Of(RuleExample.FromFiles(
            ("content/briefs/border.md", "---\ntitle: At the border\ndate: 2024-03-01\nsummary: No one crossed.\nimages:\n"
                + $"  gate.png: A. Editor\n  none.png: A. Editor\n---\n{first}\nThe crossing at Karsa\n"),
            ("content/images/gate.png", Briefs.Checks.ExamplePictures.Png),
            ("content/images/place.jpg", Briefs.Checks.ExamplePictures.JpegWithPlace))));
        Assert.Equal(rules, string.Join(' ', found.Where(f => f.Severity >= Severity.Warning).Select(f => f.Rule.Id).Order()));
    }

    [Fact]
    public void A_card_leads_to_an_attachment_with_its_type_and_size()
    {
        var (brief, found) = Read("[![The gate](gate.png)](letter.pdf#page=2)\nThe letter");
        Assert.Empty(found);
        var library = SampleLibrary.With(brief) with
        {
            Attachments = ImmutableSortedDictionary.Create<string, Attachment>(StringComparer.Ordinal)
                .Add("content/files/letter.pdf", new Attachment("content/files/letter.pdf", 1_234_567)),
        };
        var card = CardOf(BuiltSite.Of(library)["briefs/x/index.html"]).Replace('\u00A0', ' ');
        Assert.Contains("<a href=\"/watch/files/letter.pdf#page=2\">The letter</a> <span class=\"file-facts\">(PDF, 1.2 MB)</span>",
            card, StringComparison.Ordinal);
        Assert.DoesNotContain("another website", card, StringComparison.Ordinal);
    }

    private static string Page(string body) => Site(body)["briefs/x/index.html"];

    private static BuiltSite Site(string body)
    {
        var (brief, found) = Read(body);
        Assert.Empty(found);
        return BuiltSite.Of(SampleLibrary.With(brief));
    }

    private static Checked<Brief> Read(string body) => GivenBrief.Whole(GivenBrief.Head.Replace("LANG", "en", StringComparison.Ordinal)
        .Replace("quoted:\n", "images:\n  gate.png: A. Editor\nquoted:\n", StringComparison.Ordinal) + body);

    private static string CardOf(string page) => Card().Match(page).Value;

    [GeneratedRegex("<figure class=\"picture link-card\">.*?</figure>", RegexOptions.Singleline)]
    private static partial Regex Card();
}
