using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>The parts of a report: who wrote it, what it recommends, and its numbered paragraphs.</summary>
public sealed class ReportPartTests(BrowserRun run)
{
    private const string Site = "https://briefs.example/";

    [Theory]
    [InlineData(Where.AtRoot, "briefs/protection-claim/", "By Vera Blindtext (researcher) and Max Mustermann")]
    [InlineData(Where.ManyLanguages, "fr/briefs/gate/", "Par Vera Blindtext et Max Mustermann")]
    [InlineData(Where.ManyLanguages, "ar/briefs/gate/", "بقلم فيرا بلايندتكست وماكس موسترمان")]
    [InlineData(Where.ManyLanguages, "zh/briefs/gate/", "作者：薇拉、马克斯")]
    public async Task The_authors_are_named_above_the_date(Where where, string page, string byline)
    {
        await using var reader = await run.Reader(where);
        await reader.Open(Site + page);
        await Assertions.Expect(reader.Page.Locator(".byline")).ToHaveTextAsync(byline);
        Assert.True(await reader.Page.EvaluateAsync<bool>(
            "() => !!(document.querySelector('h1').compareDocumentPosition(document.querySelector('.byline')) & 4)"
                + " && !!(document.querySelector('.byline').compareDocumentPosition(document.querySelector('.dates')) & 4)"));
    }

    [Theory]
    [InlineData(Where.AtRoot, "briefs/protection-claim/", "Asylum Board of Samplonia", 2)]
    [InlineData(Where.ManyLanguages, "ar/briefs/gate/", "وزارة الداخلية", 2)]
    public async Task An_addressee_leads_to_all_that_is_asked_of_it_and_back(Where where, string page, string addressee, int asked)
    {
        await using var reader = await run.Reader(where);
        await reader.Open(Site + page);
        await reader.Page.Locator(".recommendations h3 a", new() { HasText = addressee }).ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Regex("/recommendations/"));
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync(addressee);
        await Assertions.Expect(reader.Page.Locator(".entries.recommendations > li")).ToHaveCountAsync(asked);
        var back = reader.Page.Locator(".entries.recommendations > li .in").First;
        var address = new Uri(new Uri(Site), await back.GetAttributeAsync("href"));
        Assert.Matches("^#r", address.Fragment);
        await back.ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync(address.AbsoluteUri);
        await Assertions.Expect(reader.Page.Locator(address.Fragment)).ToBeInViewportAsync();
        await reader.Open(Site + page);
        await reader.Page.Locator(".recommendations h3 a").First.ClickAsync();
        await reader.Page.Locator(".kicker a").ClickAsync();
        await Assertions.Expect(reader.Page.Locator(".entries > li")).ToHaveCountAsync(2);
        Problems.None(reader.Complaints);
    }

    [Theory]
    [InlineData(Where.AtRoot, "briefs/non-refoulement/", 1280, true)]
    [InlineData(Where.AtRoot, "briefs/non-refoulement/", 390, false)]
    [InlineData(Where.ManyLanguages, "ar/briefs/gate/", 1280, true)]
    public async Task A_number_is_a_link_to_its_paragraph_in_the_margin_of_wide_screens(
        Where where, string page, int width, bool isInMargin)
    {
        await using var reader = await run.Reader(where, new() { ViewportSize = new() { Width = width, Height = 700 } });
        await reader.Open(Site + page);
        var numbers = await reader.Page.Locator(".text .numbered > .number").AllTextContentsAsync();
        Assert.NotEmpty(numbers);
        Assert.Equal(numbers.Count, numbers.Distinct(StringComparer.Ordinal).Count());
        var last = reader.Page.Locator(".text .numbered > .number").Last;
        var text = await reader.Page.Locator(".text").BoundingBoxAsync();
        var number = await last.BoundingBoxAsync();
        var isOutside = number!.X + number.Width <= text!.X || number.X >= text.X + text.Width;
        Assert.Equal(isInMargin, isOutside);
        await last.ClickAsync();
        await Assertions.Expect(reader.Page).ToHaveURLAsync($"{Site}{page}#p{numbers.Count}");
        await Assertions.Expect(reader.Page.Locator($"#p{numbers.Count}")).ToBeInViewportAsync();
    }
}
