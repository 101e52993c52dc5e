using Briefs.Tests.Running;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Briefs.BrowserTests;

/// <summary>axe judges every kind of page by WCAG 2.2 AA and its own best practices.</summary>
public sealed class AccessibilityTests(BrowserRun run)
{
    // Each site, colour and width by default; in a full run each site in both colours and widths, and every text of the site in many
    // languages. A long run judges every text of both.
    public static TheoryData<Where, ColorScheme, int> Looks => Repetitions.IsFull
        ? new()
        {
            { Where.AtRoot, ColorScheme.Light, 1280 }, { Where.AtRoot, ColorScheme.Dark, 390 },
            { Where.ManyLanguages, ColorScheme.Light, 390 }, { Where.ManyLanguages, ColorScheme.Dark, 1280 },
        }
        : new() { { Where.AtRoot, ColorScheme.Light, 390 }, { Where.ManyLanguages, ColorScheme.Dark, 1280 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Axe_finds_nothing_wrong(Where where, ColorScheme scheme, int width)
    {
        await using var reader = await run.Reader(
            where, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 900 } });
        var wrong = new List<string>();
        var isEveryText = Repetitions.IsFull && where == Where.ManyLanguages && width == 1280;
        foreach (var url in isEveryText ? reader.Site.OneOfEachKind : reader.Site.OneOfEachTemplate)
        {
            await reader.Open(url);
            var result = await reader.Page.RunAxe();
            Assert.NotEmpty(result.Passes);
            wrong.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{url}: {v.Id}: {v.Help}: {n.Html}")));
        }

        Problems.None(wrong);
    }

    [Fact]
    public async Task Axe_finds_nothing_wrong_with_the_banner_of_a_preview()
    {
        await using var reader = await run.Reader(Where.InPreview, new() { ViewportSize = new() { Width = 320, Height = 900 } });
        await reader.Open(reader.Site.BaseUrl);
        Assert.True(await reader.Page.Locator("aside.preview").IsVisibleAsync());
        Problems.None(await Violations(reader));
    }

    internal static async Task<IEnumerable<string>> Violations(Reader reader) =>
        (await reader.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}"));

    // A judge that is never shown a fault might not be judging.
    [Fact]
    public async Task Axe_sees_a_fault_that_was_put_there()
    {
        await using var reader = await run.Reader(Where.AtRoot);
        await reader.Open(reader.Site.BaseUrl);
        await reader.Page.EvaluateAsync(
            "() => { const img = document.createElement('img'); img.src = ''; document.querySelector('main').append(img); }");
        Assert.Contains((await reader.Page.RunAxe()).Violations, v => v.Id == "image-alt");
    }
}
