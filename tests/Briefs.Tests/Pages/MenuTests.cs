using Briefs.Checks.Rules;
using Briefs.Tests.Checks;
using Xunit;

namespace Briefs.Tests.Pages;

public sealed class MenuTests
{
    private static readonly Brief s_french = SampleLibrary.About() with
    {
        File = ContentFile.Whole("content/pages/about.fr.md"),
        Lang = "fr",
        Title = BodyOf.Plain("Qui sommes-nous ?"),
    };

    [Theory]
    [InlineData("about.md", "/watch/about/", "About us")]
    [InlineData("pages/about.md", "/watch/about/", "About us")]
    [InlineData("about", "/watch/about/", "About us")]
    [InlineData("/about/", "/watch/about/", "About us")]
    [InlineData("briefs/gate.md", "/watch/briefs/gate/", "Vesmark keeps “the gate” shut")]
    [InlineData("topics/Border & snow", "/watch/topics/border-snow/", "Border &amp; snow")]
    [InlineData("topics/border-snow", "/watch/topics/border-snow/", "Border &amp; snow")]
    [InlineData("people", "/watch/people/", "People")]
    [InlineData("quotes/", "/watch/quotes/", "Quotations")]
    [InlineData("/", "/watch/", "Latest briefs")]
    public void An_entry_leads_to_a_page_a_topic_or_a_list_and_takes_its_name(string link, string href, string title)
    {
        var menu = MenuOf(Site(new MenuEntry(null, link, null, default))["sources/index.html"]);
        Assert.Equal($"<li><a href=\"{href}\">{title}</a></li>", menu);
    }

    [Fact]
    public void An_entry_has_the_title_and_the_page_of_each_language()
    {
        var title = new LocalizedText(ImmutableSortedDictionary<string, string>.Empty.Add("en", "Who we are").Add("fr", "L’équipe"));
        var site = Site(new MenuEntry(title, "about.md", "h-funding", default));
        Assert.Equal("<li><a href=\"/watch/about/#h-funding\">Who we are</a></li>", MenuOf(site["index.html"]));
        Assert.Equal("<li><a href=\"/watch/fr/about/#h-funding\">L’équipe</a></li>", MenuOf(site["fr/about/index.html"]));
    }

    [Fact]
    public void A_title_in_another_language_than_the_page_says_so()
    {
        var title = new LocalizedText(ImmutableSortedDictionary<string, string>.Empty.Add("ar", "تبرع"));
        var menu = MenuOf(Site(new MenuEntry(title, "https://example.org/give?a=1&b=<x>", null, default))["index.html"]);
        Assert.Equal(
            "<li><a href=\"https://example.org/give?a=1&amp;b=%3Cx%3E\" rel=\"noopener noreferrer external\" lang=\"ar\" dir=\"rtl\">"
                + "تبرع</a></li>",
            menu);
    }

    [Theory]
    [InlineData("secret.md")]
    [InlineData("topics/secret")]
    [InlineData("javascript:alert(1)")]
    public void What_leads_to_nothing_public_is_left_out(string link)
    {
        var page = Site(new MenuEntry("Soon", link, null, default))["index.html"];
        Assert.DoesNotContain("Soon", page, StringComparison.Ordinal);
        Assert.Equal("", MenuOf(page));
    }

    [Fact]
    public void Without_a_menu_the_lists_are_the_menu_and_the_pages_the_footer()
    {
        var page = BuiltSite.Of(SampleLibrary.Library)["index.html"];
        Assert.Contains("<li><a href=\"/watch/people/\">People</a></li>", MenuOf(page), StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/watch/about/\">About us</a></li>", page.Split("<footer")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_footer_has_its_own_entries_and_the_text_with_its_lines()
    {
        var library = SampleLibrary.Library with
        {
            Settings = SampleLibrary.Settings with
            {
                Footer = [new MenuEntry("Press", "mailto:press@example.org", null, default)],
                FooterText = "Border Watch e.V.\nExample Street 1\n\n<b>Registered</b> in Geneva",
            },
        };
        var footer = BuiltSite.Of(library)["about/index.html"].Split("<footer")[1];
        Assert.Contains("<li><a href=\"mailto:press@example.org\">Press</a></li>", footer, StringComparison.Ordinal);
        Assert.DoesNotContain("About us", footer, StringComparison.Ordinal);
        Assert.Contains(
            "<p>Border Watch e.V.<br>Example Street 1</p>\n<p>&lt;b&gt;Registered&lt;/b&gt; in Geneva</p>", footer,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abuot.md", "Did you mean `about.md`?")]
    [InlineData("Asylum", "Did you mean `topics/asylum`?")]
    [InlineData("topics/asylums", "Did you mean `topics/asylum`?")]
    [InlineData("poeple", "Did you mean `people`?")]
    public void A_link_to_nothing_is_an_error_with_the_nearest_name(string link, string help)
    {
        var found = Assert.Single(Check(new MenuEntry(null, link, null, default)));
        Assert.Equal($"The link of this entry leads to {link}, which does not exist.", found.Message);
        Assert.Equal(help, found.Help);
    }

    [Theory]
    [InlineData("about.md", "h-money", "The link of this entry leads to about.md, which has no heading “money”.")]
    [InlineData("people", "h-money", "The link of this entry leads to people, which has no heading “money”.")]
    [InlineData("about.md", "h-funding", null)]
    public void A_heading_must_exist(string link, string heading, string? message) =>
        Assert.Equal(message, Check(new MenuEntry(null, link, heading, default)).SingleOrDefault()?.Message);

    [Theory]
    [InlineData(1, "The link leads to annex 9, but content/pages/about.md has one annex.", "Change the link to `about.md#annex-1`.")]
    [InlineData(3, "The link leads to annex 9, but content/pages/about.md has 3 annexes.",
        "Change the link to an annex from `about.md#annex-1` to `about.md#annex-3`.")]
    public void An_annex_must_exist(int annexes, string message, string help)
    {
        var annex = new Annex(new BodyLink.External("https://example.org/a.pdf", default), "A letter", null, null, null, default);
        var library = Library(new MenuEntry(null, "about.md", "h-annex-9", default));
        var about = library.Pages[0] with { Annexes = [.. Enumerable.Repeat(annex, annexes)] };
        var found = Assert.Single(GivenSite.Check<MenuLinkBroken>(library with { Pages = [about, library.Pages[1]] }));
        Assert.Equal(message, found.Message);
        Assert.Equal(help, found.Help);
    }

    private static IReadOnlyList<Diagnostic> Check(MenuEntry entry) => GivenSite.Check<MenuLinkBroken>(Library(entry));

    private static BuiltSite Site(MenuEntry entry) => BuiltSite.Of(Library(entry));

    private static Library Library(MenuEntry entry) => SampleLibrary.Library with
    {
        Settings = SampleLibrary.Settings with { Menu = [entry] },
        Pages =
        [
            SampleLibrary.About() with { Headings = [new Heading(2, "h-funding", "Funding", default)] },
            s_french,
        ],
    };

    private static string MenuOf(string page) =>
        page.Split("<nav aria-label=\"")[1].Split("<ul>")[1].Split("</ul>")[0].Trim();
}
