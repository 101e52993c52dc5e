using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The menu and the footer of <c>site.yml</c>, on every page and in its language.</summary>
public sealed class SiteMenuTests(BrowserRun run)
{
    private const string Site = "https://briefs.example/";

    [Theory]
    [InlineData("", "Who we are", "Press room", "Snow Street 1, Vesmark", "about/")]
    [InlineData("fr/briefs/gate/", "L’équipe", "Espace presse", "Snow Street 1, Vesmark", "about/")]
    [InlineData("ar/briefs/gate/", "من نحن", "الصحافة", "شارع الثلج 1", "ar/about/")]
    public async Task Menu_and_footer_speak_the_language_of_the_page(string page, string entry, string press, string street, string leadsTo)
    {
        await using var reader = await run.Reader(Where.ManyLanguages);
        await reader.Open(Site + page);
        await Assertions.Expect(reader.Page.Locator(".colophon").GetByText(press, new() { Exact = true })).ToHaveAttributeAsync(
            "href", "https://press.example/");
        await Assertions.Expect(reader.Page.Locator(".imprint")).ToContainTextAsync(street);
        Assert.Equal(2, await reader.Page.Locator(".imprint p").CountAsync());
        await reader.Page.Locator(".masthead nav").GetByText(entry, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(Site + leadsTo);
        Assert.Equal("/" + leadsTo, await reader.Page.Locator(".masthead [aria-current='page']").GetAttributeAsync("href"));
    }

    [Fact]
    public async Task A_title_in_another_language_than_the_page_is_marked_as_such()
    {
        await using var reader = await run.Reader(Where.ManyLanguages);
        await reader.Open(Site + "ar/briefs/gate/");
        await Assertions.Expect(reader.Page.Locator(".imprint")).ToHaveCSSAsync("direction", "rtl");
        await reader.Open(Site + "ru/briefs/gate/");
        await Assertions.Expect(reader.Page.Locator(".masthead nav").GetByText("Who we are")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(reader.Page.Locator(".imprint")).ToHaveAttributeAsync("lang", "en");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_menu_fits_the_screen(int width)
    {
        await using var reader = await run.Reader(Where.ManyLanguages, new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var page in new[] { "", "fr/briefs/gate/", "ar/briefs/gate/", "zh/briefs/gate/" })
        {
            await reader.Open(Site + page);
            var outside = await reader.Page.EvaluateAsync<string[]>(
                "w => [...document.querySelectorAll('.masthead a, .colophon a')].filter(a => { const b = a.getBoundingClientRect(); "
                    + "return b.left < 0 || b.right > w || b.height < 24; }).map(a => a.textContent)",
                width);
            Assert.Empty(outside);
        }
    }
}
