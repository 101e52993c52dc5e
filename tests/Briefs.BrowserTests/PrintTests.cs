using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>A printed brief still proves itself.</summary>
public sealed class PrintTests(BrowserRun run)
{
    private const string AddressesShown = """
        () => [...document.querySelectorAll('.apparatus a[href^="http"]')]
          .map(a => ({ text: a.textContent + getComputedStyle(a, '::after').content, href: a.getAttribute('href') }))
          .filter(a => !a.text.includes(a.href)).map(a => a.href)
        """;

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.ManyLanguages)]
    public async Task The_notes_and_sources_are_printed_and_the_navigation_is_not(Where where)
    {
        await using var reader = await run.Reader(where);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var brief in Briefs(reader))
        {
            await reader.Open(brief);
            await Shown(reader, "#notes");
            await Shown(reader, "#sources");
            Assert.NotEqual(0, await reader.Page.Locator("[role=doc-endnotes] li").CountAsync());
            foreach (var note in await reader.Page.Locator("[role=doc-endnotes] li").AllAsync())
                Assert.True(await note.IsVisibleAsync(), brief);
            Assert.False(await reader.Page.Locator(".masthead nav").IsVisibleAsync(), $"{brief}: the navigation is printed");
        }
    }

    [Theory]
    [InlineData(Where.AtRoot)]
    [InlineData(Where.ManyLanguages)]
    public async Task Addresses_of_sources_are_printed_in_words(Where where)
    {
        await using var reader = await run.Reader(where);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var brief in Briefs(reader))
        {
            await reader.Open(brief);
            Problems.None(await reader.Page.EvaluateAsync<string[]>(AddressesShown));
        }
    }

    private static async Task Shown(Reader reader, string place) =>
        Assert.True(await reader.Page.Locator(place).IsVisibleAsync(), $"{reader.Page.Url}: {place} is not printed");

    private static string[] Briefs(Reader reader)
    {
        var briefs = reader.Site.Pages.Where(u => u.Contains("/briefs/", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(briefs);
        return briefs;
    }
}
