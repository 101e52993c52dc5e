using Briefs.Model.WebLinks;
using Briefs.Tests.Model;
using Xunit;

namespace Briefs.Tests.Reading.Body;

/// <summary>Frames and players of other websites: what to write instead.</summary>
public sealed class EmbedTests
{
    [Theory]
    [InlineData("https://www.youtube.com/embed/x1-Y_2?autoplay=1", "https://www.youtube.com/watch?v=x1-Y_2")]
    [InlineData("https://www.youtube-nocookie.com/embed/x1", "https://www.youtube.com/watch?v=x1")]
    [InlineData("https://www.youtube.com/embed/videoseries?list=PL1", "https://www.youtube.com/playlist?list=PL1")]
    [InlineData("https://player.vimeo.com/video/12?h=ab", "https://vimeo.com/12/ab")]
    [InlineData("https://www.dailymotion.com/embed/video/x7", "https://www.dailymotion.com/video/x7")]
    [InlineData("https://rutube.ru/play/embed/a1/", "https://rutube.ru/video/a1/")]
    [InlineData("https://open.spotify.com/embed/episode/4", "https://open.spotify.com/episode/4")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&color=1", "https://soundcloud.com/a/b")]
    [InlineData("https://w.soundcloud.com/player/?url=javascript:x", "https://w.soundcloud.com/player/?url=javascript:x")]
    [InlineData("https://www.openstreetmap.org/export/embed.html?bbox=1%2C2&marker=44.2%2C80.4",
        "https://www.openstreetmap.org/?mlat=44.2&mlon=80.4")]
    [InlineData("https://www.google.com/maps/embed?pb=!1m18!2d80.4!3d44.2!5m2",
        "https://www.google.com/maps/search/?api=1&query=44.2,80.4")]
    [InlineData("https://www.google.com/maps/d/embed?mid=1a&hl=en", "https://www.google.com/maps/d/viewer?mid=1a")]
    [InlineData("https://maps.google.com/maps?q=Karsa%20Pass&output=embed", "https://www.google.com/maps/search/?api=1&query=Karsa%20Pass")]
    [InlineData("https://www.google.com/maps?output=embed&q=Karsa", "https://www.google.com/maps/search/?api=1&query=Karsa")]
    [InlineData("https://www.google.com/maps?q=Karsa", "https://www.google.com/maps?q=Karsa")]
    [InlineData("https://www.youtube.com/embed?listType=playlist&list=PL1", "https://www.youtube.com/playlist?list=PL1")]
    [InlineData("https://w.soundcloud.com/player/?url=https%3A//a%40b.example/x",
        "https://w.soundcloud.com/player/?url=https%3A//a%40b.example/x")]
    [InlineData("https://example.org/embed/1", "https://example.org/embed/1")]
    public void The_page_of_a_player_is_known(string player, string page) =>
        Assert.Equal(page, EmbedAddress.PageOf(new Uri(player)).AbsoluteUri);

    [Theory]
    [InlineData("https://youtu.be/x", WebContent.Video)]
    [InlineData("https://m.youtube.com/watch?v=x", WebContent.Video)]
    [InlineData("https://notyoutube.com/x", WebContent.Page)]
    [InlineData("https://youtube.com.evil.example/", WebContent.Page)]
    [InlineData("https://example.org/videos/7", WebContent.Video)]
    [InlineData("https://example.org/a/videos/7", WebContent.Page)]
    [InlineData("https://www.google.com/maps/@44,80,9z", WebContent.Map)]
    [InlineData("https://umap.openstreetmap.fr/x", WebContent.Map)]
    [InlineData("https://maps/x", WebContent.Page)]
    [InlineData("https://example.org/a.b/report.docx?x=.mp4", WebContent.Document)]
    [InlineData("https://example.org/", WebContent.Page)]
    public void The_address_shows_the_kind(string address, WebContent kind) =>
        Assert.Equal(kind, WebContentFinder.Find(new Uri(address)));

    [Fact]
    public void An_address_that_has_no_host_shows_nothing()
    {
        var impossible = WebHostTests.Impossible();
        Assert.Equal(WebContent.Page, WebContentFinder.Find(impossible));
        var player = new Uri("https://w.soundcloud.com/player/?url="
            + Uri.EscapeDataString(impossible.OriginalString.Replace("http:", "https:", StringComparison.Ordinal)));
        Assert.Equal(player, EmbedAddress.PageOf(player));
    }

    [Theory]
    [InlineData("<iframe width=\"560\" src=\"https://www.youtube.com/embed/x1?a=1&amp;b=2\" title=\"A film\"></iframe>", "Video",
        "https://www.youtube.com/watch?v=x1")]
    [InlineData("<div>\n<iframe\n  data-x=1 src='//player.vimeo.com/video/12'></iframe>\n</div>", "Video", "https://vimeo.com/12")]
    [InlineData("<video controls><source src=https://example.org/a(1).mp4></video>", "Video", "https://example.org/a%281%29.mp4")]
    [InlineData("Text <iframe src=\"https://www.google.com/maps/d/embed?mid=1\"></iframe>", "Map",
        "https://www.google.com/maps/d/viewer?mid=1")]
    public void The_advice_for_a_frame_is_a_link_or_a_card_ready_to_paste(string html, string word, string page)
    {
        var found = GivenBrief.WithBody(html).Diagnostics.First(d => d.Help.Contains("embed", StringComparison.Ordinal));
        Assert.Equal("raw-html", found.Rule.Id);
        Assert.Contains($"Write `[{word}]({page})`.", found.Help, StringComparison.Ordinal);
        Assert.Contains($"write `[![What the picture shows](picture.jpg)]({page})` with the title on the next line.", found.Help,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<iframe srcdoc=\"x\"></iframe>")]
    [InlineData("<iframe src=\"javascript:x\"></iframe>")]
    [InlineData("<iframe src=\"/local/page\"></iframe>")]
    [InlineData("<iframe src=\"https://a@b.example/\"></iframe>")]
    [InlineData("<iframe src=")]
    [InlineData("<iframe")]
    [InlineData("<b>")]
    public void Another_tag_has_the_advice_of_HTML(string html) => Assert.DoesNotContain(
        GivenBrief.WithBody("Text " + html).Diagnostics, d => d.Help.Contains("embed", StringComparison.Ordinal));

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=x_1_2", "plain text", "videos", "[Video](https://www.youtube.com/watch?v=x_1_2)")]
    [InlineData("<https://vimeo.com/12>", "a link", "videos", "[Video](https://vimeo.com/12)")]
    [InlineData("https://www.google.com/maps/@44,80,9z", "plain text", "maps", "[Map](https://www.google.com/maps/@44,80,9z)")]
    public void An_address_alone_in_a_paragraph_is_not_embedded(string body, string published, string kind, string link)
    {
        var found = Assert.Single(GivenBrief.WithBody($"Before.\n\n{body}\n\nAfter.").Diagnostics);
        Assert.Equal("markup-not-understood", found.Rule.Id);
        Assert.EndsWith($"is published as {published}, because Briefs does not embed {kind}.", found.Message, StringComparison.Ordinal);
        Assert.Equal(link, Assert.Single(Assert.Single(found.Fixes).Edits).Replacement);
        Assert.Equal(body.Length, found.Span.Length);
    }

    [Theory]
    [InlineData("https://example.org/report")]
    [InlineData("See https://youtu.be/x")]
    [InlineData("[https://youtu.be/x](https://youtu.be/x)")]
    [InlineData("A note.[^1]\n\n[^1]: https://youtu.be/x")]
    [InlineData("- <https://youtu.be/x>")]
    [InlineData("[Video](https://youtu.be/x)")]
    [InlineData("`https://youtu.be/x`")]
    [InlineData("https://www.youtube.com/watch?v=_x1Y2z3_")]
    [InlineData("https://www.youtube.com/watch?v=a*b*c")]
    public void Other_addresses_are_left_alone(string body) => Assert.Empty(GivenBrief.WithBody(body).Diagnostics);
}
