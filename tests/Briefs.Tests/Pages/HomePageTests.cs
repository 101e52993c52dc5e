using Briefs.Checks.Rules;
using Briefs.Tests.Checks;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class HomePageTests
{
    [Fact]
    public void The_newest_brief_leads_nine_are_cards_and_the_rest_are_a_list()
    {
        var home = Site(14)["index.html"];
        Assert.Contains("b14", Between(home, "<article class=\"lead-story with-picture\">", "</article>"), StringComparison.Ordinal);
        Assert.Equal(9, Between(home, "<ul class=\"cards\">", "</ul>").Split("<li").Length - 1);
        Assert.Equal(4, Between(home, "<ol class=\"briefs\">", "</ol>").Split("<li").Length - 1);
    }

    [Fact]
    public void A_site_with_one_brief_has_only_a_lead_story()
    {
        var home = Site(1)["index.html"];
        Assert.Contains("lead-story", home, StringComparison.Ordinal);
        Assert.DoesNotContain("<ul class=\"cards\">", home, StringComparison.Ordinal);
        Assert.DoesNotContain("<ol class=\"briefs\">", home, StringComparison.Ordinal);
    }

    [Fact]
    public void Featured_briefs_come_first_in_their_order_and_a_hidden_one_is_passed_over()
    {
        var home = Site(5, "secret", "b2", "b1")["index.html"];
        Assert.DoesNotContain("secret", home, StringComparison.Ordinal);
        string[] order = ["b2", "b1", "b5", "b4", "b3"];
        var places = order.Select(slug => home.IndexOf($"/briefs/{slug}/", StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("gates", "Did you mean `gate`?")]
    [InlineData("briefs/gate.md", "Did you mean `gate`?")]
    [InlineData("gate.ru", "Did you mean `gate`?")]
    [InlineData("something-else", "Write the file name of a brief without .md: at-the-border for content/briefs/at-the-border.md.")]
    public void An_unknown_featured_brief_is_an_error(string written, string help)
    {
        var library = SampleLibrary.Library with
        {
            Settings = SampleLibrary.Settings with { Featured = [new Located<string>(written, default)] },
        };
        var found = Assert.Single(GivenSite.Check<FeaturedUnknown>(library));
        Assert.Equal($"The featured brief “{written}” was not found.", found.Message);
        Assert.Equal(help, found.Help);
    }

    [Theory]
    [InlineData(64, 64, true)]
    [InlineData(160, 90, false)]
    public void Only_a_square_logo_is_the_icon(int width, int height, bool isIcon)
    {
        var logo = new SiteFile("content/images/gate.png", 100)
        {
            Facts = new PictureFacts { Width = width, Height = height, Type = PictureType.Png, Hash = "0123456789" },
        };
        var library = SampleLibrary.Library with
        {
            Settings = SampleLibrary.Settings with { Logo = logo.Path },
            Pictures = SampleLibrary.Library.Pictures.SetItem(logo.Path, logo),
        };
        var icon = Between(BuiltSite.Of(library)["index.html"], "<link rel=\"icon\" href=\"", "\"");
        Assert.Equal(isIcon, icon.Contains("gate", StringComparison.Ordinal));
        var chosen = library with { Settings = library.Settings with { Icon = logo.Path } };
        Assert.Contains("gate", Between(BuiltSite.Of(chosen)["index.html"], "<link rel=\"icon\" href=\"", "\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void More_than_three_headings_have_a_list_of_contents(int headings, bool isListed)
    {
        var brief = SampleLibrary.Gate() with
        {
            Headings = [.. Enumerable.Range(1, headings).Select(n => new Heading(n == 2 ? 3 : 2, $"h-{n}", $"Part <{n}>", default))],
        };
        var page = BuiltSite.Of(SampleLibrary.With(brief))["briefs/gate/index.html"];
        Assert.Equal(isListed, page.Contains("<nav class=\"contents\" aria-label=\"Contents\">", StringComparison.Ordinal));
        if (isListed) Assert.Contains(
            "<li><a href=\"#h-1\">Part &lt;1&gt;</a>\n<ol>\n<li><a href=\"#h-2\">Part &lt;2&gt;</a></li>\n</ol>\n</li>", page,
            StringComparison.Ordinal);
    }

    private static BuiltSite Site(int briefs, params string[] featured)
    {
        var library = SampleLibrary.With([.. Enumerable.Range(1, briefs).Select(Numbered)]);
        return BuiltSite.Of(library with
        {
            Settings = library.Settings with { Featured = [.. featured.Select(f => new Located<string>(f, default))] },
        });
    }

    private static Brief Numbered(int number) => SampleLibrary.Gate() with
    {
        Slug = $"b{number}",
        File = ContentFile.Whole($"content/briefs/b{number}.md"),
        Date = new PartialDate(2024, 1, number),
        Related = [],
    };

    private static string Between(string page, string from, string to) => page.Split(from, 2)[1].Split(to, 2)[0];
}
